import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { FaultError } from '../fault.ts'
import { trustedContext } from './trusted-roots.ts'

const pem = (body: string): string => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`

describe('an authority given for one server', () => {
  it('is taken as PEM, also where there are several', () => {
    const two = rootCertificates.slice(0, 2).join('\n')
    expect(trustedContext(two, 'mail.example')).toBe(trustedContext(two, 'mail.example'))
  })

  it.each([
    ['no PEM at all', 'hello'],
    ['nothing', ''],
    ['PEM of something else', pem('aGVsbG8=').replaceAll('CERTIFICATE', 'PUBLIC KEY')],
    ['PEM that holds no certificate', pem('aGVsbG8=')],
    ['one certificate and one that is none', `${rootCertificates[0]}\n${pem('aGVsbG8=')}`],
  ])('is refused in words when it is %s', (_, caPem) => {
    expect(() => trustedContext(caPem, 'mail.example')).toThrow(FaultError)
    expect(() => trustedContext(caPem, 'mail.example')).toThrow(/certificate.* for mail\.example/)
  })
})
