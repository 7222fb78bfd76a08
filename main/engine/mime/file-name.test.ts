import { describe, expect, it } from 'vitest'
import { safeFileName } from './file-name.ts'

describe('file names', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\a.exe', 'a.exe'],
    ['..', 'attachment.pdf'],
    [undefined, 'attachment.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['name.pdf . ', 'name.pdf'],
    ['.bashrc', 'bashrc'],
    ['nul', '_nul'],
    ['COM1.txt', '_COM1.txt'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['-rf', 'rf'],
    ['e\u0301.txt', 'é.txt'],
  ])('%j is saved as %j', (written, safe) => {
    expect(safeFileName(written, 'application/pdf')).toBe(safe)
  })

  it('keeps the extension of a long name', () => {
    const name = safeFileName(`${'ü'.repeat(300)}.pdf`, 'application/pdf')
    expect(name.endsWith('ü.pdf')).toBe(true)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })
})
