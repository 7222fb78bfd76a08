// All privacy facts of one message, in the order of the message's story: way, people, lists, protection, content.
import type { HtmlFacts } from '../html/findings.ts'
import type { Envelope } from '../mime/envelope.ts'
import type { Header } from '../mime/headers.ts'
import type { Part } from '../mime/part.ts'
import { listFacts } from './extract/lists.ts'
import { operatorFacts } from './extract/operators.ts'
import { peopleFacts } from './extract/people.ts'
import { placeInHtml } from './extract/place.ts'
import { protectionFacts } from './extract/protection.ts'
import { routeFacts } from './extract/route.ts'
import { shownFacts } from './extract/shown.ts'
import { MAX_FACTS, type Fact } from './facts.ts'

export interface MessageParts {
  octets: Uint8Array
  root: Part
  headers: readonly Header[]
  envelope: Envelope
  /** Of all HTML bodies; absent where there is none. */
  html?: HtmlFacts | undefined
  /** The message's readable text. */
  text: string
}

/** At most MAX_FACTS facts; total and pure. Every fact of the header block has the range of its field. */
export function extractFacts(message: MessageParts): Fact[] {
  const { octets, root, headers, envelope, html, text } = message
  const protection = protectionFacts(octets, root, text)
  const recipients = envelope.participants
    .filter(({ role }) => role === 'to' || role === 'cc')
    .map(({ address }) => address.toLowerCase())
  const route = routeFacts(headers)
  return [
    bodyFact(message, protection),
    ...protection,
    ...peopleFacts(headers, envelope),
    ...route,
    ...operatorFacts(route, headers),
    ...listFacts(headers),
    ...shownFacts(html, root, recipients, placeInHtml(octets, root)),
  ].slice(0, MAX_FACTS)
}

/** Its proof is the field that says what the body is, Content-Type; where there is none, the body itself. */
function bodyFact({ octets, root, html, text }: MessageParts, protection: readonly Fact[]): Fact {
  const { path: part, bodyStart: start, end } = root
  const place = root.headers.find(({ key }) => key === 'content-type') ?? { start, end }
  const is = (value: string): Fact => ({
    kind: 'body',
    value,
    writer: '',
    part,
    start: place.start,
    end: place.end,
  })
  if (protection.some(({ kind, value }) => kind === 'encryption' && value.endsWith(' whole')))
    return is('sealed')
  if (text.trim() === '' && !hasContent(octets, start, end)) return is('none')
  return is(html ? 'html' : 'text')
}

function hasContent(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((octets[i] as number) > 32) return true
  return false
}
