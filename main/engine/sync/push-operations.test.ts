import { describe, expect, it } from 'vitest'
import type { ImapSession } from '../imap/session.ts'
import { groupOperations, type Outgoing } from '../outbox/outgoing.ts'
import { outboxReadJobs, outboxWriteJobs } from '../store/outbox-jobs.ts'
import { get, run } from '../store/handle.ts'
import { setFlag } from '../store/operations.ts'
import { pendingChanges } from '../store/pending-changes.ts'
import { place, storeFixture } from '../store/store-fixture.ts'
import type { SyncParts } from './parts.ts'
import { pushOperations } from './push-operations.ts'

const operation = (id: number, more: Partial<Outgoing> = {}, mailbox = 1): Outgoing => ({
  id,
  kind: 'flags',
  placement: id,
  message: id,
  at: { mailbox, mailboxName: 'INBOX', uidValidity: '1', uid: id },
  to: null,
  add: '\\Seen',
  remove: '',
  isMove: false,
  triedFrom: null,
  ...more,
})

describe('operations on their way', () => {
  it('go together where they are neighbours and alike, and never overtake each other', () => {
    const groups = groupOperations([
      operation(1),
      operation(2),
      operation(3, { add: '', remove: '\\Seen' }),
      operation(4),
      operation(5, {}, 2),
    ])
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([[1, 2], [3], [4], [5]])
  })
})

/** Runs jobs in this thread. */
const client = (jobs: object, context: object) => ({
  ask: (job: string, args: unknown) =>
    Promise.resolve(
      (jobs as Record<string, (context: object, args: unknown) => unknown>)[job]?.(context, args),
    ),
})

describe('a tag that the server does not keep', () => {
  it('stays here, says so, and is not sent again; what else was changed is', async () => {
    const store = storeFixture()
    const { db } = store.context
    run(
      db,
      "insert into account (id, kind, address, display_name, created_at) values (1, 'imap', 'a@x', '', 0)",
    )
    run(db, "insert into mailbox (id, account, name, uid_validity) values (1, 1, 'INBOX', '1')")
    const message = place(store.context, 1, 'Subject: x\r\n\r\n', 0)
    for (const flag of ['\\Seen', 'work', '$Junk']) setFlag(db, [message], flag, true)
    const sent: string[] = []
    const session = {
      host: 'mail.example',
      select: () => Promise.resolve({ uidValidity: '1' }),
      storeFlags: (_uids: readonly number[], _how: string, flags: string) => {
        sent.push(flags)
        return Promise.resolve('$Junk work')
      },
      isOpen: true,
    } as unknown as ImapSession
    const parts = {
      reader: client(outboxReadJobs, store.context),
      writer: client(outboxWriteJobs, store.context),
    } as unknown as SyncParts
    await pushOperations(session, parts, 1)
    await pushOperations(session, parts, 1)
    expect(sent).toEqual(['$Junk \\Seen work'])
    const flags = get(db, 'select flags, base_flags from placement')
    expect(flags).toEqual({ flags: '\\Seen work', base_flags: '\\Seen' })
    const [pending] = pendingChanges(db)
    expect(pending?.fault?.message).toBe(
      'mail.example does not keep $Junk work in this mailbox; the change stays on this computer.',
    )
    setFlag(db, [message], '\\Flagged', true)
    await pushOperations(session, parts, 1)
    expect(sent.at(-1)).toBe('\\Flagged work')
    store.close()
  })
})

describe('a long queue', () => {
  it('is sent to its end, each change once, and what has to wait keeps nobody', async () => {
    const store = storeFixture()
    const { context } = store
    run(
      context.db,
      "insert into account (id, kind, address, display_name, created_at) values (1, 'imap', 'a@x', '', 0)",
    )
    run(
      context.db,
      "insert into mailbox (id, account, name, uid_validity) values (1, 1, 'A', '1'), (2, 1, 'B', '1')",
    )
    const messages = Array.from({ length: 1200 }, (_, at) =>
      place(context, at < 600 ? 1 : 2, `Subject: ${at}\r\n\r\n`, at),
    )
    setFlag(context.db, messages, '\\Seen', true)
    const stored: number[] = []
    const session = {
      // A was renumbered: what waits there cannot be sent now.
      select: (name: string) => Promise.resolve({ uidValidity: name === 'A' ? '2' : '1' }),
      storeFlags: (uids: readonly number[]) => {
        stored.push(...uids)
        return Promise.resolve('')
      },
      isOpen: true,
    } as unknown as ImapSession
    const parts = {
      reader: client(outboxReadJobs, context),
      writer: client(outboxWriteJobs, context),
    } as unknown as SyncParts
    expect(await pushOperations(session, parts, 1)).toBe(600)
    expect(new Set(stored).size).toBe(600)
    expect(stored).toHaveLength(600)
    store.close()
  })
})
