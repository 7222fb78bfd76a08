// A user of the private Dovecot as an account of an engine, the way a person would add it.
import type { NewAccount } from '../shared/contract/accounts.ts'
import type { Engine } from '../main/engine/engine.ts'
import type { Dovecot } from './servers/dovecot.ts'
import { readFileSync } from 'node:fs'

export function dovecotAccount(dovecot: Dovecot, userName: string): NewAccount {
  const user = dovecot.users.find((one) => one.name === userName)
  if (!user) throw new Error(`The test server has no user ${userName}`)
  return {
    address: user.address,
    displayName: userName,
    imap: {
      host: dovecot.host,
      port: dovecot.imapsPort,
      security: 'tls',
      userName,
      caPem: readFileSync(dovecot.caFile, 'utf8'),
    },
    smtp: null,
    credentials: { kind: 'password', password: user.password },
  }
}

/** Adds the account through the contract; fails the test when the engine says no. */
export async function addDovecotAccount(engine: Engine, dovecot: Dovecot, userName: string): Promise<void> {
  const reply = await engine.call('accounts.add', dovecotAccount(dovecot, userName))
  if (!reply.ok) throw new Error(reply.fault.message)
}
