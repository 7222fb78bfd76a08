import { describe, expect, it } from 'vitest'
import { decodeWords } from './encoded-words.ts'

describe('encoded words', () => {
  it.each([
    ['=?utf-8?q?a_=C3=BC?= b', 'a ü b'],
    ['=?utf-8?b?w7w=?=\t=?UTF-8?B?w7w=?=', 'üü'],
    ['=?utf-8?B?w7w=?= x =?utf-8?Q?y?=', 'ü x y'],
    ['=?utf-8?B?ww==?= =?utf-8?Q?=BC?=', 'ü'], // a character split between words of both encodings
    ['=?iso-8859-1?q?=C3=BC?=', 'ü'], // said to be Latin-1, is UTF-8
    ['=?utf-8?q?=FC?=', 'ü'], // said to be UTF-8, is Latin-1
    ['=?no-such?q?=FC?=', 'ü'],
    ['=?iso-2022-jp?B?GyRCJTklRiUlGyhC?= =?iso-2022-jp?B?GyRCJTklRiUlGyhC?=', 'ステイステイ'],
    ['=?utf-8*en?q?x?=', 'x'],
    ['=?utf-8?q?open', '=?utf-8?q?open'],
    ['a =? b ?= c', 'a =? b ?= c'],
  ])('%s is %s', (written, read) => {
    expect(decodeWords(written)).toBe(
      read.replace('ステイステイ', Buffer.from('44K544OG44Kl44K544OG44Kl', 'base64').toString()),
    )
  })
})
