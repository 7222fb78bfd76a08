// The change feed is complete: every row a command changes is covered by something it said it touched.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArgsOf, CommandName, Kind, Touch } from '../../../shared/contract.ts'
import { contract } from '../../../shared/contract.ts'
import { MessageId } from '../../../shared/model/ids.ts'
import { Keyword } from '../../../shared/model/mail.ts'
import { parseMessage } from '../parse/parse-message.ts'
import { ensureLocalAccount } from '../store/accounts.ts'
import { arrivalJobs } from '../store/arrival-jobs.ts'
import type { ChangeFeed } from '../store/change-feed.ts'
import type { WriteContext } from '../store/contexts.ts'
import { deriveWriteJobs } from '../store/derive-jobs.ts'
import { all, type Row } from '../store/handle.ts'
import { octetsOf } from '../store/octets.ts'
import { openWriter } from '../store/open.ts'
import { COMMANDS } from './commands.ts'

const KEY = 'ab'.repeat(32)
const NOW = Date.UTC(2026, 10, 22)

/** What must be named when a row of a table changes: one of these kinds, with the row's own id where there is a column. */
const COVER: Record<string, { kind: Kind; id?: string }> = {
  account: { kind: 'account', id: 'id' },
  server: { kind: 'account', id: 'account' },
  credential: { kind: 'account', id: 'account' },
  identity: { kind: 'account', id: 'account' },
  tls_session: { kind: 'account', id: 'account' },
  mailbox: { kind: 'mailbox', id: 'id' },
  message: { kind: 'message', id: 'id' },
  placement: { kind: 'message', id: 'message' },
  operation: { kind: 'operation' },
  setting: { kind: 'setting' },
  smart_list: { kind: 'smart-list', id: 'id' },
  listed: { kind: 'list', id: 'scope' },
  list_row: { kind: 'list', id: 'scope' },
  list_total: { kind: 'list', id: 'scope' },
  conversation: { kind: 'conversation', id: 'id' },
  pending: { kind: 'status' },
  envelope: { kind: 'message', id: 'message' },
  score: { kind: 'message', id: 'message' },
  tag: { kind: 'tag' },
  action: { kind: 'action' },
}

let folder: string
let context: WriteContext
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-coverage-'))
  const db = openWriter(join(folder, 'store.db'), KEY)
  context = {
    db,
    masterKey: KEY,
    keySlot: 'file',
    paths: { profile: folder, resources: '' },
    clock: () => NOW,
  }
  seed()
})
afterEach(() => {
  context.db.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const mail = (n: number): Uint8Array =>
  Buffer.from(
    `From: Bruno <bruno@example.net>\r\nTo: alice@example.org\r\nSubject: letter ${n}\r\nMessage-ID: <${n}@example.net>\r\nDate: Sun, 01 Nov 2026 10:0${n}:00 +0000\r\n\r\nHello ${n}\r\n`,
  )

function seed(): void {
  ensureLocalAccount(context.db, 'alice@example.org', 'Alice', NOW)
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  const files = [1, 2, 3].map((n) => ({ octets: mail(n), flags: '', receivedAt: NOW }))
  for (const { message } of arrivalJobs.importFiles(context, { place, files })) {
    const parsed = parseMessage(octetsOf(context.db, message) as Uint8Array)
    deriveWriteJobs.applyDerived(context, { derived: [{ message, fromLayer: 0, parsed }] })
  }
  while (!deriveWriteJobs.freshen(context, { limitMs: 1000 }));
  ;(context.db.touched as ChangeFeed).take()
}

const server = {
  host: 'imap.example.org',
  port: 993,
  security: 'tls' as const,
  userName: 'alice',
  caPem: null,
}
const credentials = { kind: 'password' as const, password: 'secret' }
const newAccount = {
  address: 'a.martin@work.example',
  displayName: '',
  imap: server,
  smtp: null,
  credentials,
}

const WORK = Keyword.parse('Work')
const archiveTwo: ArgsOf<'actions.perform'> = {
  target: { kind: 'messages', ids: [1, 2].map((id) => MessageId.parse(id)), place: { kind: 'inboxes' } },
  action: { kind: 'move', to: { kind: 'role', role: 'archive' } },
}

const smartList: ArgsOf<'smartLists.put'> = {
  id: null,
  name: 'Unread',
  place: { kind: 'all' },
  text: 'is:unread',
}

/** One call of every command; a command that is missing here fails the last test. */
const CALLS: Record<CommandName, { before?: () => void; args: unknown }> = {
  'accounts.add': { args: newAccount },
  'accounts.setCredentials': {
    before: () => void COMMANDS['accounts.add'](context, newAccount),
    args: { id: 2, credentials },
  },
  'accounts.setServer': {
    before: () => void COMMANDS['accounts.add'](context, newAccount),
    args: { id: 2, imap: { ...server, host: 'mail.example.org' }, credentials },
  },
  'accounts.remove': { args: { id: 1 } },
  'messages.setFlag': { args: { messages: [1, 2], flag: '\\Seen', isSet: true } },
  'settings.set': { args: { theme: 'dark' } },
  'settings.reset': {
    before: () => void COMMANDS['settings.set'](context, { theme: 'dark' }),
    args: { names: null },
  },
  'accounts.change': { args: { id: 1, colour: 'green', isInUnified: false } },
  'actions.perform': { args: archiveTwo },
  'actions.undo': {
    before: () => void COMMANDS['actions.perform'](context, archiveTwo),
    args: { id: null },
  },
  'imports.removeSample': {
    before: () => void ensureLocalAccount(context.db, 'sample@example.org', 'Sample', NOW, true),
    args: {},
  },
  'smartLists.put': { args: smartList },
  'smartLists.remove': {
    before: () => void COMMANDS['smartLists.put'](context, smartList),
    args: { id: 1 },
  },
  'smartLists.order': {
    before: () => {
      COMMANDS['smartLists.put'](context, smartList)
      COMMANDS['smartLists.put'](context, { ...smartList, name: 'Starred' })
    },
    args: { ids: [2, 1] },
  },
  'tags.put': { args: { keyword: null, name: 'Work', colour: 'red' } },
  'tags.remove': {
    before: () => {
      COMMANDS['tags.put'](context, { keyword: null, name: 'Work', colour: 'red' })
      COMMANDS['actions.perform'](context, {
        ...archiveTwo,
        action: { kind: 'flag', flag: WORK, isSet: true },
      })
    },
    args: { keyword: WORK },
  },
}

type Snapshot = Map<string, Map<string, Row>>

function snapshot(): Snapshot {
  return new Map(
    Object.keys(COVER).map((table) => {
      const rows = all(context.db, `select * from ${table}`)
      return [table, new Map(rows.map((row) => [JSON.stringify(Object.values(row)), row]))]
    }),
  )
}

/** Rows that are in one of the two only. */
function changedRows(before: Snapshot, after: Snapshot): { table: string; row: Row }[] {
  return [...before.keys()].flatMap((table) => {
    const [one, other] = [before.get(table) as Map<string, Row>, after.get(table) as Map<string, Row>]
    const gone = [...one].filter(([key]) => !other.has(key))
    const come = [...other].filter(([key]) => !one.has(key))
    return [...gone, ...come].map(([, row]) => ({ table, row }))
  })
}

function isCovered({ table, row }: { table: string; row: Row }, touched: ReadonlySet<Touch>): boolean {
  const cover = COVER[table] as { kind: Kind; id?: string }
  if (touched.has(`${cover.kind}:*`)) return true
  if (cover.id === undefined) return [...touched].some((touch) => touch.startsWith(`${cover.kind}:`))
  return touched.has(`${cover.kind}:${Number(row[cover.id])}`)
}

describe('every changed row is covered by what was touched', () => {
  it.each(Object.entries(CALLS))('%s', (name, { before, args }) => {
    before?.()
    const feed = context.db.touched as ChangeFeed
    feed.take()
    const earlier = snapshot()
    COMMANDS[name as CommandName](context, args as never)
    const touched = new Set(feed.take())
    const changed = changedRows(earlier, snapshot())
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.filter((one) => !isCovered(one, touched))).toEqual([])
  })

  it('knows every command of the contract', () => {
    const names = Object.entries(contract).flatMap(([area, methods]) =>
      Object.entries(methods)
        .filter(([, method]) => method.kind === 'command')
        .map(([method]) => `${area}.${method}`),
    )
    expect(Object.keys(CALLS).sort()).toEqual(names.sort())
  })
})
