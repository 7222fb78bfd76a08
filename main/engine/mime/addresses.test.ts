import { describe, expect, it } from 'vitest'
import { parseAddresses } from './addresses.ts'

const read = (value: string) => parseAddresses(value).map(({ name, address }) => `${name}|${address}`)

describe('address lists', () => {
  it.each<[string, string[]]>([
    ['"Joe, A" <a@B.COM>, b@c.d (Bob (x) y)', ['Joe, A|a@b.com', 'Bob (x) y|b@c.d']],
    ['undisclosed-recipients:;', []],
    ['A: b@c, "d e"@f.g; h@i', ['|b@c', '|"d e"@f.g', '|h@i']],
    ['<@r1,@r2:User@H.x>', ['|User@h.x']],
    ['user @ host.x', ['|user@host.x']],
    ['Jo <a@b', ['Jo|a@b']],
    ['x <a@b> y <c@d>', ['x|a@b', 'y|c@d']],
    ['<a@b> (Ann)', ['Ann|a@b']],
    ['a@b; c@d', ['|a@b', '|c@d']],
    ['John a@b.c', ['John|a@b.c']],
    ['"unclosed <a@b>, c@d', ['"unclosed|a@b', '|c@d']],
    ['Foo (bar <x@y>', ['Foo (bar|x@y']],
    ['root', ['root|']],
    ['a@[192.0.2.1], b@c', ['|a@[192.0.2.1]', '|b@c']],
    ['=?utf-8?Q?J=C3=BC?= =?utf-8?Q?rg?= <j@Ü.de>', ['Jürg|j@ü.de']],
    ['"=?utf-8?Q?J=C3=BC?=" <j@x.de>', ['Jü|j@x.de']],
  ])('%s', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  it('never takes an address from an encoded word', () => {
    expect(read('=?utf-8?q?boss=40bank=2Ecom=2C_?= <thief@evil.x>')).toEqual(['boss@bank.com,|thief@evil.x'])
    expect(read('=?utf-8?q?=3Cboss=40bank=2Ecom=3E?=')).toEqual(['<boss@bank.com>|'])
  })

  it('takes controls and direction marks out of names and addresses', () => {
    expect(read('"a\u202eb" <x\u202e@y.z>')).toEqual(['a b|x@y.z'])
  })

  it('reads a list of 2,700 encoded words, and stops at the maximum', () => {
    const list = Array.from({ length: 2700 }, (_, i) => `=?utf-8?b?w7w=?= <u${i}@x.y>`).join(', ')
    expect(parseAddresses(list)).toHaveLength(2700)
    expect(parseAddresses(list, 10)).toHaveLength(10)
  })
})
