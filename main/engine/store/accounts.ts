// Accounts, their servers, sealed credentials and identities.
import type { Credentials, NewAccount, Server } from '../../../shared/contract/accounts.ts'
import type { TagColour } from '../../../shared/contract/tags.ts'
import type { FaultCode } from '../../../shared/model/fault.ts'
import { FaultError } from '../fault.ts'
import { seal, unseal } from '../seal.ts'
import { all, get, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'

/** The account imports go to when nothing else is said. */
export const IMPORT_ADDRESS = ''

export interface AccountRow {
  id: number
  kind: 'imap' | 'local'
  address: string
  display_name: string
  colour: TagColour
  is_in_unified: 0 | 1
  is_sample: 0 | 1
  state: string
  fault_code: FaultCode | null
  fault_message: string | null
}

/** Faults: bad-request when the address has an account already. */
export function addAccount(db: WriteDb, masterKey: string, account: NewAccount, now: number): number {
  return transaction(db, () => {
    const address = account.address.trim().toLowerCase()
    const known = value(
      db,
      "select id from account where kind = 'imap' and address = ? and removed_at is null",
      address,
    )
    if (known !== undefined)
      throw new FaultError(
        'bad-request',
        `${account.address} is an account here already. Remove it first, or change its password instead.`,
      ).because('account-exists', { address: account.address })
    const id = insertAccount(db, 'imap', address, account.displayName, now)
    putServer(db, id, 'imap', account.imap)
    if (account.smtp) putServer(db, id, 'smtp', account.smtp)
    putCredentials(db, masterKey, id, account.credentials)
    return id
  })
}

/** The local account of that address (imported mail), made if missing. Sample mail never shares one with real mail. */
export function ensureLocalAccount(
  db: WriteDb,
  address: string,
  displayName: string,
  now: number,
  isSample = false,
): number {
  const known = value(
    db,
    "select id from account where kind = 'local' and address = ? and is_sample = ? and removed_at is null",
    address,
    Number(isSample),
  )
  if (known !== undefined) return known
  const account = insertAccount(db, 'local', address, displayName, now)
  if (isSample) run(db, 'update account set is_sample = 1 where id = ?', account)
  return account
}

/** In this order, until all are taken. */
const COLOURS: readonly TagColour[] = ['blue', 'orange', 'teal', 'violet', 'green', 'pink', 'yellow', 'red']

/** Tells a new account from those there are. */
function nextColour(db: WriteDb): TagColour {
  const taken = all<{ colour: TagColour }>(db, 'select colour from account').map((row) => row.colour)
  const uses = (colour: TagColour): number => taken.filter((one) => one === colour).length
  return COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

function insertAccount(
  db: WriteDb,
  kind: 'imap' | 'local',
  address: string,
  name: string,
  now: number,
): number {
  const { id } = run(
    db,
    `insert into account (kind, address, display_name, colour, state, created_at, state_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    kind,
    address,
    name,
    nextColour(db),
    kind === 'local' ? 'local' : 'waiting',
    now,
    now,
  )
  if (address !== IMPORT_ADDRESS) {
    run(
      db,
      'insert into identity (account, address, name, is_default) values (?, ?, ?, 1)',
      id,
      address,
      name,
    )
    requeueOwnMail(db, address)
  }
  touchAccount(db, id)
  return id
}

/** Who is "me" has changed: mail with that address groups and counts differently. */
export function requeueOwnMail(db: WriteDb, address: string): void {
  run(
    db,
    `insert into pending (message, from_layer, received_at)
     select m.id, 1, m.received_at from message m
     where m.id in (select message from participant where address = ?)
     on conflict do update set from_layer = min(from_layer, excluded.from_layer)`,
    address,
  )
}

export function putServer(db: WriteDb, account: number, protocol: 'imap' | 'smtp', server: Server): void {
  run(
    db,
    `insert or replace into server (account, protocol, host, port, security, user_name, ca_pem)
     values (?, ?, ?, ?, ?, ?, ?)`,
    account,
    protocol,
    server.host,
    server.port,
    server.security,
    server.userName,
    server.caPem,
  )
}

export function putCredentials(
  db: WriteDb,
  masterKey: string,
  account: number,
  credentials: Credentials,
): void {
  const sealed = seal(masterKey, JSON.stringify(credentials), `credential:${account}`)
  run(
    db,
    'insert or replace into credential (account, kind, sealed) values (?, ?, ?)',
    account,
    credentials.kind,
    sealed,
  )
}

/** What a connection needs. Undefined when the account is gone. */
export function connectionOf(
  db: ReadDb,
  masterKey: string,
  account: number,
): { imap: Server; credentials: Credentials } | undefined {
  const imap = serverOf(db, account, 'imap')
  const row = get<{ sealed: Uint8Array }>(db, 'select sealed from credential where account = ?', account)
  if (!imap || !row) return undefined
  return {
    imap,
    credentials: JSON.parse(unseal(masterKey, row.sealed, `credential:${account}`)) as Credentials,
  }
}

export function serverOf(db: ReadDb, account: number, protocol: 'imap' | 'smtp'): Server | undefined {
  const row = get<{
    host: string
    port: number
    security: 'tls' | 'starttls'
    user_name: string
    ca_pem: string | null
  }>(
    db,
    'select host, port, security, user_name, ca_pem from server where account = ? and protocol = ?',
    account,
    protocol,
  )
  return (
    row && {
      host: row.host,
      port: row.port,
      security: row.security,
      userName: row.user_name,
      caPem: row.ca_pem,
    }
  )
}

export function accountRows(db: ReadDb): AccountRow[] {
  return all<AccountRow>(
    db,
    'select id, kind, address, display_name, colour, is_in_unified, is_sample, state, fault_code, fault_message from account order by id',
  )
}

export function touchAccount(db: WriteDb, account: number): void {
  db.touched.add('account', account)
  db.touched.add('account', '*')
  db.touched.add('status', '*')
}

/** What is not named stays. */
export function changeAccount(
  db: WriteDb,
  account: number,
  change: {
    displayName?: string | undefined
    colour?: TagColour | undefined
    isInUnified?: boolean | undefined
  },
): void {
  run(
    db,
    `update account set display_name = ifnull(?, display_name), colour = ifnull(?, colour),
       is_in_unified = ifnull(?, is_in_unified) where id = ?`,
    change.displayName ?? null,
    change.colour ?? null,
    change.isInUnified === undefined ? null : Number(change.isInUnified),
    account,
  )
  touchAccount(db, account)
}
