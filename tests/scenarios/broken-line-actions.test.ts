// The line breaks after any byte while moves, copies and appended messages are sent: none is lost, none is doubled. And what
// the user does while the sync runs ends as it was meant.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../shared/contract/actions.ts'
import type { MailboxId, MessageId } from '../../shared/model/ids.ts'
import { all, value } from '../../main/engine/store/handle.ts'
import { dovecotAccount } from '../dovecot-account.ts'
import { heldIn, openStore, storeTroubles } from '../proofs/store-troubles.ts'
import { pick, seeded } from '../seeded.ts'
import { startCuttingProxy, type CuttingProxy } from '../servers/cutting-proxy.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { eventually, letters, ownEngine, servedIn, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const CUTS = 40
const LETTERS = 12
const MAILBOXES = ['INBOX', 'Archive', 'Trash']

interface Line {
  dovecot: Dovecot
  own: OwnEngine
  proxy: CuttingProxy
  user: string
}

async function open(dovecot: Dovecot, user: string): Promise<Line> {
  await dovecot.deliverAll(user, letters(0, LETTERS))
  const own = await ownEngine()
  const proxy = await startCuttingProxy({ target: dovecot.imapsPort })
  const account = dovecotAccount(dovecot, user)
  await own.call('accounts.add', { ...account, imap: { ...account.imap, port: proxy.port } })
  await own.engine.sync.syncOnce(null)
  await own.engine.derive.idle()
  return { dovecot, own, proxy, user }
}

async function close({ own, proxy }: Line): Promise<void> {
  await own.close()
  await proxy.close()
}

function messagesOf({ own }: Line): MessageId[] {
  const db = openStore(own.profile)
  const rows = all<{ id: MessageId }>(db, 'select id from message order by id')
  db.raw.close()
  return rows.map((row) => row.id)
}

/** Operations of which nobody knows whether they reached the server. */
function countTried({ own }: Line): number {
  const db = openStore(own.profile)
  const count = value(db, 'select count(*) from operation where attempt_uid_next is not null') ?? 0
  db.raw.close()
  return count
}

const letterOf = (octets: Uint8Array): string =>
  /Subject: (Letter \d+)/.exec(Buffer.from(octets).toString())?.[1] ?? '?'

/** Letters by mailbox on the server. */
async function onServer({ dovecot, user }: Line): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const mailbox of MAILBOXES)
    found[mailbox] = (await dovecot.fetchAll(user, mailbox)).map((one) => letterOf(one.octets)).sort()
  return found
}

const role = (name: 'archive' | 'trash' | 'inbox'): Action => ({
  kind: 'move',
  to: { kind: 'role', role: name },
})

describe.skipIf(missing !== undefined).each<[string, string[]]>([
  ['with MOVE', []],
  ['with COPY alone', ['MOVE', 'UIDPLUS']],
  ['with UIDPLUS and no MOVE', ['MOVE']],
])('a server %s', (_name, without) => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ without: [...without, 'COMPRESS'], users: ['anna', 'bruno', 'chloe'] })
  })
  afterAll(() => dovecot.close())

  it(`loses and doubles nothing when the line breaks ${CUTS} times`, { timeout: 200_000 }, async () => {
    const line = await open(dovecot, 'anna')
    const { own, proxy } = line
    const random = seeded(without.length + 21)
    const messages = messagesOf(line)
    // What a pass sends and gets that has nothing to push: signing in, then (where changes would go) the list.
    const before = { ...proxy.traffic }
    await own.engine.sync.syncOnce(null)
    const quiet = {
      toServerBytes: proxy.traffic.toServerBytes - before.toServerBytes,
      toClientBytes: proxy.traffic.toClientBytes - before.toClientBytes,
    }
    let triedCount = 0
    for (let cut = 0; cut < CUTS; cut++) {
      const some = messages.filter(() => random() < 0.3)
      const to = role((['archive', 'trash', 'inbox'] as const)[pick(random, 3)] ?? 'archive')
      if (some.length > 0)
        await own.call('actions.perform', {
          target: { kind: 'messages', ids: some, place: { kind: 'everywhere' } },
          action: to,
        })
      if (random() < 0.3) await own.call('actions.undo', { id: null }).catch(() => {})
      const way = random() < 0.5 ? 'to-server' : 'to-client'
      const quietBytes = quiet[way === 'to-server' ? 'toServerBytes' : 'toClientBytes']
      proxy.cutAfter(Math.round(quietBytes * (0.3 + random())), way)
      await own.engine.sync.syncOnce(null)
      triedCount += countTried(line)
    }
    expect(proxy.traffic.cuts).toBeGreaterThan(CUTS / 2)
    // Cuts that left it open whether a change had arrived: the rest proves little.
    expect(triedCount).toBeGreaterThan(5)
    proxy.cutAfter(undefined)
    for (let n = 0; n < 3; n++) await own.engine.sync.syncOnce(null)
    await own.engine.derive.idle()
    const held = await onServer(line)
    expect(Object.values(held).flat().sort()).toEqual(
      Array.from({ length: LETTERS }, (_, n) => `Letter ${n}`).sort(),
    )
    for (const mailbox of MAILBOXES)
      expect(heldIn(own.profile, mailbox)).toEqual(await servedIn(dovecot, 'anna', mailbox))
    expect(storeTroubles(own.profile)).toEqual([])
    expect(await own.call('actions.pending', {})).toEqual([])
    await close(line)
  })

  it('ends as it was meant while the sync runs', { timeout: 60_000 }, async () => {
    const line = await open(dovecot, 'bruno')
    const { own } = line
    own.engine.sync.watch()
    const messages = messagesOf(line)
    const random = seeded(7)
    const meant = new Map<MessageId, 'archive' | 'trash' | 'inbox'>()
    for (let n = 0; n < 40; n++) {
      const message = messages[pick(random, messages.length)] as MessageId
      const to = (['archive', 'trash', 'inbox'] as const)[pick(random, 3)] ?? 'archive'
      await own.call('actions.perform', {
        target: { kind: 'messages', ids: [message], place: { kind: 'everywhere' } },
        action: to === 'archive' ? await moveToArchive(own) : role(to),
      })
      meant.set(message, to)
      if (n % 5 === 0) await own.call('accounts.syncNow', { id: null })
    }
    await eventually(
      () => own.call('actions.pending', {}),
      (waiting) => waiting.length === 0,
    )
    await own.engine.sync.syncOnce(null)
    const held = await onServer(line)
    for (const [name, mailbox] of [
      ['archive', 'Archive'],
      ['trash', 'Trash'],
    ] as const) {
      const wanted = [...meant]
        .filter(([, to]) => to === name)
        .map(([id]) => `Letter ${messages.indexOf(id)}`)
      expect(held[mailbox]?.length).toBe(wanted.length)
    }
    expect(Object.values(held).flat()).toHaveLength(LETTERS)
    for (const mailbox of MAILBOXES)
      expect(heldIn(own.profile, mailbox)).toEqual(await servedIn(dovecot, 'bruno', mailbox))
    await close(line)
  })
})

/** From anywhere, unlike the archive's role, which means the inbox. */
async function moveToArchive(own: OwnEngine): Promise<Action> {
  const archive = (await own.call('mailboxes.list', {})).find((one) => one.role === 'archive')
  return { kind: 'move', to: { kind: 'mailbox', id: archive?.id as MailboxId } }
}
