// What moving a message into or out of junk says to filters that learn (keywords of the IANA registry). Pure.
import type { MailboxRole } from '../../../shared/model/mail.ts'

export interface FlagChange {
  add: string
  remove: string
}

export const NO_CHANGE: FlagChange = { add: '', remove: '' }

export function junkKeywords(from: MailboxRole | null, to: MailboxRole | null): FlagChange {
  if (to === 'junk') return { add: '$Junk', remove: '$NotJunk' }
  if (from === 'junk' && to !== 'trash') return { add: '$NotJunk', remove: '$Junk' }
  return NO_CHANGE
}
