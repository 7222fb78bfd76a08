import { describe, expect, it } from 'vitest'
import { findMailboxes } from './destinations.ts'

const mailbox = (id: number, name: string, account = 'alice@example.org') => ({ id, name, account })
const ALL = [
  mailbox(1, 'Réception'),
  mailbox(2, 'Projets/Studio'),
  mailbox(3, 'Archive'),
  mailbox(4, 'Parchemins'),
]
const found = (text: string, recent: number[] = []): number[] =>
  findMailboxes(ALL, text, recent).map((one) => one.id)

describe('findMailboxes', () => {
  it('shows those used last first, then the rest in their order', () => {
    expect(found('', [3, 2])).toEqual([3, 2, 1, 4])
  })

  it('finds words by their beginnings, without accents, inside a path', () => {
    expect(found('recep')).toEqual([1])
    expect(found('stu')).toEqual([2])
  })

  it('puts the beginning of a word before the middle of one', () => {
    expect(found('arch', [4])).toEqual([3, 4])
  })

  it('finds by account', () => {
    const other = mailbox(5, 'Archive', 'work@example.net')
    expect(findMailboxes([...ALL, other], 'arch work', []).map((one) => one.id)).toEqual([5])
    expect(found('nowhere')).toEqual([])
  })
})
