import { describe, expect, it } from 'vitest'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'
import { splitUuencoded } from './uuencoded.ts'

const text = (octets: Uint8Array) => Buffer.from(octets).toString('latin1')

describe('base64', () => {
  it.each([
    ['YWJj\r\nZGVm', 'abcdef'],
    ['YQ==\r\nYg==', 'ab'], // two padded pieces
    ['Y!W*J\x80j', 'abc'],
    ['YWJ', 'ab'],
    ['', ''],
  ])('%j', (encoded, decoded) => {
    expect(text(fromBase64(Buffer.from(encoded, 'latin1')))).toBe(decoded)
  })
})

describe('quoted-printable', () => {
  it.each([
    ['a=3Db=c3=BC', 'a=b\xc3\xbc'],
    ['soft=\r\nbreak= \t\r\nhere', 'softbreakhere'],
    ['blanks  \t\r\ngo', 'blanks\r\ngo'],
    ['kept =20 \r\n', 'kept  \r\n'],
    ['=', ''],
    ['a=zb==41', 'a=zb=A'],
    ['raw \xfc', 'raw \xfc'],
  ])('%j', (encoded, decoded) => {
    expect(text(fromQuotedPrintable(Buffer.from(encoded, 'latin1')))).toBe(decoded)
  })
})

describe('uuencoded files in a text', () => {
  it('are taken out with their names', () => {
    const { text: kept, files } = splitUuencoded('before\nbegin 644 a b.txt\n#0V%T\n`\nend\nafter')
    expect(kept).toBe('before\nafter')
    expect(files.map(({ name, octets }) => [name, text(octets)])).toEqual([['a b.txt', 'Cat']])
  })

  it('leaves words that only begin like one', () => {
    const words = 'begin 644 things\nand then end them\nend'
    expect(splitUuencoded(words)).toEqual({ text: words, files: [] })
  })
})
