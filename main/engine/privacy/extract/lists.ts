// Facts of mail that many get: mailing lists, their public archives, the marks of bulk senders.
import type { Envelope } from '../../mime/envelope.ts'
import { headerValue, type Header } from '../../mime/headers.ts'
import type { Fact } from '../facts.ts'
import { toFields } from '../fields.ts'
import { bulkMailerOf, publicArchiveOf } from '../tables.ts'
import { headerFact } from './header-fact.ts'
import { receivedOf } from './received-of.ts'

/** A host name with what may stand behind it. */
const MAX_HOST = 300
const BULK_HEADERS = new Set(['list-unsubscribe', 'feedback-id', 'list-unsubscribe-post'])
const BULK_PRECEDENCE = /^\s*(?:bulk|junk)\b/i

export function listFacts(headers: readonly Header[]): Fact[] {
  return [...mailingListFacts(headers), ...archiveFacts(headers), ...bulkFacts(headers)]
}

function mailingListFacts(headers: readonly Header[]): Fact[] {
  const id = headers.find((one) => one.key === 'list-id' && one.value !== '')
  const post = headers.find((one) => one.key === 'list-post')
  const address = /mailto:([^>?,\s]+)/i.exec(post?.value ?? '')?.[1]?.toLowerCase()
  const facts: Fact[] = []
  const name = /<([^<>]+)>/.exec(id?.value ?? '')?.[1] ?? id?.value
  if (id && name) facts.push(headerFact('list-id', name.toLowerCase().trim(), id))
  else if (post && address) facts.push(headerFact('list-id', address, post))
  if (post && address) facts.push(headerFact('list-post', address, post))
  return facts
}

/** By List-Archive's URL; without one, by the host of the list. */
function archiveFacts(headers: readonly Header[]): Fact[] {
  const archive = headers.find((one) => one.key === 'list-archive')
  const urls = [...(archive?.value ?? '').matchAll(/https?:\/\/[^\s<>]+/gi)].map(([url]) => URL.parse(url))
  for (const url of urls) {
    const name = url && publicArchiveOf(url.hostname, url.pathname)
    if (archive && name) return [headerFact('public-archive', name, archive)]
  }
  const id = headers.find((one) => one.key === 'list-id')
  const host = /([\w-]+(?:\.[\w-]+)+)\s*>?\s*$/.exec((id?.value ?? '').slice(-MAX_HOST))?.[1]
  const name = host === undefined || urls.length > 0 ? undefined : publicArchiveOf(host, '')
  return id && name ? [headerFact('public-archive', name, id)] : []
}

function bulkFacts(headers: readonly Header[]): Fact[] {
  const facts: Fact[] = []
  const seen = new Set<string>()
  for (const header of headers) {
    const value = bulkMark(header)
    if (value === undefined || seen.has(value)) continue
    seen.add(value)
    facts.push(headerFact('bulk', value, header))
  }
  return facts
}

function bulkMark(header: Header): string | undefined {
  if (BULK_HEADERS.has(header.key)) return header.key
  if (header.key === 'precedence') return BULK_PRECEDENCE.test(header.value) ? 'precedence' : undefined
  const mailer = mailerNamedBy(header)
  return mailer === undefined ? undefined : toFields({ mailer })
}

function mailerNamedBy(header: Header): string | undefined {
  const { key, value } = header
  if (key === 'dkim-signature') return bulkMailerOf(/(?:^|;)\s*d\s*=\s*([^;\s]+)/.exec(value)?.[1] ?? '')
  if (key === 'return-path') return bulkMailerOf(/@([^>\s]+)/.exec(value)?.[1] ?? '')
  if (key !== 'received') return undefined
  const { rdns, helo, by } = receivedOf(header)
  return bulkMailerOf(rdns || helo) ?? bulkMailerOf(by)
}

/** The address that bulk mail groups under: From's, where the headers say bulk; null for mail between people. */
export function bulkSenderOf(headers: readonly Header[], { participants }: Envelope): string | null {
  const author = participants.find(({ role }) => role === 'from')?.address ?? ''
  if (author === '' || headerValue(headers, 'list-post') !== undefined) return null
  return headers.some((header) => bulkMark(header) !== undefined) ? author.toLowerCase() : null
}
