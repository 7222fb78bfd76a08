import { describe, expect, it } from 'vitest'
import { FaultError } from '../fault.ts'
import { sizeBytes, uint32, uint63 } from './numbers.ts'

const WRONG = [-1, 1.5, NaN, Infinity, false, null, undefined, '7', {}]

describe('a number from a server', () => {
  it('is taken where the grammar allows it', () => {
    expect([0, 1, 2 ** 32 - 1].map((one) => uint32(one, 'UID', 'mail.example'))).toEqual([0, 1, 2 ** 32 - 1])
    expect([0n, 1n, 2n ** 63n - 1n].map((one) => uint63(one, 'MODSEQ', 'mail.example'))).toEqual([
      '0',
      '1',
      '9223372036854775807',
    ])
    expect(sizeBytes(2 ** 40, 'mail.example')).toBe(2 ** 40)
  })

  it.each([...WRONG, 2 ** 32, 9_999_999_999])('stops at %s for 32 bits, in words', (wrong) => {
    expect(() => uint32(wrong, 'UIDNEXT', 'mail.example')).toThrow(FaultError)
    expect(() => uint32(wrong, 'UIDNEXT', 'mail.example')).toThrow(/^mail\.example .*UIDNEXT/)
  })

  it.each([-1n, 2n ** 63n, 1, '1', null, false])('stops at %s for 63 bits', (wrong) => {
    expect(() => uint63(wrong, 'MODSEQ', 'mail.example')).toThrow(FaultError)
  })

  it.each([...WRONG, 2 ** 53])('stops at %s for a size', (wrong) => {
    expect(() => sizeBytes(wrong, 'mail.example')).toThrow(FaultError)
  })

  it('quotes what it was told in one short line', () => {
    const quoted = (): string => uint63('9'.repeat(400) + '\r\n\u202Eevil', 'MODSEQ', 'mail.example')
    expect(quoted).toThrow(/^[^\r\n\u202E]{1,150}$/)
  })
})
