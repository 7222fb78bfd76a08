import { describe, expect, it } from 'vitest'
import { preview } from './preview.ts'
import { splitQuoted } from './quoted-text.ts'

describe('previews', () => {
  it.each([
    ['Hello\n\n  world', 'Hello world'],
    ['Yes.\n\nOn 1 Jan 2020, Ann wrote:\n> Really?\n', 'Yes.'],
    ['Thanks\n-- \nAnn, Director', 'Thanks'],
    ['> only a quote', '> only a quote'],
    ['Sale! \u034f \u200c \u00a0\u200c \u00ad\u200b now', 'Sale! now'],
    ['می\u200cخواهم 👨\u200d👩\u200d👧', 'می\u200cخواهم 👨\u200d👩\u200d👧'],
    ['News\n==========\nToday', 'News Today'],
    [
      'See below.\n-----BEGIN PGP MESSAGE-----\n\nwV4Dx9nWb\n=abcd\n-----END PGP MESSAGE-----\nAnn',
      'See below. Ann',
    ],
    ['-----BEGIN PGP MESSAGE-----\n\nwV4Dx9nWb cut off', ''],
    [
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nIn the clear\n-----BEGIN PGP SIGNATURE-----\nwsB\n-----END PGP SIGNATURE-----',
      'In the clear',
    ],
    ['', ''],
  ])('%j reads %j', (text, line) => {
    expect(preview(text)).toBe(line)
  })

  it('ends at a word', () => {
    const line = preview('word '.repeat(100))
    expect(line.length).toBeLessThanOrEqual(201)
    expect(line.endsWith('word…')).toBe(true)
  })
})

describe('quoted text', () => {
  it.each([
    ['Hi\n\nOn Mon, 1 Jan 2020, Anna <a@b>\nwrote:\n\n> quoted\n\nthanks', 'Hi\n\n\n\nthanks'],
    ['ok\n\n-----Original Message-----\nFrom: x', 'ok'],
    ['ja\n\nVon: A B\nGesendet: Montag\nAn: C\n\ntext', 'ja'],
    ['oui\nLe lun. 1 janv. 2020 à 10:00, X <x@y> a écrit :\n> b', 'oui'],
    ['はい\n2020/1/1 X さんが書きました:\n> b', 'はい'],
    ['below\n________ Forwarded message ________\nx', 'below'],
  ])('%j', (text, own) => {
    expect(splitQuoted(text).own).toBe(own)
    expect(splitQuoted(text).quoted).not.toBeNull()
  })

  it.each(['She wrote:\nnothing', 'From: here\nto there', 'a > b', '-----\nnot a divider'])(
    'leaves %j alone',
    (text) => {
      expect(splitQuoted(text)).toEqual({ own: text, quoted: null })
    },
  )
})
