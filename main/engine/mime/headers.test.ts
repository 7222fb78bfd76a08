import { describe, expect, it } from 'vitest'
import { headerValue, parseHeaders } from './headers.ts'

const parse = (text: string, encoding: BufferEncoding = 'utf8') => parseHeaders(Buffer.from(text, encoding))

describe('header fields', () => {
  it('keeps name, place and unfolded value', () => {
    const octets = Buffer.from('A: 1\r\nSubject :  two\r\n\tlines\r\nB:\r\n')
    const [, subject, empty] = parseHeaders(octets)
    expect(subject).toMatchObject({ name: 'Subject', key: 'subject', value: 'two\tlines' })
    expect(octets.toString('latin1', subject?.start, subject?.end)).toBe('Subject :  two\r\n\tlines')
    expect(octets.toString('latin1', subject?.valueStart, subject?.end)).toBe('two\r\n\tlines')
    expect(empty?.value).toBe('')
  })

  it('leaves out what is no field and goes on behind it', () => {
    expect(parse('>From x\nA: 1\nno colon here\nB: 2\n').map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('reads raw octets in UTF-8, else in what fits', () => {
    expect(headerValue(parse('S: Jürgen'), 's')).toBe('Jürgen')
    expect(headerValue(parse('S: J\xfcrgen \x80', 'latin1'), 's')).toBe('Jürgen €')
  })

  it('keeps 10,000 fields at most', () => {
    expect(parse('a:\n'.repeat(20_000))).toHaveLength(10_000)
  })
})
