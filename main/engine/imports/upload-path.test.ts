import { describe, expect, it } from 'vitest'
import { uploadLevels } from './upload-path.ts'

describe('uploadLevels', () => {
  it.each([
    ['letter.eml', ['letter.eml']],
    [
      'Maildir/.Archive/cur/1700000000.M1P2.host:2,FS',
      ['Maildir', '.Archive', 'cur', '1700000000.M1P2.host:2,FS'],
    ],
    ['../../etc/passwd', ['etc', 'passwd']],
    ['/etc/passwd', ['etc', 'passwd']],
    ['..\\..\\windows\\win.ini', ['windows', 'win.ini']],
    ['./a/./b//c', ['a', 'b', 'c']],
    ['..', ['message']],
    ['', ['message']],
    ['a\0b', ['ab']],
  ])('%j stays below its folder', (path, levels) => {
    expect(uploadLevels(path)).toEqual(levels)
  })

  it('makes a name that is too long for a disk a shorter one', () => {
    const [name = ''] = uploadLevels('é'.repeat(300))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  })
})
