import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'

const kind = (name: string, text: string) => recognise(name, Buffer.from(text, 'latin1'))
const SEPARATOR = 'From a@example.org Fri Feb 22 17:06:23 2008\n'

describe('recognise', () => {
  it('knows an mbox by its first line, whatever its name', () => {
    expect(kind('Sent', `${SEPARATOR}Subject: x\n\n`)).toBe('mbox')
    expect(kind('x.mbox', `\xef\xbb\xbfFrom -\nSubject: x\n\n`)).toBe('mbox')
    expect(kind('x.txt', `${SEPARATOR}Subject: x\n\n`)).toBe('message-or-mbox')
  })
  it('takes an .eml for one message, any bytes', () => {
    for (const text of ['', '\0\xff', `${SEPARATOR}Subject: x\n\n`])
      expect(kind('x.EML', text)).toBe('message')
  })
  it('knows a message by its header fields', () => {
    expect(kind('001', 'Received: from x\r\n by y\r\n\r\n')).toBe('message')
    expect(kind('001', '\nFROM : a@example.org\n\n')).toBe('message')
    expect(kind('001', 'Name: a list\nversion: 2\n\nSubject: not a header\n')).toHaveProperty('reason')
  })
  it('takes a .msg without a header for a message', () => {
    expect(kind('x.msg', '\r\nbody only')).toBe('message')
  })
  it('refuses the rest with a reason', () => {
    expect(kind('x.vcf', 'BEGIN:VCARD\r\nX-A: b\r\n')).toHaveProperty(
      'reason',
      expect.stringContaining('card'),
    )
    expect(kind('x', '')).toBe('empty')
    expect(kind('x.jpg', '\xff\xd8\xff\xe0')).toEqual({
      sentence: 'It does not look like mail.',
      reason: 'not-mail',
    })
    expect(kind('x.msg', '\xd0\xcf\x11\xe0\xa1\xb1')).toHaveProperty('reason', 'outlook')
    expect(kind('x.gz', '\x1f\x8b\x08')).toHaveProperty('reason', 'compressed')
  })
})
