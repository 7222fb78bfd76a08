// How an account's sync stands: rows, so that the window shows them like anything else.
import type { Account, AccountState } from '../../../shared/contract/accounts.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { giveBackOperations } from './confirm-moves.ts'
import { accountRows, serverOf, touchAccount } from './accounts.ts'
import { all, get, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { AccountId } from '../../../shared/model/ids.ts'

export function setAccountState(
  db: WriteDb,
  account: number,
  state: AccountState,
  fault: Fault | null,
  now: number,
): void {
  const before = get<{ state: string; fault_message: string | null }>(
    db,
    'select state, fault_message from account where id = ?',
    account,
  )
  if (before?.state === state && before.fault_message === (fault?.message ?? null)) return
  run(
    db,
    'update account set state = ?, fault_code = ?, fault_message = ?, state_at = ? where id = ?',
    state,
    fault?.code ?? null,
    fault?.message ?? null,
    now,
    account,
  )
  touchAccount(db, account)
}

/** No sync runs: what it said last of being on line, or what a crash left, is not true any more. Trouble stays. */
export function restAccounts(db: WriteDb, now: number): void {
  const busy = all<{ id: number }>(
    db,
    "select id from account where state in ('connecting', 'syncing', 'online')",
  )
  for (const { id } of busy) setAccountState(db, id, 'waiting', null, now)
}

export interface SeenTls {
  version: string
  cipher: string
  isImplicit: boolean
}

/** Our own session with the server, as evidence of how mail reached us. */
export function recordTls(
  db: WriteDb,
  account: number,
  protocol: 'imap' | 'smtp',
  seen: SeenTls,
  now: number,
): void {
  run(
    db,
    `insert or replace into tls_session (account, protocol, version, cipher, is_implicit, seen_at)
     select id, ?, ?, ?, ?, ? from account where id = ?`,
    protocol,
    seen.version,
    seen.cipher,
    Number(seen.isImplicit),
    now,
    account,
  )
}

/** Messages of an account that are here, and on the server, as far as it has said. */
export function accountProgress(db: ReadDb, account: number): { stored: number; onServer: number } {
  const row = get<{ placed: number; on_server: number }>(
    db,
    `select sum((select count(*) from placement where mailbox = b.id and uid is not null)) as placed,
       sum(b.server_messages) as on_server
     from mailbox b where b.account = ? and b.missing_at is null`,
    account,
  )
  const missing = value(
    db,
    `select count(*) from placement p join mailbox b on b.id = p.mailbox
     where b.account = ? and b.missing_at is null and p.missing_at is not null and p.uid is not null
       and p.is_leaving = 0`,
    account,
  )
  return { stored: (row?.placed ?? 0) - (missing ?? 0), onServer: row?.on_server ?? 0 }
}

/** Accounts for the window; those being removed are left out. */
export function listAccounts(db: ReadDb): Account[] {
  const removed = new Set(
    all<{ id: number }>(db, 'select id from account where removed_at is not null').map((row) => row.id),
  )
  return accountRows(db)
    .filter((row) => !removed.has(row.id))
    .map((row) => ({
      id: AccountId.parse(row.id),
      kind: row.kind,
      address: row.address,
      displayName: row.display_name,
      imap: serverOf(db, row.id, 'imap') ?? null,
      smtp: serverOf(db, row.id, 'smtp') ?? null,
      state: row.state as AccountState,
      fault: row.fault_code === null ? null : { code: row.fault_code, message: row.fault_message ?? '' },
      colour: row.colour,
      isInUnified: row.is_in_unified === 1,
      isSample: row.is_sample === 1,
      ...accountProgress(db, row.id),
      pendingOperations:
        value(db, "select count(*) from operation where account = ? and state <> 'refused'", row.id) ?? 0,
    }))
}

/** The user wants it gone: it is not shown or synced any more; its mail goes in slices (remove-messages.ts). */
export function markAccountRemoved(db: WriteDb, account: number, now: number): void {
  transaction(db, () => {
    run(db, 'update account set removed_at = ? where id = ? and removed_at is null', now, account)
    run(db, 'delete from credential where account = ?', account)
    giveBackFrom(db, account)
    run(db, 'delete from operation where account = ?', account)
    touchAccount(db, account)
  })
}

/** What was on its way into the account stays where it came from. */
function giveBackFrom(db: WriteDb, account: number): void {
  const coming = all<{ id: number }>(
    db,
    "select id from operation where account = ? and kind = 'append'",
    account,
  )
  const fault: Fault = { code: 'not-found', message: 'The account it was moved to was removed.' }
  giveBackOperations(
    db,
    coming.map((row) => row.id),
    fault,
  )
}
