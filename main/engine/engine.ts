// The mail engine: opens a profile, starts its threads, answers the contract. Plain Node; the engine thread routes and
// speaks to the network, it runs no SQL.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  contract,
  type CommandName,
  type MethodName,
  type QueryName,
  type RequestName,
  type Touch,
} from '../../shared/contract.ts'
import type { Method } from '../../shared/contract/method.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { REQUESTS } from './api/requests.ts'
import { changeHub, type ChangeHub } from './change-hub.ts'
import { startDeriveLoop, type DeriveLoop } from './derive.ts'
import { FaultError, faultOf } from './fault.ts'
import { Imports } from './imports/imports.ts'
import { openKeyring, type MasterKey } from './keyring.ts'
import { logBug } from './log.ts'
import { createParserPool, type ParserPool } from './parser-pool.ts'
import type { Ports } from './ports.ts'
import type { StoreThreadData } from './store/contexts.ts'
import { startSync, type SyncControl } from './sync/sync.ts'
import { startThread, type JobClient } from './threads/job-client.ts'
import type { ReaderJobs } from './threads/reader-jobs.ts'
import type { WriterJobs } from './threads/writer-jobs.ts'

export type Reply = { ok: true; value: unknown; reads: Touch[] } | { ok: false; fault: Fault }

/** An engine that may only read: beside a running app, for the CLI's reading verbs. */
export interface ReadingEngine {
  ports: Ports
  reader: JobClient<ReaderJobs>
  /** Answers a method of the contract; never rejects: faults and bugs are values. */
  call(method: string, args: unknown): Promise<Reply>
  close(): Promise<void>
}

export interface Engine extends ReadingEngine {
  writer: JobClient<WriterJobs>
  changes: ChangeHub
  derive: DeriveLoop
  sync: SyncControl
  imports: Imports
}

const profileFile = (ports: Ports): string => join(ports.paths.profile, 'store.db')

async function startReader(ports: Ports, key: MasterKey): Promise<JobClient<ReaderJobs>> {
  return await startThread<ReaderJobs>(ports.paths.thread('reader'), threadData(ports, key))
}

function threadData(ports: Ports, key: MasterKey): StoreThreadData {
  return {
    profile: ports.paths.profile,
    resources: ports.paths.resources,
    masterKey: key.key,
    keySlot: key.slot,
  }
}

/** Opens a profile for reading only. Faults: not-found, key-missing, store-newer, store-older,
 * store-damaged, disk. */
export async function openReadingEngine(ports: Ports): Promise<ReadingEngine> {
  if (!existsSync(profileFile(ports)))
    throw new FaultError(
      'not-found',
      `There is no mail in the profile ${ports.paths.profile} yet. Add an account or import a file first.`,
    )
  const reader = await startReader(ports, await openKeyring(ports))
  return {
    ports,
    reader,
    call: (method, args) => answer(ports, method, args, { reader }),
    close: () => reader.close(),
  }
}

/** Opens a profile for writing, making it where it is missing. Faults: store-locked and those of openReadingEngine. */
export async function createEngine(ports: Ports): Promise<Engine> {
  const key = await openKeyring(ports)
  const changes = changeHub()
  const writer = await startThread<WriterJobs>(
    ports.paths.thread('writer'),
    threadData(ports, key),
    changes.touched,
  )
  let reader: JobClient<ReaderJobs>
  try {
    reader = await startReader(ports, key)
  } catch (error) {
    await writer.close()
    throw error
  }
  // A full disk must not keep anybody from reading.
  await writer.ask('restAccounts', null).catch(() => {})
  const parsers = createParserPool(ports)
  const derive = startDeriveLoop({ reader, writer, parsers, log: ports.log })
  const sync = startSync({ ports, reader, writer, onStored: () => derive.wake() })
  const imports = new Imports({ ports, writer, derive })
  await writer.ask('forgetImports', null).catch(() => {})
  await imports.uploads.clear().catch(() => {})
  const parts: Parts = { reader, writer, sync, derive, imports }
  return {
    ports,
    reader,
    writer,
    changes,
    derive,
    sync,
    imports,
    call: (method, args) => answer(ports, method, args, parts),
    close: () => closeAll(parts, parsers, changes),
  }
}

interface Parts {
  reader: JobClient<ReaderJobs>
  writer?: JobClient<WriterJobs>
  sync?: SyncControl
  derive?: DeriveLoop
  imports?: Imports
}

async function closeAll(parts: Parts, parsers: ParserPool, changes: ChangeHub): Promise<void> {
  await parts.imports?.stop().catch(() => {})
  await parts.sync?.stop()
  await parts.writer?.ask('restAccounts', null).catch(() => {})
  await parts.derive?.stop()
  await parsers.close()
  await parts.reader.close()
  // The WAL is folded in while nobody reads; without it the next start would do the same work.
  await parts.writer?.ask('checkpoint', null).catch(() => {})
  await parts.writer?.close()
  changes.stop()
}

/** The border: unknown names refused, arguments parsed, then the thread that the method's kind belongs to. */
async function answer(ports: Ports, method: string, args: unknown, parts: Parts): Promise<Reply> {
  try {
    const known = findMethod(method)
    if (!known) throw new FaultError('bad-request', `There is no method ${method.slice(0, 80)}.`)
    const parsed = known.args.safeParse(args)
    if (!parsed.success)
      throw new FaultError('bad-request', `${method}: ${parsed.error.issues[0]?.message ?? 'bad arguments'}`)
    return { ok: true, ...(await route(ports, known, method as MethodName, parsed.data, parts)) }
  } catch (error) {
    const fault = faultOf(error)
    if (fault) return { ok: false, fault }
    const id = logBug(ports.log, method, error)
    return {
      ok: false,
      fault: { code: 'bug', message: `Something went wrong inside Loquet (${id}). Nothing was lost.` },
    }
  }
}

function findMethod(name: string): Method | undefined {
  const [area = '', method = ''] = name.split('.')
  const areas: Record<string, Record<string, Method>> = contract
  if (!Object.hasOwn(areas, area)) return undefined
  const methods = areas[area] as Record<string, Method>
  return Object.hasOwn(methods, method) ? methods[method] : undefined
}

async function route(
  ports: Ports,
  known: Method,
  method: MethodName,
  args: unknown,
  parts: Parts,
): Promise<{ value: unknown; reads: Touch[] }> {
  if (known.kind === 'query')
    return await parts.reader.ask('query', { method: method as QueryName, args }, { isUrgent: true })
  if (!parts.writer || !parts.sync || !parts.imports)
    throw new FaultError('store-locked', 'This profile is open for reading only.')
  if (known.kind === 'command') {
    const value = await parts.writer.ask(
      'command',
      { method: method as CommandName, args },
      { isUrgent: true },
    )
    parts.derive?.wake()
    parts.sync.wake(null)
    return { value, reads: [] }
  }
  const handler = REQUESTS[method as RequestName]
  return {
    value: await handler({ ports, sync: parts.sync, imports: parts.imports }, args as never),
    reads: [],
  }
}
