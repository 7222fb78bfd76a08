import { describe, expect, it } from 'vitest'
import { asctime, isSeparator, separatorDate } from './mbox-separator.ts'

describe('isSeparator', () => {
  it.each([
    ['From MAILER-DAEMON Fri Jul  8 12:08:34 2011', 'From: A <a@example.com>'],
    ['From - Sun 24 Jan 2016 21:57:32', 'X-Mozilla-Status: 0001'],
    ['From - Thu, 06 Apr 2023 05:20:15 GMT', 'X-Account-Key: account1'],
    ['From user@domain  Fri Feb 22 17:06:23 2008', ''],
    ['From user@domain  Sat Mar 24 23:00:00 2007 +0200', undefined],
    ['From -', 'Return-Path: <>'],
    ['From - ', 'Return-Path : <>'],
    ['From ', 'From: A <a@example.com>'],
    ['From 1844347792267117879@xxx', 'MIME-Version: 1.0'],
  ])('takes %j before %j', (line, next) => expect(isSeparator(line, next)).toBe(true))

  it.each([
    ['From Russia with love', 'Year: 1963'],
    ['From ', 'This could cause problems, if a reader decides to split'],
    ['From -', ''],
    ['From now on at 10:30 in 2026 we meet here.', 'Best regards'],
    ['From  :<tst1@example.com>', 'X-Mailer: Mozilla'],
    ['From: a@example.com', 'To: b@example.com'],
    ['>From - Fri Aug 24 11:55:47 2018', 'From: x'],
    [' From - Fri Aug 24 11:55:47 2018', 'From: x'],
  ])('leaves %j before %j', (line, next) => expect(isSeparator(line, next)).toBe(false))
})

describe('separatorDate', () => {
  it('reads asctime as UTC, and a zone behind it', () => {
    expect(separatorDate('From x@y Fri Feb 22 17:06:03 2008')).toBe(Date.UTC(2008, 1, 22, 17, 6, 3))
    expect(separatorDate('From x@y Fri Feb 22 17:06:03 2008 +0200')).toBe(Date.UTC(2008, 1, 22, 15, 6, 3))
    expect(separatorDate('From x@y Fri Feb 22 17:06 EST 2008')).toBe(Date.UTC(2008, 1, 22, 17, 6))
  })
  it('knows none where there is none', () => {
    expect(separatorDate('From - ')).toBeUndefined()
    expect(separatorDate('From x@y Fri Foo 22 17:06:03 2008')).toBeUndefined()
  })
  it('reads what asctime wrote', () => {
    for (const at of [0, Date.UTC(2026, 10, 2, 6, 5, 4), -86_400_000])
      expect(separatorDate(`From x@y ${asctime(at)}`)).toBe(at)
    expect(asctime(Date.UTC(2026, 10, 2, 6, 5, 4))).toBe('Mon Nov  2 06:05:04 2026')
  })
})
