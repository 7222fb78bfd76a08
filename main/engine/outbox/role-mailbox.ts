// Which mailbox of an account plays a role, and what one is called where there is none. Pure.
import type { MailboxRole } from '../../../shared/model/mail.ts'

export type GivenRole = Extract<MailboxRole, 'inbox' | 'archive' | 'junk' | 'trash'>

export interface NamedMailbox {
  id: number
  name: string
  delimiter: string
  role: MailboxRole | null
  isSelectable: boolean
}

export type Chosen =
  | { kind: 'there'; id: number }
  /** It is there, and nobody said what it is for. */
  | { kind: 'named'; id: number }
  | { kind: 'new'; name: string; delimiter: string }

/** What others call them; the first is ours. Compared without case. */
const NAMES: Record<GivenRole, readonly string[]> = {
  inbox: ['INBOX'],
  archive: ['Archive', 'Archives', 'Archiv'],
  junk: ['Junk', 'Spam', 'Junk Email', 'Junk E-mail', 'Bulk Mail'],
  trash: ['Trash', 'Deleted Items', 'Deleted Messages', 'Corbeille', 'Papierkorb'],
}

export function chooseRoleMailbox(role: GivenRole, mailboxes: readonly NamedMailbox[]): Chosen {
  const open = mailboxes.filter((one) => one.isSelectable)
  const there =
    open.find((one) => one.role === role) ??
    // Gmail has no archive: what lies in no other mailbox lies in all mail.
    (role === 'archive' ? open.find((one) => one.role === 'all') : undefined)
  if (there) return { kind: 'there', id: there.id }
  const { prefix, delimiter } = namespaceOf(mailboxes)
  const isCalled = (one: NamedMailbox) =>
    one.role === null && NAMES[role].some((name) => one.name.toLowerCase() === (prefix + name).toLowerCase())
  const named = open.find(isCalled)
  if (named) return { kind: 'named', id: named.id }
  const taken = new Set(mailboxes.map((one) => one.name.toLowerCase()))
  const free = NAMES[role].find((name) => !taken.has((prefix + name).toLowerCase()))
  return { kind: 'new', name: prefix + (free ?? `${NAMES[role][0]} 2`), delimiter }
}

/** Where every mailbox lies below the inbox (Courier, some Dovecots), a new one has to as well. */
function namespaceOf(mailboxes: readonly NamedMailbox[]): { prefix: string; delimiter: string } {
  const others = mailboxes.filter((one) => one.name.toUpperCase() !== 'INBOX')
  const delimiter = (others[0] ?? mailboxes[0])?.delimiter ?? '/'
  const prefix = `INBOX${delimiter}`
  const isBelow =
    delimiter !== '' &&
    others.length > 0 &&
    others.every((one) => one.name.toUpperCase().startsWith(prefix.toUpperCase()))
  return { prefix: isBelow ? prefix : '', delimiter }
}
