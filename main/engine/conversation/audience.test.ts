import { describe, expect, it } from 'vitest'
import { dividers, type Heard } from './audience.ts'

const who = (...names: string[]) => names.map((name) => ({ name, address: `${name}@x.example` }))
const heard = (id: number, more: Partial<Heard>): Heard => ({
  id,
  thread: 1,
  subject: 'Plan',
  baseSubject: 'plan',
  people: who('bob'),
  messageIdHeader: `m${id}@x`,
  references: [],
  isShown: true,
  ...more,
})

describe('dividers', () => {
  it('names the subject at the top, at each change of thread, and at a new subject within one', () => {
    const found = dividers([
      heard(1, {}),
      heard(2, { subject: 'Re: Plan' }),
      heard(3, { thread: 2, subject: 'Lunch', baseSubject: 'lunch' }),
      heard(4, {}),
      heard(5, { subject: 'Cake (was: Plan)', baseSubject: 'cake' }),
    ])
    expect(found).toEqual([
      { kind: 'subject', before: 1, subject: 'Plan' },
      { kind: 'subject', before: 3, subject: 'Lunch' },
      { kind: 'subject', before: 4, subject: 'Plan' },
      { kind: 'subject', before: 5, subject: 'Cake (was: Plan)' },
    ])
  })

  it('says who joins a thread, and how much of it their message may quote to them', () => {
    const found = dividers([
      heard(1, { isShown: false }),
      heard(2, { isShown: false }),
      heard(3, { people: who('bob', 'carol'), references: ['m1@x', 'm2@x', 'elsewhere@x'] }),
      heard(4, { people: who('bob', 'carol'), references: ['m3@x'] }),
    ])
    expect(found).toEqual([
      { kind: 'subject', before: 3, subject: 'Plan' },
      { kind: 'joined', before: 3, people: who('carol'), received: 2 },
    ])
  })

  it('says who falls out, and not again that they joined when they come back', () => {
    const found = dividers([
      heard(1, { people: who('bob', 'carol') }),
      heard(2, { people: who('bob') }),
      heard(3, { people: who('bob', 'carol') }),
    ])
    expect(found.filter((one) => one.kind !== 'subject')).toEqual([
      { kind: 'left', before: 2, people: who('carol') },
    ])
  })

  it('compares audiences within a thread only', () => {
    const found = dividers([heard(1, {}), heard(2, { thread: 2, people: who('dan') })])
    expect(found.every((one) => one.kind === 'subject')).toBe(true)
  })
})
