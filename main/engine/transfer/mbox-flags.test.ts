import { describe, expect, it } from 'vitest'
import { flagsFromHeader } from './mbox-flags.ts'

const flags = (...lines: string[]) =>
  flagsFromHeader(Buffer.from([...lines, '', 'Status: D', ''].join('\r\n')))

describe('flagsFromHeader', () => {
  it('reads the letters of mutt and Pine', () => {
    expect(flags('Status: RO', 'X-Status: AF')).toEqual(['\\Answered', '\\Flagged', '\\Seen'])
    expect(flags('Status: O', 'Subject: Status: R')).toEqual([])
  })
  it('reads keywords', () => {
    expect(flags('X-Keywords: work  $Forwarded   ', 'X-Mozilla-Keys: $label1')).toEqual([
      '$Forwarded',
      '$label1',
      'work',
    ])
  })
  it("reads Thunderbird's bits, hexadecimal", () => {
    expect(flags('X-Mozilla-Status: 1005')).toEqual(['$Forwarded', '\\Flagged', '\\Seen'])
    expect(flags('X-Mozilla-Status2: 00000001')).toEqual([])
    expect(flags('X-Mozilla-Status: nonsense')).toEqual([])
  })
  it('never looks into the body', () => expect(flags('Subject: x')).toEqual([]))
})
