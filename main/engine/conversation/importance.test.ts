import { describe, expect, it } from 'vitest'
import { importanceOf, markedImportance, type Circumstances } from './importance.ts'

const STRANGER: Circumstances = {
  isMine: false,
  isCorrespondent: false,
  isOften: false,
  hasMyVoice: false,
  addressed: 'to',
  isList: false,
  isBulk: false,
  isSpam: false,
}
const of = (more: Partial<Circumstances>) => importanceOf({ ...STRANGER, ...more })

describe('importanceOf', () => {
  it.each<[string, Partial<Circumstances>, number]>([
    ['a stranger who writes to me', {}, 1],
    ['a stranger with me in copy', { addressed: 'cc' }, 0],
    ['a stranger with me nowhere', { addressed: 'nowhere' }, -1],
    ['somebody I wrote to once', { isCorrespondent: true }, 4],
    ['somebody I often write to', { isCorrespondent: true, isOften: true }, 6],
    ['an answer of theirs', { isCorrespondent: true, isOften: true, hasMyVoice: true }, 9],
    ['my own letter', { isMine: true, hasMyVoice: true }, 2],
    ['a list', { isList: true, addressed: 'nowhere' }, -2],
    ['a thread of a list I wrote in', { isList: true, addressed: 'nowhere', hasMyVoice: true }, 1],
    ['a newsletter', { isBulk: true }, -3],
    ['what a filter calls spam', { isSpam: true }, -5],
    ['the worst of all', { isSpam: true, isBulk: true, addressed: 'nowhere' }, -10],
  ])('%s', (_, circumstances, points) => {
    expect(of(circumstances)).toBe(points)
  })

  it('is raised by a star and by tags, and never leaves its bounds', () => {
    expect(markedImportance(1, true, false)).toBe(4)
    expect(markedImportance(-3, false, true)).toBe(-1)
    expect(markedImportance(9, true, true)).toBe(10)
  })
})
