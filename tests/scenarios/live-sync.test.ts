// Kept in sync: mail arrives by itself, changes go out by themselves, and a server that goes away comes back.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/contract/accounts.ts'
import { heldIn } from '../proofs/store-troubles.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { addAccount, eventually, letter, letters, ownEngine, servedIn, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

describe.skipIf(missing !== undefined).each([
  ['with IDLE', []],
  ['without IDLE', ['IDLE']],
])('an engine that watches a server %s', (name, without) => {
  let dovecot: Dovecot
  let own: OwnEngine
  let users = 0
  let user = ''
  const everybody = ['anna', 'bruno', 'chloe', 'dora']
  beforeAll(async () => {
    dovecot = await startDovecot({ without, users: everybody })
  })
  afterAll(() => dovecot.close())
  beforeEach(async () => {
    user = everybody[users++] ?? ''
    own = await ownEngine()
    own.engine.sync.watch()
  })
  afterEach(() => own.close())
  const account = async (): Promise<Account | undefined> => (await own.call('accounts.list', {}))[0]
  const online = (): Promise<unknown> => eventually(account, (one) => one?.state === 'online')

  it.skipIf(name === 'without IDLE')('hears of new mail, flags and expunged mail at once', async () => {
    const uids = await dovecot.deliverAll(user, letters(0, 3))
    await addAccount(own, dovecot, user)
    await online()
    await dovecot.deliver(user, letter(10))
    await eventually(
      () => heldIn(own.profile, 'INBOX'),
      (held) => held.length === 4,
    )
    await dovecot.setFlags(user, `${uids[0]}`, '+', ['\\Seen'])
    await dovecot.expunge(user, `${uids[1]}`)
    await eventually(
      () => heldIn(own.profile, 'INBOX'),
      (held) => held.length === 3 && held[0]?.flags === '\\Seen',
    )
    expect(heldIn(own.profile, 'INBOX')).toEqual(await servedIn(dovecot, user, 'INBOX'))
  })

  it('reads and stars while the server is away; the star arrives when it is back', async () => {
    await dovecot.deliverAll(user, letters(0, 3))
    await addAccount(own, dovecot, user)
    await online()
    await dovecot.kill()
    await eventually(account, (one) => one?.state === 'offline')
    expect((await account())?.fault?.message).toMatch(/localhost/)
    await own.engine.derive.idle()
    const place = { kind: 'all' } as const
    const { rows } = await own.call('listing.rows', {
      list: { place, view: 'messages', text: '', filters: [], sort: { by: 'date', isReversed: false } },
      offset: 0,
      limit: 10,
    })
    expect(rows).toHaveLength(3)
    const messages = rows.slice(0, 1).map((row) => row.messageId)
    await own.call('messages.setFlag', { messages, flag: '\\Flagged', isSet: true })
    expect((await account())?.pendingOperations).toBe(1)
    await dovecot.restart()
    await own.call('accounts.syncNow', { id: null })
    await eventually(account, (one) => one?.pendingOperations === 0)
    const flags = (await dovecot.fetchAll(user)).map((one) => one.flags.join(' '))
    expect(flags.filter((one) => one === '\\Flagged')).toHaveLength(1)
  })

  it.skipIf(name === 'without IDLE')('goes on with the new password when it was changed', async () => {
    await dovecot.deliver(user, letter(1))
    const id = await addAccount(own, dovecot, user)
    await own.call('accounts.setCredentials', { id, credentials: { kind: 'password', password: 'wrong' } })
    await eventually(account, (one) => one?.state === 'trouble')
    expect((await account())?.fault?.code).toBe('password-refused')
    const password = dovecot.users.find((one) => one.name === user)?.password ?? ''
    await own.call('accounts.setCredentials', { id, credentials: { kind: 'app-password', password } })
    await online()
    expect((await account())?.fault).toBeNull()
  })

  it.skipIf(name === 'without IDLE')('removes an account with all its mail, and only that', async () => {
    await dovecot.deliverAll(user, letters(0, 5))
    const id = await addAccount(own, dovecot, user)
    await online()
    await own.engine.derive.idle()
    await own.call('accounts.remove', { id })
    await eventually(
      () => own.call('status.get', {}),
      (status) => status.messages === 0 && status.accounts === 0,
    )
    expect(await own.call('mailboxes.list', {})).toEqual([])
  })
})
