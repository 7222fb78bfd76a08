import { describe, expect, it } from 'vitest'
import type { QueuedOperation } from '../store/operations.ts'
import { groupOperations } from './push-operations.ts'

const operation = (id: number, more: Partial<QueuedOperation> = {}): QueuedOperation => ({
  id,
  placement: id,
  mailbox: 1,
  mailboxName: 'INBOX',
  uidValidity: '1',
  uid: id,
  add: '\\Seen',
  remove: '',
  ...more,
})

describe('operations on their way', () => {
  it('go together where they are neighbours and alike, and never overtake each other', () => {
    const groups = groupOperations([
      operation(1),
      operation(2),
      operation(3, { add: '', remove: '\\Seen' }),
      operation(4),
      operation(5, { mailbox: 2 }),
    ])
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([[1, 2], [3], [4], [5]])
  })
})
