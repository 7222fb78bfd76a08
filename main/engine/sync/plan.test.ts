import { describe, expect, it } from 'vitest'
import { fetchChunks, LAST_UID, listingSlices, needsLook, planMailboxes, type Standing } from './plan.ts'

const standing = (more: Partial<Standing> = {}): Standing => ({
  id: 1,
  name: 'INBOX',
  role: null,
  isComplete: true,
  uidValidity: '1',
  uidNext: 10,
  highestModseq: '5',
  placed: 9,
  status: { uidValidity: '1', uidNext: 10, messages: 9, highestModseq: '5' },
  flagsReadAt: 0,
  ...more,
})
const status = standing().status as NonNullable<Standing['status']>

describe('which mailboxes need a look', () => {
  it.each<[string, Partial<Standing>, boolean]>([
    ['nothing changed', {}, false],
    ['not complete', { isComplete: false }, true],
    ['the server does not say', { status: null }, true],
    ['new mail', { status: { ...status, uidNext: 11 } }, true],
    ['mail went', { status: { ...status, messages: 8 } }, true],
    ['flags changed', { status: { ...status, highestModseq: '6' } }, true],
    ['renumbered', { status: { ...status, uidValidity: '2' } }, true],
    [
      'no CONDSTORE, flags read just now',
      { status: { ...status, highestModseq: null }, flagsReadAt: 999_000 },
      false,
    ],
    [
      'no CONDSTORE, flags read long ago',
      { status: { ...status, highestModseq: null }, flagsReadAt: 1000 },
      true,
    ],
  ])('%s', (_case, more, expected) => {
    expect(needsLook(standing(more), 1_000_000)).toBe(expected)
  })

  it('the inbox first, trash last', () => {
    const open = { isComplete: false }
    const planned = planMailboxes(
      [
        standing({ ...open, name: 'Trash', role: 'trash' }),
        standing({ ...open, name: 'Zoo' }),
        standing({ ...open, name: 'Ant' }),
        standing({ ...open, name: 'Sent', role: 'sent' }),
        standing({ name: 'Done' }),
        standing({ ...open, name: 'INBOX', role: 'inbox' }),
      ],
      0,
    )
    expect(planned.map((one) => one.name)).toEqual(['INBOX', 'Sent', 'Ant', 'Zoo', 'Trash'])
  })
})

describe('chunks', () => {
  it('go from the newest down, a screenful first', () => {
    const uids = Array.from({ length: 1000 }, (_, at) => at + 1)
    const chunks = fetchChunks(uids, Infinity)
    expect(chunks.map((chunk) => chunk.length)).toEqual([50, 200, 500, 250])
    expect(chunks.flat()).toEqual([...uids].reverse())
    expect(fetchChunks(uids, 60).map((chunk) => chunk.length)).toEqual([50, 10])
  })
})

describe('slices of a whole listing', () => {
  it('cover every uid exactly once', () => {
    expect(listingSlices([3, 9, 5, 20], 1, 2)).toEqual([
      { from: 9, to: LAST_UID, uids: [20, 9] },
      { from: 1, to: 8, uids: [5, 3] },
    ])
  })

  it('cover an empty mailbox: everything in it is gone', () => {
    expect(listingSlices([], 1, 2)).toEqual([{ from: 1, to: LAST_UID, uids: [] }])
  })
})
