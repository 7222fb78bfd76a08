import { describe, expect, it } from 'vitest'
import type { Row } from '../../state/where.ts'
import { fullName, rowNames, shortName } from './names.ts'

const person = (name: string, address = 'x@example.org') => ({ name, address })

describe('shortName', () => {
  it.each([
    ['Bruno Keller', 'Bruno'],
    ['Anne-Lise Petit', 'Anne-Lise'],
    ['Élise Martin', 'Élise'],
    ['Dr Nadia Rahmani', 'Dr Nadia Rahmani'],
    ['KELLER Bruno', 'KELLER Bruno'],
    ['Keller, Bruno', 'Keller, Bruno'],
    ['田中 健', '田中 健'],
    ['', 'x'],
  ])('calls %j %j', (name, short) => {
    expect(shortName(person(name))).toBe(short)
  })
})

describe('fullName', () => {
  it('falls back on the address', () => {
    expect(fullName(person(' ', 'papa@example.org'))).toBe('papa')
    expect(fullName(person('', ''))).toBe('')
  })
})

describe('rowNames', () => {
  const row = (...names: string[]): Row =>
    ({
      kind: 'people',
      people: names.map((name) => ({
        ...person(name),
        isMe: name === 'Me Myself',
        isUnread: name === 'Bruno Keller',
      })),
    }) as unknown as Row

  it('shortens several people, keeps one whole, and says "me"', () => {
    expect(
      rowNames(row('Bruno Keller', 'Chloé Petit', 'Me Myself'), 'moi').map((named) => named.name),
    ).toEqual(['Bruno', 'Chloé', 'moi'])
    expect(rowNames(row('Chloé Petit', 'Me Myself'), 'me')[0]?.name).toBe('Chloé Petit')
  })

  it('keeps who has something unread', () => {
    expect(rowNames(row('Bruno Keller', 'Chloé Petit'), 'me').map((named) => named.isUnread)).toEqual([
      true,
      false,
    ])
  })
})
