import { describe, expect, it } from 'vitest'
import { isConcerned, meets } from './touch.ts'

describe('meets', () => {
  it('joins a row with itself and with any of its kind, both ways', () => {
    expect(meets('conversation:12', 'conversation:12')).toBe(true)
    expect(meets('conversation:12', 'conversation:*')).toBe(true)
    expect(meets('conversation:*', 'conversation:12')).toBe(true)
  })

  it('keeps other rows and other kinds apart', () => {
    expect(meets('conversation:12', 'conversation:1')).toBe(false)
    expect(meets('conversation:1', 'conversation:12')).toBe(false)
    expect(meets('message:*', 'mailbox:*')).toBe(false)
  })

  it('needs one meeting pair only', () => {
    expect(isConcerned(['setting:*', 'message:4'], ['mailbox:2', 'message:4'])).toBe(true)
    expect(isConcerned([], ['message:4'])).toBe(false)
  })
})
