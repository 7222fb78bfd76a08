import { describe, expect, it } from 'vitest'
import { mailboxTree } from './mailbox-tree.ts'
import type { MailboxNode } from './mailbox-tree.ts'
import type { Mailbox } from './place-name.ts'

const mailbox = (name: string, delimiter = '/', role: Mailbox['role'] = null): Mailbox =>
  ({ name, label: name.split(delimiter).at(-1) ?? name, role, unread: 0, messages: 0 }) as Mailbox

const drawn = (nodes: readonly MailboxNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.label}${node.mailbox ? '' : ' (no mailbox)'}`,
    ...drawn(node.children, depth + 1),
  ])

describe('mailboxTree', () => {
  it('puts roles first, junk and trash last, the rest by name below their parents', () => {
    const names = ['Work', 'Work/Zebra', 'Work/Élan', 'Alpha'].map((name) => mailbox(name))
    const roles = [
      mailbox('Trash', '/', 'trash'),
      mailbox('Sent', '/', 'sent'),
      mailbox('Archive', '/', 'archive'),
      mailbox('INBOX', '/', 'inbox'),
    ]
    expect(drawn(mailboxTree([...names, ...roles, mailbox('Archive/2024')]))).toEqual([
      'INBOX',
      'Sent',
      'Archive',
      '  2024',
      'Alpha',
      'Work',
      '  Élan',
      '  Zebra',
      'Trash',
    ])
  })

  it('knows the delimiter of each server and lifts what lies below the inbox', () => {
    const found = mailboxTree([
      mailbox('INBOX', '.', 'inbox'),
      mailbox('INBOX.Lists', '.'),
      mailbox('INBOX.Lists.a/b', '.'),
    ])
    expect(drawn(found)).toEqual(['INBOX', 'Lists', '  a/b'])
  })

  it('draws a parent that is no mailbox, and none for roles', () => {
    const found = mailboxTree([
      mailbox('INBOX', '/', 'inbox'),
      mailbox('[Gmail]/Trash', '/', 'trash'),
      mailbox('Clubs/Chess/2024'),
    ])
    expect(drawn(found)).toEqual(['INBOX', 'Clubs (no mailbox)', '  Chess (no mailbox)', '    2024', 'Trash'])
  })
})
