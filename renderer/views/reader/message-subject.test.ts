import { describe, expect, it } from 'vitest'
import type { Message } from './conversation-feed.ts'
import { placeOfMessage } from './message-subject.ts'

const MAILBOXES = [
  { id: 1, role: 'inbox' },
  { id: 2, role: 'sent' },
  { id: 3, role: 'trash' },
  { id: 4, role: null },
] as unknown as Parameters<typeof placeOfMessage>[2]
const lyingIn = (...mailboxes: number[]): Pick<Message, 'copies'> => ({
  copies: mailboxes.map((mailbox) => ({ mailbox })) as unknown as Message['copies'],
})

describe('placeOfMessage', () => {
  it('is where the conversation was opened from, when the message lies there', () => {
    expect(placeOfMessage(lyingIn(2, 1), { kind: 'inboxes' }, MAILBOXES)).toEqual({ kind: 'inboxes' })
    expect(placeOfMessage(lyingIn(3), { kind: 'role', role: 'trash' }, MAILBOXES)).toEqual({
      kind: 'role',
      role: 'trash',
    })
    expect(placeOfMessage(lyingIn(4), { kind: 'all' }, MAILBOXES)).toEqual({ kind: 'all' })
  })

  it('is the mailbox it lies in, when that is another', () => {
    expect(placeOfMessage(lyingIn(2), { kind: 'inboxes' }, MAILBOXES)).toEqual({ kind: 'mailbox', id: 2 })
    expect(placeOfMessage(lyingIn(3), { kind: 'all' }, MAILBOXES)).toEqual({ kind: 'mailbox', id: 3 })
  })
})
