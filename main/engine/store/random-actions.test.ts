// Hundreds of actions and undos at random, pushed by a server that answers, refuses or says nothing: whatever their order, no
// message is lost, and the lists are what they would be if they were built anew.
import { afterEach, describe, expect, it } from 'vitest'
import type { Action, Destination } from '../../../shared/contract/actions.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import { MailboxId } from '../../../shared/model/ids.ts'
import { pick, seeded } from '../../../tests/seeded.ts'
import { FaultError } from '../fault.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { confirmArrivals, confirmDeletions, giveBackOperations, loseSources } from './confirm-moves.ts'
import { rebuildFrom } from './derived.ts'
import { applyDerived, freshenGroups } from './derived/apply.ts'
import { contents } from './derived/contents.ts'
import { all, column, run, value } from './handle.ts'
import { beginOperations, confirmFlags, failOperations, queuedOperations } from './outgoing.ts'
import { performAction } from './perform-action.ts'
import { mailboxCreated, mailboxesToCreate } from './role-mailboxes.ts'
import { arrive, storeFixture, type StoreFixture } from './store-fixture.ts'
import { undoAction } from './undo-action.ts'

const STEPS = 500
const MESSAGES = 30
const FAULT = { code: 'server', message: 'no' } as const
/** Past every pause after a refusal. */
const LATER = 1e15

let store: StoreFixture
afterEach(() => store.close())

function open(): number[] {
  store = storeFixture()
  const { context } = store
  context.db.raw.pragma('synchronous = off')
  run(
    context.db,
    `insert into account (id, kind, address, display_name, created_at)
     values (1, 'imap', 'a@x', '', 0), (2, 'local', 'b@x', '', 0), (3, 'imap', 'c@x', '', 0)`,
  )
  run(
    context.db,
    `insert into mailbox (id, account, name, role, uid_validity)
     values (1, 1, 'INBOX', 'inbox', '1'), (2, 1, 'Archive', 'archive', '1'), (3, 1, 'Trash', 'trash', '1'),
       (4, 1, 'Work', null, '1'), (5, 1, 'Sent', 'sent', '1'), (6, 2, 'Imported', null, null),
       (7, 2, 'Trash', 'trash', null), (8, 3, 'INBOX', 'inbox', '1'), (9, 3, 'Junk', 'junk', '1')`,
  )
  const homes = [1, 1, 4, 5, 6, 8]
  return Array.from({ length: MESSAGES }, (_, at) =>
    arrive(
      context,
      homes[at % homes.length] ?? 1,
      // Every fifth came by two ways.
      {
        id: `${at - (at % 5 === 1 ? 1 : 0)}@x`,
        from: 'bob@x',
        refs: [`${at % 7}@x`],
        at: at % 5 === 1 ? at - 1 : at,
      },
      ['', '\\Seen', '\\Flagged todo'][at % 3],
      `way ${at}`,
    ),
  )
}

type Random = () => number
const oneOf = <T>(random: Random, many: readonly T[]): T => many[pick(random, many.length)] as T

function randomPlace(random: Random): Place {
  return oneOf<Place>(random, [
    { kind: 'inboxes' },
    { kind: 'all' },
    { kind: 'everywhere' },
    { kind: 'starred' },
    { kind: 'tag', keyword: 'todo' },
    { kind: 'role', role: oneOf(random, ['trash', 'junk', 'archive', 'sent'] as const) },
    { kind: 'mailbox', id: MailboxId.parse(1 + pick(random, 9)) },
  ])
}

function randomAction(random: Random): Action {
  const mailbox = MailboxId.parse(1 + pick(random, 9))
  const to: Destination =
    random() < 0.6
      ? { kind: 'role', role: oneOf(random, ['inbox', 'archive', 'junk', 'trash'] as const) }
      : { kind: 'mailbox', id: mailbox }
  const chance = random()
  if (chance < 0.3)
    return {
      kind: 'flag',
      flag: oneOf(random, ['\\Seen', '\\Flagged', 'todo', 'Todo']),
      isSet: random() < 0.5,
    }
  if (chance < 0.85) return { kind: 'move', to }
  return chance < 0.95 ? { kind: 'copy', to: mailbox } : { kind: 'delete' }
}

/** Refusals are part of the game. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof FaultError) return undefined
    throw error
  }
}

let nextUid = 10_000

/** A server that took it. */
function confirm(one: Outgoing, hasUid = true): void {
  const { db } = store.context
  if (one.kind === 'flags') return confirmFlags(db, [one], '', null)
  if (one.kind === 'delete') return confirmDeletions(db, [one.id], true)
  if (beginOperations(db, [one], { uidNext: 1, uidValidity: '1' }).length === 0) return
  if (one.kind === 'move') confirmFlags(db, [one], '', null)
  run(db, "update mailbox set uid_validity = '1' where id = ?", one.to?.mailbox ?? 0)
  confirmArrivals(db, [{ operation: one.id, uid: hasUid ? nextUid++ : null, flags: null }], '1', true, 0)
}

function push(random: Random, account: number): void {
  const { db } = store.context
  if (random() < 0.5) for (const { id, name } of mailboxesToCreate(db, account)) mailboxCreated(db, id, name)
  for (const one of queuedOperations(db, account, LATER, 0)) {
    const chance = random()
    if (chance < 0.6) confirm(one)
    else if (chance < 0.7) beginOperations(db, [one], { uidNext: 1, uidValidity: '1' })
    else if (chance < 0.75) failOperations(db, [one.id], FAULT, 0)
    else if (chance < 0.8) giveBackOperations(db, [one.id], FAULT)
    else if (chance < 0.82 && one.kind === 'copy') loseSources(db, [one.id], 0)
  }
}

/** Heads of what was deleted for good: only they may be nowhere. */
const deleted = new Set<number>()

function step(random: Random, messages: readonly number[]): void {
  const { db } = store.context
  const chance = random()
  if (chance < 0.15) push(random, oneOf(random, [1, 3]))
  else if (chance < 0.35) {
    const newest = value<number | null>(db, 'select max(id) from action') ?? 0
    attempt(() => undoAction(db, random() < 0.7 ? null : 1 + pick(random, newest + 1), 0))
  } else {
    const chosen = messages.filter(() => random() < 0.15)
    const action = randomAction(random)
    const before = whereIs()
    if (chosen.length > 0) attempt(() => performAction(db, chosen, randomPlace(random), action, 0))
    if (action.kind === 'delete') for (const head of before) if (!whereIs().has(head)) deleted.add(head)
  }
}

/** Heads that are seen somewhere. */
const whereIs = (): Set<number> =>
  new Set(
    column(
      store.context.db,
      `select distinct g.copy_of from placement p join grouping g on g.message = p.message where p.missing_at is null`,
    ),
  )

function pushAll(): void {
  const { db } = store.context
  for (let round = 0; round < 20; round++)
    for (const account of [1, 3]) {
      for (const { id, name } of mailboxesToCreate(db, account)) mailboxCreated(db, id, name)
      for (const one of queuedOperations(db, account, LATER, 0)) confirm(one)
    }
}

describe('actions and undos at random', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'lose no message and leave the lists as they would be built anew (%i)',
    (seed) => {
      const messages = open()
      const { context } = store
      const { db } = context
      const random = seeded(seed)
      deleted.clear()
      const heads = [...whereIs()]
      for (let n = 0; n < STEPS; n++) {
        step(random, messages)
        const seen = whereIs()
        const lost = heads.filter((head) => !seen.has(head) && !deleted.has(head))
        expect(lost, `after step ${n}`).toEqual([])
      }
      pushAll()
      const seen = whereIs()
      expect(heads.filter((head) => !seen.has(head) && !deleted.has(head))).toEqual([])
      expect(all(db, "select * from operation where state <> 'refused'")).toEqual([])
      expect(all(db, 'select * from placement where is_leaving = 1')).toEqual([])
      while (!freshenGroups(context, 1000));
      const derived = contents(db)
      rebuildFrom(db, 1)
      for (const message of messages.toSorted(() => random() - 0.5))
        applyDerived(context, [{ message, fromLayer: 1, parsed: undefined }])
      while (!freshenGroups(context, 1000));
      expect(contents(db)).toEqual(derived)
    },
  )
})
