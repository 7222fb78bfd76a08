import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  providerFor,
  providerOfDomain,
  providerOfExchangers,
  readProviders,
  splitAddress,
  type ProviderRow,
} from './provider-table.ts'

const row = (more: Partial<ProviderRow>): ProviderRow => ({
  name: 'Example',
  domains: ['example.org'],
  imap: { host: 'imap.example.org', port: 993, security: 'tls' },
  smtp: null,
  userName: 'address',
  signIn: 'password',
  help: null,
  ...more,
})

describe('the provider table', () => {
  it('is readable as it ships, and knows the large ones', () => {
    const rows = readProviders(fileURLToPath(new URL('../../../resources', import.meta.url)))
    expect(providerOfDomain(rows, 'gmail.com')?.imap?.host).toBe('imap.gmail.com')
  })

  it('signs in with the address or with what stands before the @', () => {
    expect(providerFor(row({}), ' Anna@Example.org ').imap?.userName).toBe('Anna@Example.org')
    expect(providerFor(row({ userName: 'local-part' }), 'anna@example.org').imap?.userName).toBe('anna')
  })

  it('recognises a hosted domain by its mail exchangers, by whole labels only', () => {
    const rows = [row({ mx: ['mx.example.org'] })]
    expect(providerOfExchangers(rows, ['in1.MX.example.org'])?.name).toBe('Example')
    expect(providerOfExchangers(rows, ['evilmx.example.org'])).toBeUndefined()
  })

  it.each(['anna', 'anna@', '@example.org', 'anna@localhost', 'a b@example.org'])(
    '%j is no address',
    (text) => {
      expect(splitAddress(text)).toBeUndefined()
    },
  )
})
