import { expect, it } from 'vitest'
import type { NewAccount } from '../../../shared/contract/accounts.ts'
import { listAccounts, restAccounts, setAccountState } from './account-state.ts'
import { addAccount } from './accounts.ts'
import { storeFixture } from './store-fixture.ts'

const account = (address: string): NewAccount => ({
  address,
  displayName: '',
  imap: { host: 'imap.example.org', port: 993, security: 'tls', userName: address, caPem: null },
  smtp: null,
  credentials: { kind: 'password', password: 'secret' },
})

it('lets nobody be on line while no sync runs, and keeps what was wrong', () => {
  const store = storeFixture()
  const { db, masterKey } = store.context
  const online = addAccount(db, masterKey, account('alice@example.org'), 1)
  const wrong = addAccount(db, masterKey, account('bruno@example.org'), 1)
  const fault = { code: 'password-refused' as const, message: 'The password was refused.' }
  setAccountState(db, online, 'online', null, 2)
  setAccountState(db, wrong, 'trouble', fault, 2)
  restAccounts(db, 3)
  expect(listAccounts(db)).toMatchObject([
    { id: online, state: 'waiting', fault: null },
    { id: wrong, state: 'trouble', fault },
  ])
  store.close()
})
