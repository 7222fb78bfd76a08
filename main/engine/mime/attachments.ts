// What the reader of a message can save: the words of it. Which parts are attachments is decided in text.ts.

export interface Attachment {
  /** Path of the part; with '#n' behind it, the n-th uuencoded file within the text of that part. */
  path: string
  /** Readable, and safe as the name of a file on every system: no separators, controls, bidi marks or reserved names. */
  fileName: string
  type: string
  /** Decoded; estimated from the encoded size, a few bytes off at most for well-formed base64. */
  sizeBytes: number
  /** Without the angle brackets. */
  contentId?: string
  /** Shown within the text (a picture the HTML refers to), not a thing the sender attached. */
  isInline: boolean
}
