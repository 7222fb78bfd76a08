import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'
import { parseStructure } from './structure.ts'

function read(type: string, body: Buffer | string): string {
  const octets = Buffer.concat([Buffer.from(`Content-Type: ${type}\n\n`), Buffer.from(body)])
  return decodeText(octets, parseStructure(octets))
}

describe('the text of a part', () => {
  it.each([
    ['text/plain; charset=iso-8859-1', '\xfc\x80', 'ü€'],
    ['text/plain; charset=koi8-r', '\xcd\xcf\xd1', 'моя'],
    ['text/plain; charset=utf-7', '+APw-', 'ü'],
    ['text/plain; charset=cp437', '\x81', 'ü'],
    ['text/plain', '\x1b$B$"\x1b(B', 'あ'],
    ['text/plain; charset=no-such-thing', '\xfc', 'ü'],
    ['text/plain; charset=utf-8', 'gr\xfc\xdfe', 'grüße'], // proven wrong
    ['text/html', '<meta charset=iso-8859-2>\xf5', '<meta charset=iso-8859-2>ő'],
    ['text/plain; charset=utf-16', '\xff\xfea\0b\0', 'ab'],
    ['text/plain', 'a\0\r\nb\rc', 'a\nb\nc'],
  ])('%s %j', (type, octets, text) => {
    expect(read(type, Buffer.from(octets, 'latin1'))).toBe(text)
  })

  it('is UTF-8 where that is what the octets are, whatever is declared', () => {
    expect(read('text/plain; charset=windows-1252', 'grüße')).toBe('grüße')
    expect(read('text/plain; charset=us-ascii', 'grüße')).toBe('grüße')
  })

  it('keeps UTF-8 that is damaged in one place', () => {
    expect(
      read('text/plain; charset=utf-8', Buffer.concat([Buffer.from('grüße äöü'), Buffer.from([0xff])])),
    ).toBe('grüße äöü\ufffd')
  })

  it('tells undeclared Russian and Japanese by their letters', () => {
    const russian = 'В моей семье шесть человек, и все они любят читать книги по вечерам'
    const koi8 = Buffer.from(Array.from(russian, koi8Octet))
    expect(read('text/plain', koi8)).toBe(russian)
    const shiftJis = Buffer.from('8381815b838b82f08ac8925082c98142', 'hex')
    expect(read('text/plain', shiftJis)).toBe('メールを簡単に。')
  })
})

/** The octet of a letter in KOI8-U, by asking the platform's decoder for each. */
function koi8Octet(letter: string): number {
  const decoder = new TextDecoder('koi8-u')
  for (let octet = 0; octet < 256; octet++) if (decoder.decode(Uint8Array.of(octet)) === letter) return octet
  return 63
}
