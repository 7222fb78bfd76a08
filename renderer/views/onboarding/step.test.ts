import { describe, expect, it } from 'vitest'
import { domainOf, looksLikeAddress, stepFor } from './step.ts'
import type { Provider } from './step.ts'

const provider = (signIn: Provider['signIn']): Provider => ({
  name: 'Example Mail',
  imap: { host: 'imap.example.org', port: 993, security: 'tls', userName: 'alice' },
  smtp: null,
  signIn,
  help: null,
})

describe('stepFor', () => {
  it('goes on to the password where a password opens', () => {
    expect(stepFor('a@example.org', provider('app-password'), false).kind).toBe('sign-in')
  })

  it.each(['oauth-only', 'bridge', 'none'] as const)('stops with a sentence at %s', (signIn) => {
    expect(stepFor('a@example.org', provider(signIn), false).kind).toBe('provider')
  })

  it('does not go on without a server', () => {
    expect(stepFor('a@example.org', { ...provider('password'), imap: null }, false).kind).toBe('provider')
  })
})

describe('an address', () => {
  it.each(['alice@example.org', ' a+b@sub.exämple.org '])('%j looks like one', (text) => {
    expect(looksLikeAddress(text)).toBe(true)
  })
  it.each(['', 'alice', 'alice@', '@example.org', 'alice@example', 'a b@example.org', 'a@b@c.org'])(
    '%j does not',
    (text) => {
      expect(looksLikeAddress(text)).toBe(false)
    },
  )
  it('has a domain', () => {
    expect(domainOf('"odd@name"@Example.org')).toBe('example.org')
  })
})
