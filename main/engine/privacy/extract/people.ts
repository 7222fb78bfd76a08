// Facts of who wrote to whom: author, answers, recipients, tricks with the name, receipts, what the sender gives away.
import { parseAddresses } from '../../mime/addresses.ts'
import { messageIds } from '../../mime/envelope.ts'
import type { Envelope } from '../../mime/envelope.ts'
import { headerValue, type Header } from '../../mime/headers.ts'
import type { Fact } from '../facts.ts'
import { toFields } from '../fields.ts'
import { domainOf, isPrivateAddress, isPublicName, organisationOf } from '../hosts.ts'
import { headerFact } from './header-fact.ts'
import { receivedOf } from './received-of.ts'

const MAX_ADDRESSES = 5
/** Longer is no date. */
const MAX_DATE = 200
const RECEIPT_HEADERS = new Set([
  'disposition-notification-to',
  'return-receipt-to',
  'x-confirm-reading-to',
  'x-chat-disposition-notification-to',
])
const PROGRAM_HEADERS = new Set(['user-agent', 'x-mailer', 'x-newsreader', 'x-mimeole'])
/** Bounded as RFC 5321 § 4.5.3.1 bounds an address: a name without end must not be read from each of its letters. */
const ADDRESS_IN_NAME = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u

export function peopleFacts(headers: readonly Header[], envelope: Envelope): Fact[] {
  return [
    ...authorFacts(headers),
    ...replyFacts(headers),
    ...recipientFacts(headers, envelope),
    ...headers
      .filter((one) => RECEIPT_HEADERS.has(one.key) && one.value !== '')
      .slice(0, MAX_ADDRESSES)
      .map((one) => headerFact('read-receipt', one.key, one)),
    ...messageIdFacts(headers),
    ...metadataFacts(headers),
    ...autocryptFacts(headers),
  ]
}

function authorFacts(headers: readonly Header[]): Fact[] {
  const fields = headers.filter((one) => one.key === 'from')
  const facts: Fact[] = []
  for (const field of fields.slice(0, MAX_ADDRESSES))
    for (const { name, address } of parseAddresses(field.value, MAX_ADDRESSES)) {
      facts.push(headerFact('author', address.toLowerCase(), field))
      const shown = ADDRESS_IN_NAME.exec(name)?.[0].toLowerCase()
      if (shown !== undefined && isOtherSender(shown, address))
        facts.push(headerFact('address-in-name', toFields({ shown, real: address.toLowerCase() }), field))
    }
  const second = fields[1]
  if (second) facts.push(headerFact('two-from', String(fields.length), second))
  return facts
}

function isOtherSender(shown: string, real: string): boolean {
  const organisation = organisationOf(domainOf(shown))
  return organisation !== '' && organisation !== organisationOf(domainOf(real))
}

function replyFacts(headers: readonly Header[]): Fact[] {
  const field = headers.find((one) => one.key === 'reply-to')
  if (!field) return []
  return parseAddresses(field.value, MAX_ADDRESSES)
    .filter(({ address }) => address !== '')
    .map(({ address }) => headerFact('reply-to', address.toLowerCase(), field))
}

function recipientFacts(headers: readonly Header[], envelope: Envelope): Fact[] {
  const field = headers.find((one) => one.key === 'to') ?? headers.find((one) => one.key === 'cc')
  if (!field) return []
  const addresses = new Set(
    envelope.participants
      .filter(({ role, address }) => (role === 'to' || role === 'cc') && address !== '')
      .map(({ address }) => address.toLowerCase()),
  )
  const domains = new Set([...addresses].map(domainOf))
  return [headerFact('recipients', toFields({ n: addresses.size, domains: domains.size }), field)]
}

function messageIdFacts(headers: readonly Header[]): Fact[] {
  const field = headers.find((one) => one.key === 'message-id')
  const host = domainOf(messageIds(field?.value ?? '')[0] ?? '')
  return field && isPublicName(host) ? [headerFact('message-id-host', host, field)] : []
}

/** What a sender's program and first server tell of it, without its wish. */
function metadataFacts(headers: readonly Header[]): Fact[] {
  const facts: Fact[] = []
  const originating = headers.find((one) => one.key === 'x-originating-ip')
  const ip = originating?.value.replace(/[[\]\s]/g, '').slice(0, 60)
  if (originating && ip)
    facts.push(headerFact('sender-metadata', toFields({ 'x-originating-ip': ip }), originating))
  const first = headers.findLast((one) => one.key === 'received')
  const hop = first && receivedOf(first)
  if (first && hop && (isPrivateAddress(hop.ip) || hop.auth !== '') && (hop.helo || hop.ip))
    facts.push(headerFact('sender-metadata', toFields({ 'lan-host': hop.helo || hop.ip }), first))
  const program = headers.find((one) => PROGRAM_HEADERS.has(one.key) && one.value !== '')
  if (program)
    facts.push(headerFact('sender-metadata', toFields({ program: program.value.slice(0, 120) }), program))
  const date = headers.find((one) => one.key === 'date')
  const zone = /([+-]\d{4})\b(?!.*[+-]\d{4}\b)/.exec((date?.value ?? '').slice(0, MAX_DATE))?.[1]
  if (date && zone && !/^[+-]0000$/.test(zone))
    facts.push(headerFact('sender-metadata', toFields({ zone }), date))
  return facts
}

/** Autocrypt Level 1 § 2.1: one header whose addr is that of From; the key must at least begin like an OpenPGP one. */
function autocryptFacts(headers: readonly Header[]): Fact[] {
  const fields = headers.filter((one) => one.key === 'autocrypt')
  const field = fields[0]
  if (!field || fields.length > 1) return []
  const address = /(?:^|;)\s*addr\s*=\s*([^;\s]+)/i.exec(field.value)?.[1]?.toLowerCase() ?? ''
  const keyData = /;\s*keydata\s*=\s*([A-Za-z0-9+/=\s]+)$/i.exec(field.value)?.[1]?.replace(/\s+/g, '') ?? ''
  const [from, ...more] = parseAddresses(headerValue(headers, 'from') ?? '', 2)
  if (!from || more.length > 0 || from.address.toLowerCase() !== address) return []
  return isPublicKeyPacket(Buffer.from(keyData.slice(0, 8), 'base64'), keyData.length)
    ? [headerFact('autocrypt', address, field)]
    : []
}

/** RFC 9580 § 4.2: a packet header with tag 6, in the old or the new format. */
function isPublicKeyPacket(start: Uint8Array, length: number): boolean {
  const octet = start[0] ?? 0
  return length > 100 && ((octet & 0xc0) === 0xc0 ? (octet & 0x3f) === 6 : (octet & 0xbc) === 0x98)
}
