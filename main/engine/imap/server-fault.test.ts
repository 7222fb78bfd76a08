// Faults of servers carry what another language needs to say them: a reason and its values, never only the English.
import { describe, expect, it } from 'vitest'
import { Bug, faultOf } from '../fault.ts'
import { serverFault } from './server-fault.ts'

const SERVER = {
  host: 'mail.example.org',
  port: 993,
  security: 'tls',
  userName: 'alice',
  caPem: null,
} as const

const faultFrom = (properties: object, message = 'x') =>
  faultOf(serverFault(Object.assign(new Error(message), properties), SERVER))

describe('the fault of a server', () => {
  it('names the user and quotes the server when it refuses', () => {
    expect(faultFrom({ authenticationFailed: true, responseText: 'bad\r\ncredentials' })).toMatchObject({
      code: 'password-refused',
      reason: 'sign-in-refused',
      values: { host: 'mail.example.org', name: 'alice', said: 'bad credentials' },
    })
  })

  it.each([
    ['CERT_HAS_EXPIRED', 'certificate-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-unknown-issuer'],
    ['CERT_CHAIN_TOO_LONG', 'certificate-bad'],
  ])('says of %s: %s', (code, reason) => {
    expect(faultFrom({ code })).toMatchObject({
      code: 'certificate',
      reason,
      values: { host: 'mail.example.org' },
    })
  })

  it('names whom a certificate is for', () => {
    const cert = { subjectaltname: 'DNS:other.example, DNS:third.example' }
    expect(faultFrom({ code: 'ERR_TLS_CERT_ALTNAME_INVALID', cert })).toMatchObject({
      reason: 'certificate-other-name',
      values: { names: 'other.example, third.example' },
    })
  })

  it('leaves what nobody knows to be a bug', () => {
    expect(serverFault(new Error('odd'), SERVER)).toBeInstanceOf(Bug)
  })
})
