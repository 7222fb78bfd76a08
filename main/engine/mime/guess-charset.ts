// Which legacy charset octets are in, when nothing true is declared: told by the scripts that come out. Only what stands
// out is answered; everything else is windows-1252, as on the web.
import { TextDecoder } from 'node:util'

interface Candidate {
  label: string
  /** Letters that a real text in it mostly consists of, beyond ASCII. */
  letters: RegExp
  /** Of all characters beyond ASCII, at least this share. */
  share: number
}

const CANDIDATES: readonly Candidate[] = [
  { label: 'shift_jis', letters: /[\u3040-\u30ff]/g, share: 0.25 },
  { label: 'euc-jp', letters: /[\u3040-\u30ff]/g, share: 0.25 },
  { label: 'euc-kr', letters: /[\uac00-\ud7a3]/g, share: 0.8 },
  { label: 'gbk', letters: /[的一是不了人我在有他这中大来上国个到说们为子和你地出道时要就]/g, share: 0.06 },
  { label: 'big5', letters: /[的一是不了人我在有他這中大來上國個到說們為子和你地出道時要就]/g, share: 0.06 },
]
/** Fewer octets beyond ASCII are names and signs within a western text. */
const MIN_OCTETS = 8
const LOOKED_AT_BYTES = 20_000

/** A WHATWG label, or undefined where nothing stands out. */
export function guessCharset(octets: Uint8Array): string | undefined {
  const sample = octets.subarray(0, LOOKED_AT_BYTES)
  const high = sample.reduce((count, octet) => count + (octet >= 0x80 ? 1 : 0), 0)
  if (high < MIN_OCTETS) return undefined
  return guessCyrillic(sample, high) ?? CANDIDATES.find((candidate) => fits(sample, candidate))?.label
}

function fits(octets: Uint8Array, { label, letters, share }: Candidate): boolean {
  const text = new TextDecoder(label).decode(octets)
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  const damage = text.match(/\ufffd/g)?.length ?? 0
  // The sample may end within a character.
  return damage <= 1 && (text.match(letters)?.length ?? 0) >= foreign * share
}

/**
 * Cyrillic has its letters at C0-FF in both charsets, and words made of them alone. Small letters, which are the most,
 * are the lower half in KOI8 and the upper half in windows-1251.
 */
function guessCyrillic(octets: Uint8Array, high: number): string | undefined {
  let lower = 0
  let upper = 0
  let pairs = 0
  let previous = 0
  for (const octet of octets) {
    if (octet >= 0xe0) upper++
    else if (octet >= 0xc0) lower++
    if (octet >= 0xc0 && previous >= 0xc0) pairs++
    previous = octet
  }
  const isCyrillic = lower + upper > high * 0.9 && pairs > high * 0.6
  if (!isCyrillic) return undefined
  if (lower > upper * 3) return 'koi8-u'
  return upper > lower * 3 ? 'windows-1251' : undefined
}
