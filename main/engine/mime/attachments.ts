// What the reader of a message can save: describes and decodes what choose-bodies.ts has found to be an attachment.
import { decodeBody, decodeText } from './decode.ts'
import { envelope } from './envelope.ts'
import { safeFileName } from './file-name.ts'
import { findPart, isMessage } from './part.ts'
import type { Part } from './part.ts'
import { splitUuencoded } from './uuencoded.ts'
import type { UuencodedFile } from './uuencoded.ts'

export interface Attachment {
  /** Path of the part; with '#n' behind it, the n-th uuencoded file within the text of that part. */
  path: string
  /** Readable, and safe as the name of a file on every system: no separators, controls, bidi marks or reserved names. */
  fileName: string
  type: string
  /** Decoded; estimated from the encoded size, a few octets off at most for well-formed base64. */
  sizeBytes: number
  /** Without the angle brackets. */
  contentId?: string
  /** Shown within the text (a picture that the HTML refers to), not a thing the sender attached. */
  isInline: boolean
}

export function attachmentOf(octets: Uint8Array, part: Part, isInline: boolean): Attachment {
  const inner = isMessage(part.type) ? part.children[0] : undefined
  const name = part.fileName ?? (inner && envelope(inner.headers).subject)
  const fileName = safeFileName(
    inner && !part.fileName && name ? `${name.replace(/[/\\]/g, '_')}.eml` : name,
    part.type,
  )
  return {
    path: part.path,
    fileName,
    type: part.type,
    sizeBytes: decodedSize(octets, part),
    ...(part.contentId !== undefined && { contentId: part.contentId }),
    isInline,
  }
}

/** The n-th file (counted from 1) that stands uuencoded in the text of `part`. */
export function uuencodedAttachment(part: Part, file: UuencodedFile, n: number): Attachment {
  const type = 'application/octet-stream'
  const fileName = safeFileName(file.name, type)
  return { path: `${part.path}#${n}`, fileName, type, sizeBytes: file.octets.length, isInline: false }
}

/** The decoded octets of the attachment at `path`, as `Attachment.path` writes it; undefined where there is none. */
export function attachmentOctets(octets: Uint8Array, root: Part, path: string): Uint8Array | undefined {
  const [partPath = '', n] = path.split('#')
  const part = findPart(root, partPath)
  if (!part) return undefined
  return n === undefined
    ? decodeBody(octets, part)
    : splitUuencoded(decodeText(octets, part)).files[Number(n) - 1]?.octets
}

/** For base64, computed from the length of the first line and of the body, since decoding costs more than the answer is worth. */
function decodedSize(octets: Uint8Array, part: Part): number {
  const body = octets.subarray(part.bodyStart, part.end)
  if (part.encoding !== 'base64')
    return part.encoding === '7bit' || part.encoding === '8bit'
      ? body.length
      : decodeBody(octets, part).length
  let end = body.length
  while (end > 0 && (body[end - 1] ?? 0) <= 32) end--
  const lineLength = body.indexOf(10) + 1
  const lineEndLength = lineLength > 1 && body[lineLength - 2] === 13 ? 2 : 1
  const lineEnds = lineLength > 0 && lineLength < end ? Math.floor(end / lineLength) * lineEndLength : 0
  const padding = (body[end - 1] === 61 ? 1 : 0) + (body[end - 2] === 61 ? 1 : 0)
  return Math.max(0, Math.floor(((end - lineEnds) * 3) / 4) - padding)
}
