import { describe, expect, it } from 'vitest'
import { lookUp, type Dns } from './look-up.ts'
import type { ProviderRow } from './provider-table.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })
const srv = (name: string, port: number, priority = 0, weight = 0) => ({ name, port, priority, weight })

function dns(
  answers: Record<string, ReturnType<typeof srv>[]>,
  exchangers: string[] = [],
): Dns & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    resolveSrv(name) {
      asked.push(name)
      const answer = answers[name]
      return answer ? Promise.resolve(answer) : Promise.reject(failure('ENOTFOUND'))
    },
    resolveMx(name) {
      asked.push(name)
      return Promise.resolve(exchangers.map((exchange) => ({ exchange, priority: 0 })))
    },
  }
}
const HOSTED: ProviderRow = {
  name: 'Hoster',
  domains: [],
  mx: ['hoster.example'],
  imap: { host: 'imap.hoster.example', port: 993, security: 'tls' },
  smtp: null,
  userName: 'address',
  signIn: 'password',
  help: null,
}

describe('looking a domain up', () => {
  it('takes the lowest priority, and TLS before STARTTLS', async () => {
    const found = await lookUp('anna@example.org', [], {
      ...dns({
        '_imaps._tcp.example.org': [srv('far.example.org', 993, 20), srv('near.example.org', 993, 10)],
        '_imap._tcp.example.org': [srv('old.example.org', 143)],
        '_submission._tcp.example.org': [srv('smtp.example.org', 587)],
      }),
    })
    expect(found?.imap).toEqual({
      host: 'near.example.org',
      port: 993,
      security: 'tls',
      userName: 'anna@example.org',
    })
    expect(found?.smtp).toMatchObject({ host: 'smtp.example.org', security: 'starttls' })
  })

  it('heeds a domain that says it has no such service', async () => {
    const none = { '_imaps._tcp.example.org': [srv('.', 0)], '_imap._tcp.example.org': [srv('', 0)] }
    expect(await lookUp('anna@example.org', [], dns(none))).toBeNull()
  })

  it('recognises who hosts the domain', async () => {
    const found = await lookUp('anna@example.org', [HOSTED], dns({}, ['mx1.hoster.example']))
    expect(found?.name).toBe('Hoster')
  })

  it('asks about the domain only, never with the name before the @', async () => {
    const asking = dns({})
    await lookUp('anna@example.org', [HOSTED], asking)
    expect(asking.asked.every((name) => name.endsWith('example.org') && !name.includes('anna'))).toBe(true)
  })

  it('says in words when DNS does not answer', async () => {
    const silent: Dns = {
      resolveSrv: () => Promise.reject(failure('ETIMEOUT')),
      resolveMx: () => Promise.reject(failure('ETIMEOUT')),
    }
    await expect(lookUp('anna@example.org', [], silent)).rejects.toThrow(/example\.org cannot be looked up/)
  })
})
