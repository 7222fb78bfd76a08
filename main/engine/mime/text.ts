// Chooses what of a message is read: its text, its HTML, its attachments. Follows RFC 2046 § 5.1.4 and RFC 2387, and the
// shapes that programs really send (alternatives in the wrong order, pictures beside the HTML, lone attachments).
import { htmlToText } from '../html/html-text.ts'
import { attachmentOf, uuencodedAttachment } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { decodeText } from './decode.ts'
import { envelope } from './envelope.ts'
import { unflow } from './flowed.ts'
import { headerValue } from './headers.ts'
import { isMessage, isMultipart } from './part.ts'
import type { Part } from './part.ts'
import { splitUuencoded } from './uuencoded.ts'

export interface MessageText {
  /** What is searched and previewed: the plain text if there is any, else that of the HTML; all inline text parts and inner messages. */
  text: string
  /** The HTML to show; several HTML bodies follow one another. */
  html?: string
  /** The plain text to show, format=flowed undone, uuencoded files taken out. */
  plain?: string
  attachments: Attachment[]
  /** Content-Language, the first tag. */
  language?: string
}

/** Longer text is cut: nobody reads it, and the search index need not hold it. */
const MAX_TEXT = 1_000_000
const MAX_HTML = 5_000_000
/** Parts that mean something to programs only: neither text nor worth offering. */
const PROTOCOL_TYPES = new Set(['application/pgp-encrypted', 'text/x-amp-html'])

interface Body {
  type: 'plain' | 'html'
  part: Part
  text: string
}

interface Reading {
  octets: Uint8Array
  bodies: Body[]
  innerTexts: string[]
  attachments: Attachment[]
  /** Characters of text that may still be decoded. */
  left: number
}

/** What a person reads of the message `root` in `octets`. Total; decodes text parts only. */
export function messageText(octets: Uint8Array, root: Part): MessageText {
  const reading: Reading = { octets, bodies: [], innerTexts: [], attachments: [], left: MAX_HTML }
  read(reading, root)
  const { bodies, attachments, innerTexts } = reading
  const html = join(bodies, 'html', '\n')
  const plain = join(bodies, 'plain', '\n\n')
  const shown = plain?.trim() ? plain : html === undefined ? '' : htmlToText(html)
  const language = /^[A-Za-z]{2,3}\b/
    .exec(headerValue(root.headers, 'content-language') ?? '')?.[0]
    .toLowerCase()
  return {
    text: [shown, ...innerTexts].filter(Boolean).join('\n\n').slice(0, MAX_TEXT),
    ...(html !== undefined && { html }),
    ...(plain !== undefined && { plain }),
    attachments: attachments.map((one) => ({ ...one, isInline: one.isInline || isReferred(one, html) })),
    ...(language !== undefined && { language }),
  }
}

function read(reading: Reading, part: Part): void {
  if (part.type === 'multipart/alternative') readAlternative(reading, part)
  else if (isMultipart(part) && part.children.length > 0)
    for (const child of part.children) read(reading, child)
  else if (isMessage(part.type)) readInnerMessage(reading, part)
  else if (isMultipart(part) || isReadable(part)) readBody(reading, part)
  else if (!PROTOCOL_TYPES.has(part.type)) reading.attachments.push(attachmentOf(reading.octets, part, false))
}

/** Text that the sender meant to be read here, not saved. A text with a name is an attachment unless said to be inline. */
function isReadable(part: Part): boolean {
  if (part.disposition === 'attachment') return false
  if (part.type === 'text/html')
    return part.fileName === undefined || part.path === '' || part.disposition === 'inline'
  return part.type === 'text/plain' || part.type === 'text/enriched'
    ? part.fileName === undefined || part.disposition === 'inline'
    : false
}

function readBody(reading: Reading, part: Part): void {
  if (reading.left <= 0) {
    reading.attachments.push(attachmentOf(reading.octets, part, false))
    return
  }
  const text = decodeText(reading.octets, part).slice(0, reading.left)
  reading.left -= text.length
  if (part.type === 'text/html') {
    reading.bodies.push({ type: 'html', part, text })
    return
  }
  const { text: kept, files } = splitUuencoded(text)
  files.forEach((file, i) => reading.attachments.push(uuencodedAttachment(part, file, i + 1)))
  const isFlowed = part.params.get('format')?.toLowerCase() === 'flowed'
  const plain = isFlowed ? unflow(kept, part.params.get('delsp')?.toLowerCase() === 'yes') : kept
  reading.bodies.push({ type: 'plain', part, text: plain })
}

/** Of several alternatives the one HTML and the one plain text that are kept are the last of each with content. */
function readAlternative(reading: Reading, part: Part): void {
  const inside: Reading = { ...reading, bodies: [] }
  for (const child of part.children) read(inside, child)
  reading.left = inside.left
  // The bodies of one child belong together (a mixed alternative); between children, the last of a type wins.
  for (const type of ['plain', 'html'] as const) {
    const ofType = inside.bodies.filter((body) => body.type === type)
    const last = ofType.findLast((body) => body.text.trim() !== '') ?? ofType.at(-1)
    const branch = part.children.find((child) => last !== undefined && contains(child, last.part))
    if (branch) reading.bodies.push(...ofType.filter((body) => contains(branch, body.part)))
  }
}

/** The inner message can be saved whole; its words are searched, its own attachments offered. */
function readInnerMessage(reading: Reading, part: Part): void {
  reading.attachments.push(attachmentOf(reading.octets, part, false))
  const [inner] = part.children
  if (!inner || reading.left <= 0) return
  const inside: Reading = {
    octets: reading.octets,
    bodies: [],
    innerTexts: [],
    attachments: [],
    left: reading.left,
  }
  read(inside, inner)
  reading.left = inside.left
  const { subject, participants } = envelope(inner.headers)
  const from = participants.find(({ role }) => role === 'from')
  const plain = join(inside.bodies, 'plain', '\n\n')
  const body = plain?.trim() ? plain : htmlToText(join(inside.bodies, 'html', '\n') ?? '')
  reading.innerTexts.push(
    [from && `${from.name} ${from.address}`.trim(), subject, body, ...inside.innerTexts]
      .filter(Boolean)
      .join('\n'),
  )
}

const contains = (outer: Part, inner: Part) =>
  outer.headerStart <= inner.headerStart && inner.end <= outer.end

function join(bodies: readonly Body[], type: Body['type'], separator: string): string | undefined {
  const texts = bodies.filter((body) => body.type === type).map((body) => body.text)
  return texts.length === 0 ? undefined : texts.join(separator)
}

const isReferred = ({ contentId }: Attachment, html: string | undefined) =>
  contentId !== undefined && html !== undefined && html.includes(`cid:${contentId}`)
