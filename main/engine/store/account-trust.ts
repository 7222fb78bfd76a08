// What an account knows of its own side: learnt authserv-ids, what the user said, its own TLS session.
import { organisationOf } from '../privacy/hosts.ts'
import type { Trust } from '../privacy/trust-boundary.ts'
import { all, get, type ReadDb } from './handle.ts'

export interface AccountTrust extends Trust {
  session: { version: string; cipher: string } | undefined
  /** List-Ids the user called public, or not. */
  archives: ReadonlyMap<string, boolean>
}

interface Said {
  kind: 'relay' | 'authserv-id' | 'public-archive'
  value: string
  is_trusted: number
}

export function accountTrust(db: ReadDb, account: number): AccountTrust {
  const said = saidOf(db, account)
  const ids = new Set(
    all<{ id: string }>(
      db,
      "select authserv_id as id from learning where account = ? and is_learnt = 1 and authserv_id <> ''",
      account,
    ).map((row) => row.id),
  )
  for (const { kind, value, is_trusted } of said) {
    const id = organisationOf(value) || value
    if (kind === 'authserv-id' && is_trusted === 1) ids.add(id)
    else if (kind === 'authserv-id') ids.delete(id)
  }
  const relays = said.filter(({ kind, is_trusted }) => kind === 'relay' && is_trusted === 1)
  const archives = said.filter(({ kind }) => kind === 'public-archive')
  return {
    learntIds: ids,
    relays: new Set(relays.map(({ value }) => value)),
    archives: new Map(archives.map(({ value, is_trusted }) => [value, is_trusted === 1])),
    session: sessionOf(db, account),
  }
}

/** All that scoring an account's messages depends on beside messages, as text to compare. */
export function knownBeside(db: ReadDb, account: number): string {
  return JSON.stringify([sessionOf(db, account) ?? null, saidOf(db, account)])
}

function sessionOf(db: ReadDb, account: number): AccountTrust['session'] {
  return get<{ version: string; cipher: string }>(
    db,
    "select version, cipher from tls_session where account = ? and protocol = 'imap'",
    account,
  )
}

/** What was said for one account goes before what was said for all. */
function saidOf(db: ReadDb, account: number): Said[] {
  return all<Said>(
    db,
    `select kind, lower(value) as value, is_trusted from trust where account is null or account = ?
     order by account is not null, kind, value`,
    account,
  )
}
