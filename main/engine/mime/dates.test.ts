import { describe, expect, it } from 'vitest'
import { parseDate } from './dates.ts'

describe('dates', () => {
  it.each([
    ['Tue, 3 Jun 2003 10:00:00 -0700 (PDT)', '2003-06-03T17:00:00.000Z'],
    ['3 Jun 2003 10:00 +0200', '2003-06-03T08:00:00.000Z'],
    ['Wed Jun  9 21:49:08 1993', '1993-06-09T21:49:08.000Z'],
    ['4 Jul 99 10:10 EST', '1999-07-04T15:10:00.000Z'],
    ['4 Jul 03 10:10 Z', '2003-07-04T10:10:00.000Z'],
    ['4 Jul 103 10:10:00 GMT', '2003-07-04T10:10:00.000Z'],
    ['May 9, 2011 9:05 PM', '2011-05-09T21:05:00.000Z'],
    ['Mon, 9 May 2011 12:05 AM', '2011-05-09T00:05:00.000Z'],
    ['2020-03-01T10:00:00+01:00', '2020-03-01T09:00:00.000Z'],
    ['12-Jan-2024 10:00:00 +0100', '2024-01-12T09:00:00.000Z'],
    ['Sat, 1 Mar 2014 08:00:00 GMT+0300 (MSK)', '2014-03-01T05:00:00.000Z'],
    ['Fri, (a (nested) one) 1 Mar 2014 08:00:00 -9999', '2014-03-01T08:00:00.000Z'],
  ])('%s', (value, expected) => {
    expect(new Date(parseDate(value) ?? Number.NaN).toISOString()).toBe(expected)
  })

  it.each([
    '',
    'today',
    'Wed, 15 Dec 2010    59:10 -0500',
    'Fri, 30 Feb 2020 10:00 GMT',
    '1 Jan 1960 00:00',
    '1 Jan 3020 00:00',
    '32 Jan 2020 10:00',
  ])('refuses %j', (value) => {
    expect(parseDate(value)).toBeUndefined()
  })
})
