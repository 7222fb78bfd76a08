import { describe, expect, it } from 'vitest'
import {
  reconcile,
  type LocalPlacement,
  type Reconciled,
  type RemotePlacement,
  type Whole,
} from './reconcile.ts'

const ours = (flags: string, baseFlags: string, more: Partial<LocalPlacement> = {}): LocalPlacement => ({
  uid: 7,
  flags,
  baseFlags,
  modseq: null,
  isMissing: false,
  isLeaving: false,
  ...more,
})
const theirs = (flags: string | null, modseq: string | null = null): RemotePlacement => ({
  uid: 7,
  flags,
  modseq,
})
const flagsWrite = (flags: string, baseFlags: string, modseq: string | null = null) => ({
  kind: 'flags' as const,
  uid: 7,
  flags,
  baseFlags,
  modseq,
})
const push = (add: string, remove: string) => ({ uid: 7, add, remove })
const back = { kind: 'back' as const, uid: 7 }
const left = { kind: 'left' as const, uid: 7 }
const leaving = { isMissing: true, isLeaving: true }
const missing = { kind: 'missing' as const, uid: 7 }
const ALL: Whole = { from: 1, to: 100 }

const CASES: [string, LocalPlacement | null, RemotePlacement | null, Whole, Partial<Reconciled>][] = [
  ['neither side has it', null, null, ALL, {}],
  ['only the server has it', null, theirs('a'), ALL, { fetches: [7] }],
  ['only the server has it, among changes', null, theirs('a'), null, { fetches: [7] }],
  ['only we have it, whole listing', ours('', ''), null, ALL, { writes: [missing] }],
  ['only we have it, listing of changes', ours('', ''), null, null, {}],
  ['moved away here, and the server lists it still', ours('', '', leaving), theirs(null), ALL, {}],
  [
    'moved away here, flagged there',
    ours('', '', leaving),
    theirs('a'),
    null,
    { writes: [flagsWrite('a', 'a')] },
  ],
  ['moved away here, gone there', ours('', '', leaving), null, ALL, { writes: [left] }],
  ['moved away here, a listing of changes', ours('', '', leaving), null, null, {}],
  ['only we have it, outside of the listed range', ours('', ''), null, { from: 8, to: 9 }, {}],
  ['only we have it, changed by us', ours('a', ''), null, ALL, { writes: [missing] }],
  ['missing already', ours('', '', { isMissing: true }), null, ALL, {}],
  ['missing comes back', ours('', '', { isMissing: true }), theirs(null), ALL, { writes: [back] }],
  [
    'missing comes back changed',
    ours('', '', { isMissing: true }),
    theirs('a'),
    null,
    { writes: [back, flagsWrite('a', 'a')] },
  ],
  ['both the same', ours('a', 'a'), theirs('a'), ALL, {}],
  ['only its uid is told', ours('a', 'a'), theirs(null), ALL, {}],
  ['the server added', ours('', ''), theirs('a'), null, { writes: [flagsWrite('a', 'a')] }],
  ['the server removed', ours('a', 'a'), theirs(''), null, { writes: [flagsWrite('', '')] }],
  ['we added', ours('a', ''), theirs(''), null, { pushes: [push('a', '')] }],
  ['we added, only its uid is told', ours('a', ''), theirs(null), ALL, { pushes: [push('a', '')] }],
  ['we removed', ours('', 'a'), theirs('a'), null, { pushes: [push('', 'a')] }],
  ['both added the same', ours('a', ''), theirs('a'), null, { writes: [flagsWrite('a', 'a')] }],
  ['both removed the same', ours('', 'a'), theirs(''), null, { writes: [flagsWrite('', '')] }],
  [
    'both added, differently',
    ours('a', ''),
    theirs('b'),
    null,
    { writes: [flagsWrite('a b', 'b')], pushes: [push('a', '')] },
  ],
  [
    'we removed, the server added another',
    ours('', 'a'),
    theirs('a b'),
    null,
    { writes: [flagsWrite('b', 'a b')], pushes: [push('', 'a')] },
  ],
  [
    'we added, the server removed another',
    ours('a b', 'b'),
    theirs(''),
    null,
    { writes: [flagsWrite('a', '')], pushes: [push('a', '')] },
  ],
  ['the server removed what we keep', ours('a', 'a'), theirs(''), null, { writes: [flagsWrite('', '')] }],
  [
    'a newer modseq, the same flags',
    ours('a', 'a', { modseq: '5' }),
    theirs('a', '6'),
    null,
    { writes: [flagsWrite('a', 'a', '6')] },
  ],
  ['an answer that was overtaken', ours('a', 'a', { modseq: '10' }), theirs('', '9'), null, {}],
  [
    'modseqs compare as numbers',
    ours('a', 'a', { modseq: '9' }),
    theirs('', '10'),
    null,
    { writes: [flagsWrite('', '', '10')] },
  ],
  [
    'a server that forgot its modseqs',
    ours('a', 'a', { modseq: '9' }),
    theirs(''),
    null,
    { writes: [flagsWrite('', '')] },
  ],
]

describe('reconcile', () => {
  it.each(CASES)('%s', (_case, local, remote, whole, expected) => {
    expect(reconcile(local ? [local] : [], remote ? [remote] : [], whole)).toEqual({
      writes: [],
      pushes: [],
      fetches: [],
      ...expected,
    })
  })

  it('applied once, finds nothing more to write', () => {
    const [, local, remote] = CASES.find(([name]) => name === 'both added, differently') as (typeof CASES)[0]
    const write = reconcile([local as LocalPlacement], [remote as RemotePlacement], null).writes[0]
    const after = { ...(local as LocalPlacement), ...write }
    expect(reconcile([after], [remote as RemotePlacement], null).writes).toEqual([])
  })
})
