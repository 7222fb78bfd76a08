import { describe, expect, it } from 'vitest'
import { flagsFromName, infoOf, mailboxOfFolder, parseKeywords } from './maildir-names.ts'

describe('the names of a Maildir', () => {
  it('carry flags there and back', () => {
    const flags = ['$Forwarded', '\\Answered', '\\Draft', '\\Flagged', '\\Seen', 'work']
    expect(infoOf(flags, ['home', 'work'])).toMatch(/^[:;]2,DFPRSb$/)
    expect(flagsFromName(`1.x.host${infoOf(flags, ['home', 'work'])}`, ['home', 'work'])).toEqual(flags)
  })
  it('carry none where there is no info, and no keyword that the list does not name', () => {
    expect(flagsFromName('1.x.hostS', [])).toEqual([])
    expect(flagsFromName('1.x.host:2,Sz', ['home'])).toEqual(['\\Seen'])
    expect(flagsFromName('1.x.host!2,T', [])).toEqual(['\\Deleted'])
  })
  it('read the list of keywords', () => {
    expect(parseKeywords('0 $Forwarded\n2 work\njunk\n')).toEqual(['$Forwarded', undefined, 'work'])
  })
  it('name mailboxes, in modified UTF-7', () => {
    expect(mailboxOfFolder('.Archive.2019')).toBe('Archive/2019')
    expect(mailboxOfFolder('.Envoy&AOk-s')).toBe('Envoyés')
    expect(mailboxOfFolder('.R&-D')).toBe('R&D')
    expect(mailboxOfFolder('.&U,BTFw-')).toBe('台北')
  })
})
