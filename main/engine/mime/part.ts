// The tree of a message's MIME parts, each with its byte range in the message: what everything else (text, attachments,
// signatures, evidence) is cut from.
import type { Header } from './headers.ts'

export interface Part {
  /**
   * '' for the message itself, else its IMAP part number (RFC 9051 § 6.4.5): '1', '1.2'. The parts of a message/rfc822
   * continue its number; where the inner message is itself a multipart, that multipart (which IMAP does not number) is
   * '2.TEXT', so that a path is unique. A message that is no multipart is fetched from a server as part '1'.
   */
  path: string
  /** 'text/plain': lower case, the default of RFC 2045 § 5.2 or RFC 2046 § 5.1.5 where missing or unreadable. */
  type: string
  /** Content-Type parameters, names lower-cased, RFC 2231 undone. */
  params: ReadonlyMap<string, string>
  /** As declared (lower case), which is often wrong: `decodeText` decides. */
  charset?: string
  /** Content-Transfer-Encoding, lower case; '7bit' where missing. */
  encoding: string
  disposition?: 'inline' | 'attachment'
  /** As the sender wrote it, decoded; not safe as a path. */
  fileName?: string
  /** Without the angle brackets. */
  contentId?: string
  description?: string
  headers: Header[]
  /** Byte offsets into the message: header block [headerStart, bodyStart), body [bodyStart, end). */
  headerStart: number
  bodyStart: number
  end: number
  children: Part[]
}

/** The part and everything in it, in the order of the message. The depth of a tree is capped, so recursion is safe. */
export function* eachPart(root: Part): Generator<Part> {
  yield root
  for (const child of root.children) yield* eachPart(child)
}

export function findPart(root: Part, path: string): Part | undefined {
  for (const part of eachPart(root)) if (part.path === path) return part
  return undefined
}

export const isMultipart = (part: Part) => part.type.startsWith('multipart/')
/** A message inside a message: its only child is the inner message. */
export const isMessage = (type: string) => type === 'message/rfc822' || type === 'message/global'
