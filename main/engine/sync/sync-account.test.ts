import { describe, expect, it } from 'vitest'
import { FaultError } from '../fault.ts'
import type { ImapSession } from '../imap/session.ts'
import type { SyncParts } from './parts.ts'
import { catchUpInbox, type AccountRun } from './sync-account.ts'

/** A run over an inbox of `uids` messages, none of them here, whose server refuses to serve those of `refused`. */
function runOver(uids: number, refused: (uid: number) => boolean): { run: AccountRun; stored: Set<number> } {
  const stored = new Set<number>()
  const all = Array.from({ length: uids }, (_, at) => at + 1)
  const status = { uidValidity: '1', uidNext: uids + 1, messages: uids, highestModseq: null }
  const jobs: Record<string, (args: never) => unknown> = {
    openMailbox: () => ({ uidNext: 1, highestModseq: null, isComplete: false, placed: 0, voided: 0 }),
    applyListing: () => ({ fetches: all.filter((uid) => !stored.has(uid)), missing: 0 }),
    storeFetched({ arrivals }: { arrivals: { uid: number }[] }) {
      for (const { uid } of arrivals) stored.add(uid)
      return arrivals.length
    },
  }
  const session = {
    isOpen: true,
    hasEmailIds: false,
    select: () => Promise.resolve(status),
    searchUids: (_range: unknown, larger?: number) => Promise.resolve(larger === undefined ? all : []),
    async *fetchMessages(wanted: readonly number[]) {
      await Promise.resolve()
      if (wanted.some(refused)) throw new FaultError('server', 'NO')
      for (const uid of wanted) yield { uid, flags: '', octets: Buffer.from('abc'), sizeBytes: 3 }
    },
  }
  const parts = {
    ports: { clock: () => 0, log: { write() {} } },
    writer: { ask: (name: string, args: never) => Promise.resolve(jobs[name]?.(args)) },
    onStored() {},
  }
  const run: AccountRun = {
    session: session as unknown as ImapSession,
    parts: parts as unknown as SyncParts,
    account: 1,
    inbox: { id: 1, name: 'INBOX' },
    newestDone: new Set(),
    flagsReadAt: new Map(),
    isUrgent: () => false,
    attend() {},
    totals: { added: 0, missing: 0, pushed: 0 },
    refusal: null,
  }
  return { run, stored }
}

describe('catching up with the inbox', () => {
  it('goes on by the screenful until all is here', async () => {
    const { run, stored } = runOver(170, () => false)
    await catchUpInbox(run)
    expect(stored.size).toBe(170)
  })

  it('ends where the server serves none of the newest', async () => {
    const { run, stored } = runOver(170, (uid) => uid > 120)
    await catchUpInbox(run)
    expect(stored.size).toBe(0)
  })

  it('goes on past one that the server does not serve', async () => {
    const { run, stored } = runOver(170, (uid) => uid === 100)
    await catchUpInbox(run)
    expect(stored.size).toBe(169)
  })
})
