// Reads one Received field (RFC 5321 § 4.4) as servers really write it: clauses in any order, comments anywhere, names
// with and without addresses. Total and linear; what is not said is ''.
import { parseDate } from './dates.ts'
import { clauses, type Clauses } from './received-clauses.ts'
import { readTlsMark, type TlsMark } from './tls-notation.ts'

export interface Received {
  /** The name the sending host gave itself; it can say anything. */
  helo: string
  /** The name that the receiving server found for the address. */
  rdns: string
  /** The server looked the name up both ways: its bearer could not choose it. Not so where it says "may be forged", and
   * not in qmail's and CommuniGate's notation, which take the reverse entry as it is. */
  isNameChecked: boolean
  /** IPv4, or IPv6 in lower case; mapped IPv4 is IPv4. */
  ip: string
  by: string
  /** The address the receiving server gives itself: Exchange does. */
  byIp: string
  /** The word after "with" or "via", as written. */
  protocol: string
  id: string
  envelopeFrom: string
  /** How the sender signed in, in the server's word; '' for a hop between servers. */
  auth: string
  tls?: TlsMark
  /** Epoch ms. */
  at?: number
}

const MAX_LENGTH = 8000
const IPV4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.[a-z])/i
const IPV6 =
  /(?<![\w.])(?:ipv6:)?([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\d{1,3}\.){3}\d{1,3})?)(?:%\w+)?(?![\w.])/i
const HELO = /(?:\bhelo=|\b(?:HELO|EHLO|LHLO)\b|claiming to be)[ "]*([^\s,)"]*)/i
/** CommuniGate's "verified", qmail's "(ident@1.2.3.4)": the name before is that of the address. */
const CHECKED = / verified\b|^\(?[^\s[\]()]*@?(?:\d+\.){3}\d+\)?$/
const NOBODY = /^(?:unknown|unverified|softdnserr|no\.name\.available|<unavailable>|<unknown>)$/i
const SIGNED_IN =
  /\bauthenticated (?:sender|user|as|bits|\(|$)|^\(?authenticated\)?$|\bauth[:=] *\w+|\baccount \S+|\bAUTH[: ]/i
const AUTH_PROTOCOL = /^(?:(?:UTF8)?(?:E?SMTP|LMTP)S?A|ASMTPS?|HTTPS?U?)$/i

/** The hop that a Received field's value (unfolded) tells of. Never throws. */
export function parseReceived(value: string): Received {
  const parts = clauses(value.slice(0, MAX_LENGTH))
  const protocol = parts.protocol
  const from = readFrom(parts)
  const tls = readTlsMark(protocol, parts.remarks)
  const at = parseDate(parts.date)
  return {
    ...from,
    by: hostName(parts.by),
    byIp: readIp(parts.byComment),
    protocol,
    id: bareId(parts.id),
    envelopeFrom: parts.envelopeFrom,
    auth: readAuth(parts),
    ...(tls && { tls }),
    ...(at !== undefined && { at }),
  }
}

/** Who sent it. "A (B [ip])": A is what the host called itself, B what its address resolves to. With the HELO said
 * apart (qmail, Exim, CommuniGate), A is the resolved name. */
function readFrom({ from, fromComments, protocol, remarks }: Clauses): From {
  const comments = fromComments.join(' ')
  const said = HELO.exec(comments)
  const ip = readIp(comments.replace(HELO, ' ')) || readIp(from)
  const named = isAddress(from) ? '' : hostName(from)
  const isExim = remarks.some((remark) => /^\(Exim\b/i.test(remark))
  if (said) return { helo: hostName(said[1] ?? ''), rdns: named, isNameChecked: isExim && named !== '', ip }
  // Webmail names the browser's address, and nobody said HELO.
  if (/^HTTP/i.test(protocol)) return { helo: '', rdns: '', isNameChecked: false, ip }
  const helo = fromComments.length === 0 && isBareAddress(from) ? '' : hostName(from) || (from && 'unknown')
  const resolved = resolvedName(fromComments, ip)
  if (resolved !== undefined) {
    const isNameChecked = resolved !== '' && !/may be forged/i.test(comments)
    return { helo, rdns: resolved, isNameChecked, ip }
  }
  // Exchange puts the address beside the HELO name, as qmail does beside the resolved one.
  const isQmail = CHECKED.test(fromComments[0] ?? '') && !/^Microsoft/i.test(protocol)
  return { helo, rdns: isQmail || isExim ? named : '', isNameChecked: isExim && named !== '', ip }
}

/** Without the angle brackets and what follows them. */
function bareId(id: string): string {
  const start = id.startsWith('<') ? 1 : 0
  const last = id.endsWith(',') || id.endsWith(';') ? id.length - 1 : id.length
  return id.slice(start, id[last - 1] === '>' ? last - 1 : last)
}

type From = Pick<Received, 'helo' | 'rdns' | 'isNameChecked' | 'ip'>

/** The B of "(B [ip])"; undefined where the comment has no such form. */
function resolvedName(comments: readonly string[], ip: string): string | undefined {
  if (ip === '') return undefined
  for (const comment of comments) {
    const found = /^\((?:IDENT:)?([^\s[\]()]+?) ?\[/i.exec(comment)
    const name = found?.[1]?.replace(/^.*@/, '')
    if (name !== undefined) return isAddress(name) || NOBODY.test(name) ? '' : hostName(name)
  }
  return undefined
}

function readAuth({ protocol, remarks }: Clauses): string {
  if (AUTH_PROTOCOL.test(protocol)) return protocol
  const remark = remarks.find((one) => SIGNED_IN.test(one) && !/not authenticated/i.test(one))
  return remark === undefined ? '' : (/\bAUTH: *(\w+)/.exec(remark)?.[1] ?? 'authenticated')
}

/** What stands in brackets first: only the server writes there, while a name can look like an address. */
function readIp(text: string): string {
  const bracketed = /\[(?:ipv6:)?([\da-f.:]+)(?:%\w+)?(?::\d+|\.\d+)?\]/i.exec(text)?.[1]
  // "ident@1.2.3.4": the sender's machine chooses what stands before the at sign.
  return findIp(bracketed ?? '') || findIp(text.replaceAll(/[^\s(]*@/g, ''))
}

function findIp(text: string): string {
  const six = IPV6.exec(text)?.[1]
  if (six !== undefined && /[0-9a-f]/i.test(six)) {
    const mapped = /^(?:0*:)*:?ffff:((?:\d{1,3}\.){3}\d{1,3})$/i.exec(six)
    return mapped?.[1] ?? six.toLowerCase()
  }
  return IPV4.exec(text)?.[0] ?? /\[((?:\d{1,3}\.){3}\d{1,3})/.exec(text)?.[1] ?? ''
}

const isBareAddress = (name: string) => isAddress(name) && !name.startsWith('[')
const isAddress = (name: string) =>
  /^\[?(?:ipv6:)?[\da-f.:]*\d[\da-f.:]*\]?$/i.test(name) && /[.:]/.test(name)

function hostName(word: string): string {
  const name = word.replace(/[,;]+$/, '').replace(/\.$/, '')
  return NOBODY.test(name) ? '' : name
}
