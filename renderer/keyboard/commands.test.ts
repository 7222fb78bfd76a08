import { describe, expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { commandFor, commands } from './commands.ts'
import type { Situation } from './commands.ts'

const situations: Situation[] = (['list', 'reader', 'elsewhere'] as const).flatMap((focus) =>
  [true, false].map((hasActive) => ({ focus, hasActive })),
)

describe('commands', () => {
  it('have no title without a command', () => {
    expect(new Set(commands.map((command) => command.id))).toEqual(new Set(Object.keys(en.commands)))
  })

  it('never share a key in one situation', () => {
    const shared = situations.flatMap((situation) => {
      const keys = commands.filter((command) => command.when(situation)).flatMap((command) => command.keys)
      return keys.filter((key, index) => keys.indexOf(key) !== index)
    })
    expect(shared).toEqual([])
  })
})

describe('commandFor', () => {
  const inList: Situation = { focus: 'list', hasActive: true }

  it('leaves letters to whoever is typing, but not the pane key', () => {
    expect(commandFor('s', inList, true)).toBeUndefined()
    expect(commandFor('F6', inList, true)?.id).toBe('pane.next')
  })

  it('leaves the arrows to the reader for scrolling', () => {
    expect(commandFor('ArrowDown', inList, false)?.id).toBe('list.next')
    expect(commandFor('ArrowDown', { ...inList, focus: 'reader' }, false)).toBeUndefined()
  })

  it('stars nothing when nothing is active', () => {
    expect(commandFor('s', { ...inList, hasActive: false }, false)).toBeUndefined()
  })
})
