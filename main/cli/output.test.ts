import { describe, expect, it } from 'vitest'
import { safeLine, safeText } from './output.ts'

describe('text for a terminal', () => {
  it('loses what a terminal would obey, and keeps lines and tabs', () => {
    expect(safeText('a\u001B[2Jb\u0007\u009B1m\u202Ec')).toBe('a\uFFFD[2Jb\uFFFD\uFFFD1m\uFFFDc')
    expect(safeText('one\n\ttwo\r\nthree')).toBe('one\n\ttwo\r\nthree')
    expect(safeText('over\rwritten')).toBe('over\uFFFDwritten')
    expect(safeText('שלום, Chloé, 高橋, 👩‍🎨')).toBe('שלום, Chloé, 高橋, 👩‍🎨')
  })

  it('is one line where a line is meant', () => {
    expect(safeLine('Subject\r\n X-Evil:\tyes')).toBe('Subject X-Evil: yes')
  })
})
