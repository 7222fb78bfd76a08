// The mailboxes of one account as the tree their names make: what has a role first, the rest by name.
import type { Mailbox } from './place-name.ts'

export interface MailboxNode {
  /** The full name, as the server spells it. */
  name: string
  label: string
  /** Null for a name that only holds others. */
  mailbox: Mailbox | null
  children: MailboxNode[]
}

const ROLE_ORDER = ['inbox', 'drafts', 'sent', 'archive', 'all', null, 'junk', 'trash'] as const

/** Servers that keep everything below the inbox mean nothing by it: its children stand beside it. */
const isInbox = (name: string): boolean => name.toUpperCase() === 'INBOX'

export function mailboxTree(mailboxes: readonly Mailbox[]): MailboxNode[] {
  const top: MailboxNode[] = []
  const nodes = new Map<string, MailboxNode>(
    mailboxes.map((mailbox) => [
      mailbox.name,
      { name: mailbox.name, label: mailbox.label, mailbox, children: [] },
    ]),
  )
  const siblingsOf = (name: string, delimiter: string): MailboxNode[] => {
    if (name === '' || isInbox(name)) return top
    const known = nodes.get(name)
    if (known) return known.children
    const cut = name.lastIndexOf(delimiter)
    const node: MailboxNode = { name, label: name.slice(cut + 1), mailbox: null, children: [] }
    nodes.set(name, node)
    siblingsOf(name.slice(0, Math.max(0, cut)), delimiter).push(node)
    return node.children
  }
  for (const mailbox of mailboxes) {
    const node = nodes.get(mailbox.name)
    if (!node) continue
    const { parent, delimiter } = parentOf(mailbox)
    const siblings = mailbox.role === null ? siblingsOf(parent, delimiter) : top
    siblings.push(node)
  }
  return sorted(top)
}

/** The label is the last segment of the name; what stands before it parts the two. */
function parentOf({ name, label }: Mailbox): { parent: string; delimiter: string } {
  const before = name.slice(0, name.length - label.length)
  return name.endsWith(label) && before !== ''
    ? { parent: before.slice(0, -1), delimiter: before.slice(-1) }
    : { parent: '', delimiter: '' }
}

const orderOf = ({ mailbox }: MailboxNode): number => ROLE_ORDER.indexOf(mailbox?.role ?? null)

const sorted = (nodes: readonly MailboxNode[]): MailboxNode[] =>
  nodes
    .map((node) => ({ ...node, children: sorted(node.children) }))
    .sort((one, other) => orderOf(one) - orderOf(other) || one.label.localeCompare(other.label))
