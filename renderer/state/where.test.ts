import { describe, expect, it } from 'vitest'
import { listedPlace, restoreWhere, samePlace, START } from './where.ts'
import type { Place, Where } from './where.ts'

describe('restoreWhere', () => {
  it('comes back to the place, without the search', () => {
    const left = { ...START, place: { kind: 'mailbox', id: 7 }, search: 'invoice' }
    expect(restoreWhere(JSON.stringify(left))).toEqual({ ...START, place: { kind: 'mailbox', id: 7 } })
  })

  it.each([null, '', '{', '[]', '{"place":{"kind":"mailbox"}}', '{"place":{"kind":"attic"}}', '4'])(
    'starts anew from %j',
    (stored) => {
      expect(restoreWhere(stored)).toEqual(START)
    },
  )
})

describe('samePlace', () => {
  const mailbox = (id: number): Where['place'] => ({ kind: 'mailbox', id }) as Where['place']
  it('tells mailboxes apart', () => {
    expect(samePlace(mailbox(1), mailbox(1))).toBe(true)
    expect(samePlace(mailbox(1), mailbox(2))).toBe(false)
    expect(samePlace(mailbox(1), { kind: 'all' })).toBe(false)
  })
})

describe('listedPlace', () => {
  it('searches all mail from the inboxes, and one mailbox from that mailbox', () => {
    const mailbox = { kind: 'mailbox', id: 3 } as Place
    expect(listedPlace({ place: { kind: 'inboxes' }, search: 'lease' })).toEqual({ kind: 'all' })
    expect(listedPlace({ place: { kind: 'inboxes' }, search: ' ' })).toEqual({ kind: 'inboxes' })
    expect(listedPlace({ place: mailbox, search: 'lease' })).toEqual(mailbox)
  })
})
