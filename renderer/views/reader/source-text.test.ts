import { describe, expect, it } from 'vitest'
import { markSource } from './source-text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('markSource', () => {
  it('marks a range of bytes, not of characters', () => {
    const source = bytes('Subject: été\r\nTo: bruno@example.org\r\n')
    const start = bytes('Subject: été\r\n').length
    expect(markSource(source, start, start + 21)).toEqual({
      before: 'Subject: été\n',
      marked: 'To: bruno@example.org',
      after: '\n',
      isCut: false,
    })
  })

  it('shows everything unmarked when there is no range', () => {
    expect(markSource(bytes('a\r\nb'), 0, 0)).toEqual({ before: '', marked: '', after: 'a\nb', isCut: false })
  })

  it('shows the neighbourhood of a mark that lies far down, from the beginning of a line', () => {
    const line = `${'x'.repeat(98)}\r\n`
    const source = bytes(line.repeat(20_000))
    const shown = markSource(source, 1_500_000, 1_500_010)
    expect(shown.isCut).toBe(true)
    expect(shown.marked).toBe('x'.repeat(10))
    expect(shown.before.startsWith('x'.repeat(98))).toBe(true)
    expect(shown.before.length + shown.after.length).toBeLessThan(420_000)
  })

  it('shows the end when the mark is there', () => {
    const source = bytes('y\n'.repeat(500_000))
    expect(markSource(source, 999_998, 999_999).marked).toBe('y')
  })
})
