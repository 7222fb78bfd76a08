import { describe, expect, it } from 'vitest'
import type { ConversationEntry } from './entry.tsx'
import { firstShown, startsOpen } from './opening.ts'

const message = (id: number, isSeen: boolean): ConversationEntry =>
  ({ kind: 'message', message: { id, isSeen } }) as ConversationEntry
const divider = { kind: 'subject', subject: 'Lease' } as ConversationEntry

describe('firstShown', () => {
  it('is the message asked for, else the first unread, else the last', () => {
    const entries = [divider, message(1, true), message(2, false), message(3, false)]
    expect(firstShown(entries, 3)).toBe(3)
    expect(firstShown(entries, 9)).toBe(2)
    expect(firstShown([message(1, true), divider, message(2, true)], null)).toBe(2)
    expect(firstShown([divider], null)).toBeNull()
  })
})

describe('startsOpen', () => {
  it('opens what is unread and where the conversation opens, and folds the rest', () => {
    expect(startsOpen(message(1, true), 2)).toBe(false)
    expect(startsOpen(message(2, true), 2)).toBe(true)
    expect(startsOpen(message(3, false), 2)).toBe(true)
    expect(startsOpen(divider, 2)).toBe(false)
  })
})
