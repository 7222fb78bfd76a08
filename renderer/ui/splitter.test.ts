import { describe, expect, it } from 'vitest'
import { afterKey } from './splitter.tsx'

const reach = { value: 300, least: 200, most: 500, usual: 250, step: 16 }

describe('afterKey', () => {
  it('moves the line the way the arrow points', () => {
    expect(afterKey('ArrowRight', 'inline', reach, false)).toBe(316)
    expect(afterKey('ArrowLeft', 'inline', reach, false)).toBe(284)
    expect(afterKey('ArrowDown', 'block', reach, false)).toBe(316)
  })

  it('grows to the left where one reads from the right', () => {
    expect(afterKey('ArrowLeft', 'inline', reach, true)).toBe(316)
    expect(afterKey('ArrowDown', 'block', reach, true)).toBe(316)
  })

  it('knows the ends and the usual size, and leaves other keys alone', () => {
    expect(afterKey('Home', 'inline', reach, false)).toBe(200)
    expect(afterKey('End', 'inline', reach, false)).toBe(500)
    expect(afterKey('Enter', 'inline', reach, false)).toBe(250)
    expect(afterKey('ArrowUp', 'inline', reach, false)).toBeUndefined()
  })
})
