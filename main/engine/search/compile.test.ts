import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../shared/lib/query.ts'
import { letterOf } from '../privacy/grade.ts'
import { compileQuery, type Names } from './compile.ts'
import { LEAST } from './privacy-conditions.ts'

const names: Names = {
  mailboxes: [
    { id: 1, account: 1, name: 'INBOX', delimiter: '/', role: 'inbox' },
    { id: 2, account: 1, name: 'Work/Reisen', delimiter: '/', role: null },
    { id: 3, account: 2, name: 'INBOX', delimiter: '.', role: 'inbox' },
  ],
  accounts: [
    { id: 1, address: 'me@home.example', displayName: 'Home' },
    { id: 2, address: 'me@work.example', displayName: 'Büro' },
  ],
  tags: [{ keyword: '$label1', name: 'Important' }],
  now: new Date(2024, 4, 31, 12).getTime(),
}

function compiled(text: string) {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(parsed.code)
  return compileQuery(parsed.query, names)
}

describe('compileQuery', () => {
  it('joins the words that must be there into one expression of the index', () => {
    expect(compiled('green "Tea Pot" subject:fac*').match).toBe('"green" AND "tea pot" AND subject : "fac" *')
    expect(compiled('green OR tea').match).toBeNull()
    expect(compiled('-green').match).toBeNull()
    expect(compiled('is:unread').match).toBeNull()
  })

  it('passes over what has nothing to search for', () => {
    expect(compiled('... -').match).toBeNull()
    expect(compiled('...').rest.sql).toBe('1')
  })

  it.each([
    ['in:inbox', [1, 3]],
    ['in:reisen', [2]],
    ['in:work/reisen', [2]],
    ['account:buro', [3]],
    ['account:me@', [1, 2, 3]],
  ])('finds the mailboxes of %s', (text, ids) => {
    expect(compiled(text).rest.binds).toEqual([JSON.stringify(ids)])
  })

  it('finds nothing in a mailbox that is not there', () =>
    expect(compiled('in:nowhere').rest.sql).toContain('(0)'))

  it('knows a tag by the name the user gave it', () => {
    expect(compiled('tag:important').rest.binds).toEqual(['$label1'])
  })

  it('means days as the reader counts them; before and after leave nothing out', () => {
    const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime()
    expect(compiled('on:2024-05').rest.binds).toEqual([day(2024, 5, 1), day(2024, 6, 1)])
    expect(compiled('after:2024-05-31').rest.binds).toEqual(compiled('before:2024-05-31').rest.binds)
    expect(compiled('after:7d').rest.binds).toEqual([day(2024, 5, 24)])
    expect(compiled('on:today').rest.binds).toEqual([day(2024, 5, 31), day(2024, 6, 1)])
  })

  it('takes < for worse', () => {
    expect(compiled('index:<C').rest).toEqual({ sql: '(l.overall < ?)', binds: [40] })
    expect(compiled('index:>=B').rest).toEqual({ sql: '(l.overall >= ?)', binds: [60] })
    expect(compiled('index:A').rest.binds).toEqual([80, 101])
    for (const letter of ['A', 'B', 'C', 'D', 'E'] as const) {
      expect(letterOf(LEAST[letter])).toBe(letter)
      if (letter !== 'E') expect(letterOf(LEAST[letter] - 0.5)).not.toBe(letter)
    }
  })

  it('asks the list alone where that says enough, and its index of what is rare', () => {
    expect(compiled('is:unread has:attachment index:<C tracked:yes')).toMatchObject({
      needsCopies: false,
      within: 'unread',
    })
    expect(compiled('encrypted:yes')).toMatchObject({ needsCopies: false, within: 'sealed' })
    expect(compiled('encrypted:no OR is:unread')).toMatchObject({ within: null })
    expect(compiled('lang:fr')).toMatchObject({ needsCopies: true })
  })

  it('writes no value into the text of a condition', () => {
    const evil = `x'); drop table message; --`
    const { rest } = compiled(`tag:"${evil}" lang:"${evil}" readable-by:"${evil}" -from:"${evil}"`)
    expect(rest.sql).not.toContain('drop')
    expect(rest.sql.split('?').length - 1).toBe(rest.binds.length)
  })
})
