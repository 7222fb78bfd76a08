import { describe, expect, it } from 'vitest'
import type { ValueOf } from '../../../shared/contract.ts'
import { searchToSave } from './saved.ts'

const lists = [
  { id: 3, name: 'Tax', place: { kind: 'starred' }, text: 'tax OR vat' },
] as ValueOf<'smartLists.list'>

describe('searchToSave', () => {
  it('is the text where it was asked', () => {
    const shown = { place: { kind: 'all' as const }, text: ' tea OR milk ', filters: [] }
    expect(searchToSave(shown, lists)).toEqual({ place: { kind: 'all' }, text: 'tea OR milk' })
  })

  it('keeps the quick filters, without letting OR reach over them', () => {
    const shown = { place: { kind: 'all' as const }, text: 'tea OR milk', filters: ['is:unread'] }
    expect(searchToSave(shown, lists).text).toBe('(tea OR milk) is:unread')
  })

  it('writes out the smart list it stands in', () => {
    const place = { kind: 'smart-list' as const, id: (lists[0] as (typeof lists)[number]).id }
    expect(searchToSave({ place, text: '2026', filters: [] }, lists)).toEqual({
      place: { kind: 'starred' },
      text: '(tax OR vat) 2026',
    })
  })
})
