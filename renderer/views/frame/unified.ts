// What all accounts come to together: which roles there are, and how much is unread in their inboxes.
import type { ValueOf } from '../../../shared/contract.ts'

type Mailbox = ValueOf<'mailboxes.list'>[number]
type Account = ValueOf<'accounts.list'>[number]

/** Without the accounts the user left out. */
export function unifiedUnread(mailboxes: readonly Mailbox[], accounts: readonly Account[]): number {
  const unified = new Set(accounts.filter((account) => account.isInUnified).map((account) => account.id))
  return mailboxes
    .filter((mailbox) => mailbox.role === 'inbox' && unified.has(mailbox.account))
    .reduce((sum, mailbox) => sum + mailbox.unread, 0)
}

export const hasRole = (mailboxes: readonly Mailbox[], role: NonNullable<Mailbox['role']>): boolean =>
  mailboxes.some((mailbox) => mailbox.role === role)

export const messagesOf = (mailboxes: readonly Mailbox[], role: NonNullable<Mailbox['role']>): number =>
  mailboxes.filter((mailbox) => mailbox.role === role).reduce((sum, mailbox) => sum + mailbox.messages, 0)
