import { expect, it } from 'vitest'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { chooseRoleMailbox, type Chosen, type GivenRole, type NamedMailbox } from './role-mailbox.ts'

const box = (
  id: number,
  name: string,
  role: MailboxRole | null = null,
  more: Partial<NamedMailbox> = {},
) => ({
  id,
  name,
  delimiter: '/',
  role,
  isSelectable: true,
  ...more,
})
const INBOX = box(1, 'INBOX', 'inbox')
const COURIER = [
  box(1, 'INBOX', 'inbox', { delimiter: '.' }),
  box(2, 'INBOX.Sent', 'sent', { delimiter: '.' }),
]

it.each<[string, GivenRole, NamedMailbox[], Chosen]>([
  ['one of that role', 'archive', [INBOX, box(2, 'Alt', 'archive')], { kind: 'there', id: 2 }],
  [
    'all mail for an archive',
    'archive',
    [INBOX, box(2, '[Gmail]/All Mail', 'all')],
    { kind: 'there', id: 2 },
  ],
  [
    'no all mail for a trash',
    'trash',
    [box(2, 'All', 'all')],
    { kind: 'new', name: 'Trash', delimiter: '/' },
  ],
  ['one that is called so', 'trash', [INBOX, box(2, 'deleted items')], { kind: 'named', id: 2 }],
  [
    'none of another role',
    'junk',
    [INBOX, box(2, 'Junk', 'sent')],
    { kind: 'new', name: 'Spam', delimiter: '/' },
  ],
  [
    'none that cannot be opened',
    'archive',
    [INBOX, box(2, 'Archive', null, { isSelectable: false })],
    { kind: 'new', name: 'Archives', delimiter: '/' },
  ],
  ['a new one', 'archive', [INBOX], { kind: 'new', name: 'Archive', delimiter: '/' }],
  ['a new one below the inbox', 'archive', COURIER, { kind: 'new', name: 'INBOX.Archive', delimiter: '.' }],
  ['a new one where there is nothing', 'trash', [], { kind: 'new', name: 'Trash', delimiter: '/' }],
])('chooses %s', (_what, role, mailboxes, chosen) => {
  expect(chooseRoleMailbox(role, mailboxes)).toEqual(chosen)
})
