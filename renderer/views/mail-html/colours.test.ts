import { describe, expect, it } from 'vitest'
import { isNeutralGround, isNeutralInk } from './colours.ts'

describe('ink', () => {
  it.each(['black', 'rgb(0, 0, 0)', 'rgb(34, 34, 34)', '#222222', 'windowtext', 'inherit', ''])(
    '%j is neutral',
    (ink) => {
      expect(isNeutralInk(ink)).toBe(true)
    },
  )
  it.each(['red', 'rgb(0, 0, 90)', 'white', '#3366cc', 'var(--x)', 'hsl(0 0% 0%)'])('%j is not', (ink) => {
    expect(isNeutralInk(ink)).toBe(false)
  })
})

describe('ground', () => {
  it.each(['white', 'rgb(255, 255, 255)', '#FFFFFF', 'transparent', 'rgba(0, 0, 0, 0)'])(
    '%j is neutral',
    (ground) => {
      expect(isNeutralGround(ground)).toBe(true)
    },
  )
  it.each(['rgb(246, 246, 246)', 'black', '#eeeeee', 'beige'])('%j is not', (ground) => {
    expect(isNeutralGround(ground)).toBe(false)
  })
})
