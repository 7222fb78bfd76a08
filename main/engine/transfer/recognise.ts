// What a file is, told by its first bytes; its name decides only where the bytes leave it open.
import { extname } from 'node:path'
import type { FaultReason } from '../../../shared/model/fault.ts'
import { isSeparator } from './mbox-separator.ts'
import { isOwnSeparator } from './mboxrd.ts'

export type FileKind =
  | 'mbox'
  | 'message'
  /** One message or an mbox: it begins with a separator, but is named as a single message. */
  | 'message-or-mbox'
  | 'empty'
  | NotMail

/** Why it is none, in English and as a code. */
export interface NotMail {
  sentence: string
  reason: FaultReason
}

/** As much as `recognise` wants to see of a file. */
export const HEAD_BYTES = 16 * 1024

const HEADER_FIELD = /^[!-9;-~]+[ \t]*:/
const MAIL_FIELD =
  /^(from|to|cc|bcc|date|subject|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|sender|in-reply-to|references|x-[a-z-]+|dkim-signature|authentication-results)[ \t]*:/im

export function recognise(fileName: string, head: Uint8Array): FileKind {
  const extension = extname(fileName).toLowerCase()
  if (extension === '.eml') return 'message' // any bytes: a bad mail is still a mail
  if (head.length === 0) return 'empty'
  const text = Buffer.from(head).toString('latin1')
  const lines = text.replace(/^\xef\xbb\xbf/, '').split(/\r?\n/)
  const [first = '', second] = lines
  if (isOwnSeparator(first)) return 'mbox'
  if (isSeparator(first, second)) return ['.msg', '.txt'].includes(extension) ? 'message-or-mbox' : 'mbox'
  if (/^BEGIN:V(CARD|CALENDAR)/i.test(first))
    return { sentence: 'It is a card or a calendar, not mail.', reason: 'card-or-calendar' }
  if (isMessage(lines)) return 'message'
  if (text.startsWith('\x1f\x8b') || text.startsWith('PK'))
    return { sentence: 'It is compressed. Unpack it first.', reason: 'compressed' }
  if (text.startsWith('\xd0\xcf\x11\xe0'))
    return { sentence: "It is in Outlook's own format. Save it as .eml.", reason: 'outlook' }
  if (extension === '.msg') return 'message' // a message without a header, but not Outlook's
  return { sentence: 'It does not look like mail.', reason: 'not-mail' }
}

/** The first line that is not empty is a header field, and a field that mail has stands in the same block. */
function isMessage(lines: string[]): boolean {
  const start = lines.findIndex((line) => line !== '' && !/^>?From /.test(line))
  if (start < 0 || !HEADER_FIELD.test(lines[start] ?? '')) return false
  const end = lines.indexOf('', start)
  return MAIL_FIELD.test(lines.slice(start, end < 0 ? undefined : end).join('\n'))
}
