// The names a query can speak of: mailboxes, accounts, tags.
import type { Names } from '../search/compile.ts'
import { all, type ReadDb } from './handle.ts'

export function searchNames(db: ReadDb, now: number): Names {
  return {
    mailboxes: all<Names['mailboxes'][number]>(db, 'select id, account, name, delimiter, role from mailbox'),
    accounts: all<Names['accounts'][number]>(
      db,
      'select id, address, display_name as displayName from account',
    ),
    tags: all<Names['tags'][number]>(db, 'select keyword, name from tag'),
    now,
  }
}
