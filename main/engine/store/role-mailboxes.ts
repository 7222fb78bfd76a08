// The mailbox of an account that plays a role: found, or made here and then on the server.
import type { Fault } from '../../../shared/model/fault.ts'
import { chooseRoleMailbox, type GivenRole, type NamedMailbox } from '../outbox/role-mailbox.ts'
import { giveBackAll } from './confirm-moves.ts'
import { relistMailbox } from './derived/relist.ts'
import { all, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'

/** Its id. A role given here stays, whatever the server calls the mailbox. */
export function ensureRoleMailbox(db: WriteDb, account: number, role: GivenRole): number {
  const chosen = chooseRoleMailbox(role, namedMailboxes(db, account))
  switch (chosen.kind) {
    case 'there':
      return chosen.id
    case 'named':
      run(db, 'update mailbox set role = ?, own_role = ? where id = ?', role, role, chosen.id)
      relistMailbox(db, chosen.id)
      touchMailboxes(db, chosen.id)
      return chosen.id
    case 'new':
      return makeMailbox(db, account, role, chosen.name, chosen.delimiter)
  }
}

function makeMailbox(db: WriteDb, account: number, role: GivenRole, name: string, delimiter: string): number {
  const isLocal = value<string>(db, 'select kind from account where id = ?', account) === 'local'
  // One of that name may be here that its server no longer lists.
  const { id } = run(
    db,
    `insert into mailbox (account, name, delimiter, role, own_role, is_to_create) values (?, ?, ?, ?, ?, ?)
     on conflict (account, name) do update set role = excluded.role, own_role = excluded.own_role,
       is_to_create = excluded.is_to_create, missing_at = null, is_selectable = 1`,
    account,
    name,
    delimiter,
    role,
    role,
    isLocal ? 0 : 1,
  )
  const made = value(db, 'select id from mailbox where account = ? and name = ?', account, name) ?? id
  touchMailboxes(db, made)
  return made
}

function namedMailboxes(db: ReadDb, account: number): NamedMailbox[] {
  return all<Omit<NamedMailbox, 'isSelectable'> & { selectable: number }>(
    db,
    `select id, name, delimiter, role, is_selectable as selectable from mailbox
     where account = ? and missing_at is null order by id`,
    account,
  ).map(({ selectable, ...one }) => ({ ...one, isSelectable: selectable === 1 }))
}

/** Mailboxes that were made here and that the server has not yet. */
export function mailboxesToCreate(db: ReadDb, account: number): { id: number; name: string }[] {
  return all<{ id: number; name: string }>(
    db,
    'select id, name from mailbox where account = ? and is_to_create = 1 and missing_at is null order by id',
    account,
  )
}

/** The server has it, under the name it gave it. */
export function mailboxCreated(db: WriteDb, mailbox: number, name: string): void {
  transaction(db, () => {
    run(db, 'update or ignore mailbox set name = ? where id = ?', name, mailbox)
    run(db, 'update mailbox set is_to_create = 0 where id = ?', mailbox)
    touchMailboxes(db, mailbox)
  })
}

/** The server does not want it: what was moved there is back where it was. */
export function mailboxRefused(db: WriteDb, mailbox: number, fault: Fault, now: number): void {
  transaction(db, () => {
    giveBackAll(db, mailbox, fault)
    run(db, 'update mailbox set missing_at = ?, is_to_create = 0 where id = ?', now, mailbox)
    touchMailboxes(db, mailbox)
  })
}

function touchMailboxes(db: WriteDb, mailbox: number): void {
  db.touched.add('mailbox', mailbox)
  db.touched.add('mailbox', '*')
}
