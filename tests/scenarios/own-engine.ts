// An engine of the test's own, with a profile in a temporary folder, and what scenarios ask of it and of servers.
import { rmSync } from 'node:fs'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import type { ArgsOf, MethodName, ValueOf } from '../../shared/contract.ts'
import type { AccountId } from '../../shared/model/ids.ts'
import { dovecotAccount } from '../dovecot-account.ts'
import { temporaryFolder } from '../profile.ts'
import { sha256, type Held } from '../proofs/store-troubles.ts'
import type { Dovecot } from '../servers/dovecot.ts'

export interface OwnEngine {
  profile: string
  engine: Engine
  call<N extends MethodName>(method: N, args: ArgsOf<N>): Promise<ValueOf<N>>
  /** Ends the engine and starts one on the same profile. */
  restart(): Promise<void>
  /** Ends it; the profile is removed. */
  close(): Promise<void>
}

export async function ownEngine(profile = temporaryFolder('profile')): Promise<OwnEngine> {
  const own = { profile, engine: await createEngine(hostPorts(profile)) }
  return Object.assign(own, {
    async call<N extends MethodName>(method: N, args: ArgsOf<N>): Promise<ValueOf<N>> {
      const reply = await own.engine.call(method, args)
      if (!reply.ok) throw new Error(`${reply.fault.code}: ${reply.fault.message}`)
      return reply.value as ValueOf<N>
    },
    async restart() {
      await own.engine.close()
      own.engine = await createEngine(hostPorts(profile))
    },
    async close() {
      await own.engine.close()
      rmSync(profile, { recursive: true })
    },
  })
}

export async function addAccount(own: OwnEngine, dovecot: Dovecot, user: string): Promise<AccountId> {
  return (await own.call('accounts.add', dovecotAccount(dovecot, user))).id
}

/** One pass; a fault is thrown. */
export async function syncOnce(own: OwnEngine): Promise<{ added: number; removed: number; pushed: number }> {
  const summaries = await own.engine.sync.syncOnce(null)
  for (const { fault } of summaries) if (fault) throw new Error(`${fault.code}: ${fault.message}`)
  const sum = (of: 'added' | 'removed' | 'pushed'): number =>
    summaries.reduce((total, one) => total + one[of], 0)
  return { added: sum('added'), removed: sum('removed'), pushed: sum('pushed') }
}

/** A mailbox as the server has it; to be compared with heldIn. */
export async function servedIn(dovecot: Dovecot, user: string, mailbox: string): Promise<Held[]> {
  return (await dovecot.fetchAll(user, mailbox)).map((one) => ({
    uid: one.uid,
    flags: one.flags.join(' '),
    hash: sha256(one.octets),
  }))
}

/** Waits until `check` holds; throws what it last found when that takes longer than `ms`. */
export async function eventually<T>(
  look: () => Promise<T> | T,
  holds: (found: T) => boolean,
  ms = 15_000,
): Promise<T> {
  const lastAt = Date.now() + ms
  for (;;) {
    const found = await look()
    if (holds(found)) return found
    if (Date.now() > lastAt) throw new Error(`waited ${ms} ms; last: ${JSON.stringify(found).slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** A small mail of its own. */
export function letter(n: number, more = ''): Uint8Array {
  return Buffer.from(
    `From: Bruno <bruno@example.org>\r\nTo: anna@example.org\r\nSubject: Letter ${n}\r\n` +
      `Message-ID: <letter-${n}@example.org>\r\nDate: Sun, 22 Nov 2026 16:00:${String(n % 60).padStart(2, '0')} +0000\r\n\r\n` +
      `Text of letter ${n}.\r\n${more}`,
  )
}

export function letters(from: number, count: number, more = ''): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => letter(from + at, more))
}
