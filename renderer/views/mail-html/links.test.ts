import { describe, expect, it } from 'vitest'
import { openableUrl, otherHostShown } from './links.ts'

describe('openableUrl', () => {
  it('gives back the exact address that is opened', () => {
    expect(openableUrl(' https://example.org/a b?q=é ')).toBe('https://example.org/a%20b?q=%C3%A9')
    expect(openableUrl('https://exämple.org')).toBe('https://xn--exmple-cua.org/')
    expect(openableUrl('mailto:alice@example.org')).toBe('mailto:alice@example.org')
  })

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    '/relative',
    '#anchor',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org/\u0000',
    `https://example.org/${'a'.repeat(9000)}`,
    '',
  ])('never opens %j', (url) => {
    expect(openableUrl(url)).toBeUndefined()
  })
})

describe('otherHostShown', () => {
  it('says when the text names another host', () => {
    expect(otherHostShown('www.bank.example', 'evil.example')).toBe('www.bank.example')
    expect(otherHostShown('https://bank.example/login', 'bank.example.evil.example')).toBe('bank.example')
  })

  it('is quiet when the text names the same host, or none', () => {
    expect(otherHostShown('https://www.example.org/x', 'example.org')).toBeUndefined()
    expect(otherHostShown('EXAMPLE.org', 'example.org')).toBeUndefined()
    expect(otherHostShown('exämple.org', 'xn--exmple-cua.org')).toBeUndefined()
    expect(otherHostShown('Click here.', 'example.org')).toBeUndefined()
    expect(otherHostShown('Version 1.2 is out', 'example.org')).toBeUndefined()
  })
})
