import { describe, expect, it } from 'vitest'
import { pathSafeName } from './path-safe-name.ts'

describe('pathSafeName', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd.eml'],
    ['..\\..\\x', '_.._x.eml'],
    ['CON', '_CON.eml'],
    ['nul.txt', '_nul.txt.eml'],
    ['com¹', '_com¹.eml'],
    ['console', 'console.eml'],
    ['trailing dots... ', 'trailing dots.eml'],
    ['.hidden', 'hidden.eml'],
    ['', 'message.eml'],
    ['...', 'message.eml'],
    ['a\u0000b\r\nc\td', 'ab c d.eml'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.eml'],
    ['zero\u200Bwidth\u2066', 'zerowidth.eml'],
    ['what? "a|b" <c>: *', 'what_ _a_b_ _c__ _.eml'],
    ['lone \uD800 half', 'lone \uFFFD half.eml'],
    ['Réunion été', 'Réunion été.eml'],
  ])('makes %j %j', (hint, name) => expect(pathSafeName(hint, '.eml')).toBe(name))

  it('stays within its bytes and cuts no grapheme', () => {
    const name = pathSafeName('👩‍🚀é'.repeat(300), '.eml')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150)
    expect(name).not.toContain('\uFFFD')
    expect(Buffer.byteLength(pathSafeName('x'.repeat(10_000), '.eml'))).toBeLessThanOrEqual(150)
  })
})
