import { describe, expect, it } from 'vitest'
import { serverOfUrl } from './account-add.ts'
import { UsageError } from './arguments.ts'

const imap = (text: string) => serverOfUrl(text, 'imap', null)

describe('a server as a URL', () => {
  it.each([
    [
      'imaps://anna@mail.example.org',
      { userName: 'anna', host: 'mail.example.org', port: 993, security: 'tls' },
    ],
    ['imap://anna@h:1143', { userName: 'anna', host: 'h', port: 1143, security: 'starttls' }],
    ['imaps://anna%40example.org@h', { userName: 'anna@example.org', host: 'h' }],
    ['imaps://anna@example.org@h', { userName: 'anna@example.org', host: 'h' }],
    ['imaps://%C3%A9lise@[::1]:10993', { userName: 'élise', host: '::1', port: 10993 }],
    ['imaps://anna@bücher.example', { host: 'xn--bcher-kva.example' }],
  ])('%s', (text, server) => expect(imap(text)).toMatchObject(server))

  it('of sending has ports of its own', () => {
    expect(serverOfUrl('smtps://anna@h', 'smtp', null)).toMatchObject({ port: 465, security: 'tls' })
    expect(serverOfUrl('smtp://anna@h', 'smtp', 'PEM')).toMatchObject({ port: 587, caPem: 'PEM' })
  })

  it.each([
    '',
    'h',
    'smtps://anna@h',
    'imaps://h',
    'imaps://anna:pw@h',
    'imaps://a%@h',
    'imaps://a@',
    'imaps://a@h:0x1',
  ])('is not %j', (text) => expect(() => imap(text)).toThrow(UsageError))
})
