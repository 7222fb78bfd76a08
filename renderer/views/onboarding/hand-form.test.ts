import { describe, expect, it } from 'vitest'
import { handAccount, startingForm, withSecurity } from './hand-form.ts'

const filled = { ...startingForm('alice@example.org'), password: 'secret' }

describe('handAccount', () => {
  it('takes the usual names and ports from the address', () => {
    expect(handAccount(filled)).toMatchObject({
      imap: {
        host: 'imap.example.org',
        port: 993,
        security: 'tls',
        userName: 'alice@example.org',
        caPem: null,
      },
      smtp: { host: 'smtp.example.org', port: 465 },
    })
  })

  it('leaves the sending server out when there is none', () => {
    const account = handAccount({ ...filled, hasSmtp: false, smtp: { ...filled.smtp, host: '' } })
    expect(account?.smtp).toBeNull()
  })

  it.each([
    { ...filled, password: '' },
    { ...filled, userName: ' ' },
    { ...filled, address: '' },
    { ...filled, imap: { ...filled.imap, host: '' } },
    { ...filled, imap: { ...filled.imap, port: '99999' } },
    { ...filled, imap: { ...filled.imap, port: '0x1f' } },
    { ...filled, smtp: { ...filled.smtp, host: '' } },
  ])('refuses what is incomplete', (form) => {
    expect(handAccount(form)).toBeUndefined()
  })
})

describe('withSecurity', () => {
  it('brings the usual port along, and keeps a special one', () => {
    const { imap } = filled
    expect(withSecurity('imap', { ...imap, security: 'starttls' }, imap).port).toBe('143')
    const special = { ...imap, port: '10993' }
    expect(withSecurity('imap', { ...special, security: 'starttls' }, special).port).toBe('10993')
  })
})
