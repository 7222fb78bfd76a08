import { describe, expect, it } from 'vitest'
import { applyFlags, flagChange, flagText, mergeFlags } from './flag-set.ts'

describe('flags as text', () => {
  it('sorts, spells system flags one way and drops \\Recent and what is no flag', () => {
    expect(flagText(['\\seen', '$Forwarded', '\\SEEN', '\\Recent', 'two words', 'x\r\ny', ''])).toBe(
      '$Forwarded \\Seen',
    )
  })

  it('says what changes one set into another', () => {
    expect(flagChange('a b', 'b c')).toEqual({ add: 'c', remove: 'a' })
    expect(applyFlags('a b', { add: 'c', remove: 'a' })).toBe('b c')
  })

  it.each([
    ['nothing changed', 'a', 'a', 'a', 'a'],
    ['ours only', '', 'a', '', 'a'],
    ['theirs only', '', '', 'b', 'b'],
    ['both add', '', 'a', 'b', 'a b'],
    ['both add the same', '', 'a', 'a', 'a'],
    ['we remove, they add another', 'a', '', 'a b', 'b'],
    ['they remove what we keep', 'a', 'a', '', ''],
    ['we add, they remove another', 'b', 'a b', '', 'a'],
    ['both remove', 'a', '', '', ''],
  ])('merges: %s', (_case, base, ours, theirs, merged) => {
    expect(mergeFlags(base, ours, theirs)).toBe(merged)
  })
})
