// The words of a message as a person reads, searches and saves them, put together from the bodies that were chosen.
import { htmlToText } from '../html/html-text.ts'
import type { Attachment } from './attachments.ts'
import { chooseBodies } from './choose-bodies.ts'
import type { Body, InnerMessage } from './choose-bodies.ts'
import { envelope } from './envelope.ts'
import { headerValue } from './headers.ts'
import type { Part } from './part.ts'

export interface MessageText {
  /** What is searched and previewed: of each body the plain text if it has words, else the text of its HTML; then inner messages. */
  text: string
  /** The HTML to show: all bodies in their order, those that are plain as preformatted text. Absent if no body is HTML. */
  html?: string
  /** The plain text to show (format=flowed undone, uuencoded files taken out); absent if all bodies are HTML. */
  plain?: string
  attachments: Attachment[]
  /** First tag of Content-Language, lower case, without a region. */
  language?: string
}

/** Longer text is cut: nobody reads it, and the search index need not hold it. */
const MAX_TEXT = 1_000_000
/** Of digests and forwarded mail: so many inner messages, so deep, are read into the text. */
const MAX_INNER_DEPTH = 10

/** What a person reads of the message `root` in `octets`. Total; decodes text parts only. */
export function messageText(octets: Uint8Array, root: Part): MessageText {
  const { bodies, attachments, innerMessages } = chooseBodies(octets, root)
  const readable = bodies.map(readableText)
  const inner = innerTexts(innerMessages, MAX_TEXT - total(readable), 1)
  const html = bodies.some((body) => body.html !== undefined) ? bodies.map(toHtml).join('\n') : undefined
  const hasPlain = bodies.some((body) => body.plain !== undefined)
  const language = /^[A-Za-z]{2,3}\b/
    .exec(headerValue(root.headers, 'content-language') ?? '')?.[0]
    .toLowerCase()
  const shown = contentIds(html)
  return {
    text: join([...readable, ...inner]).slice(0, MAX_TEXT),
    ...(html !== undefined && { html }),
    ...(hasPlain && { plain: join(readable) }),
    attachments: attachments.map((one) => ({ ...one, isInline: shown.has(one.contentId ?? '') })),
    ...(language !== undefined && { language }),
  }
}

const readableText = ({ plain, html }: Body) =>
  plain?.trim() || html === undefined ? (plain ?? '') : htmlToText(html)

/** Sender, subject and words of messages inside the message, until `left` characters are filled. */
function innerTexts(messages: readonly InnerMessage[], left: number, depth: number): string[] {
  const texts: string[] = []
  for (const { octets, root } of messages) {
    if (left - total(texts) <= 0 || depth > MAX_INNER_DEPTH) break
    const { subject, participants } = envelope(root.headers)
    const from = participants.find(({ role }) => role === 'from')
    const { bodies, innerMessages } = chooseBodies(octets, root)
    const inner = innerTexts(innerMessages, left - total(texts), depth + 1)
    texts.push(
      join([
        `${from?.name ?? ''} ${from?.address ?? ''}`.trim(),
        subject,
        ...bodies.map(readableText),
        ...inner,
      ]),
    )
  }
  return texts
}

function toHtml({ plain, html }: Body): string {
  if (html !== undefined) return html
  const escaped = (plain ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div style="white-space:pre-wrap">${escaped}</div>`
}

/** The content-ids that the HTML shows. */
function contentIds(html: string | undefined): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [, id = ''] of (html ?? '').matchAll(/\bcid:([^\s"'<>)]{1,500})/gi)) ids.add(decoded(id))
  return ids
}

/** RFC 2392: a cid URL is percent-encoded; many are not, and some could not be decoded. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const join = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n\n')
const total = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
