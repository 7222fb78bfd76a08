// Finds the octets behind something that was found in a decoded HTML part, so that evidence can be opened in the source.
import { eachPart, type Part } from '../../mime/part.ts'

/** The part and byte range that show `text`; the whole part where its encoding hides it (base64, entities). */
export type Place = (text: string) => { part: string; start: number; end: number }

const MAX_NEEDLE = 200
const MIN_NEEDLE = 6

export function placeInHtml(octets: Uint8Array, root: Part): Place {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const parts = [...eachPart(root)].filter((part) => part.type === 'text/html' && part.children.length === 0)
  const first = parts[0] ?? root
  return (text) => {
    for (const part of parts) {
      if (part.encoding === 'base64') continue
      const body = bytes.subarray(part.bodyStart, part.end)
      for (const needle of spellings(text, part.encoding)) {
        const at = body.indexOf(needle)
        if (at >= 0)
          return {
            part: part.path,
            start: part.bodyStart + at,
            end: part.bodyStart + at + Buffer.byteLength(needle),
          }
      }
    }
    return { part: first.path, start: first.bodyStart, end: first.end }
  }
}

/** How the text may stand in the source: as it is, with entities, with quoted-printable's equals signs; then its
 * beginning, since lines are folded anywhere. */
function* spellings(text: string, encoding: string): Generator<string> {
  const whole = text.slice(0, MAX_NEEDLE)
  for (const one of [whole, whole.replaceAll('&', '&amp;')]) {
    const spelt = encoding === 'quoted-printable' ? one.replaceAll('=', '=3D') : one
    for (let length = spelt.length; length >= MIN_NEEDLE; length = Math.floor(length * 0.6))
      yield spelt.slice(0, length)
  }
}
