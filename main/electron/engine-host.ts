// Keeps the engine's process running: starts it, hands each window its line, and starts it again when it ends by itself.
import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { ServedPart } from '../browser/part-response.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { Vault } from '../engine/ports.ts'
import type { FromEngine, ToEngine } from './engine-messages.ts'

export interface EngineHostOptions {
  script: string
  profile: string
  vault: Vault | undefined
  /** The engine cannot open the profile. */
  onRefused(message: string): void
  /** It ended by itself; windows have to be given new lines, once `onStarted` says so. */
  onLost(): void
  /** It runs again after it was lost. */
  onStarted(): void
  /** It ended too often in a row to be started again. */
  onGivenUp(): void
}

export interface EngineHost {
  /** A window's end of a line to the engine. */
  line(): MessagePortMain
  readPart(ticket: string): Promise<ServedPart | null>
  /** Copies a file that the user chose to where the import `upload` finds it. */
  handOver(file: { upload: string; path: string; file: string }): Promise<Fault | null>
  lookNow(): void
  stop(): Promise<void>
}

/** After so many ends within a minute it is not started again: something is wrong that starting does not mend. */
const MOST_ENDS = 5
const MINUTE_MS = 60_000
const RESTART_MS = 500
const STOP_MS = 10_000

export function startEngineHost(options: EngineHostOptions, clock = Date.now): EngineHost {
  const parts = new Map<number, (part: ServedPart | null) => void>()
  const handed = new Map<number, (fault: Fault | null) => void>()
  let lastId = 0
  let isStopping = false
  let isLost = false
  let isRunning = true
  let ends: number[] = []
  let child = fork()

  function fork(): UtilityProcess {
    const started = utilityProcess.fork(options.script, [], {
      serviceName: 'Loquet engine',
      stdio: 'inherit',
    })
    started.on('message', (message: FromEngine) => void hear(started, message))
    started.once('exit', () => ended(started))
    tell(started, { kind: 'open', profile: options.profile, hasVault: options.vault !== undefined })
    return started
  }

  async function hear(from: UtilityProcess, message: FromEngine): Promise<void> {
    switch (message.kind) {
      case 'ready':
        if (isLost) options.onStarted()
        isLost = false
        return
      case 'refused':
        isStopping = true
        return options.onRefused(message.message)
      case 'part':
        parts.get(message.id)?.(message.part)
        parts.delete(message.id)
        return
      case 'handed-over':
        handed.get(message.id)?.(message.fault)
        handed.delete(message.id)
        return
      case 'vault':
        tell(from, await askVault(options.vault, message))
    }
  }

  function ended(which: UtilityProcess): void {
    for (const settle of parts.values()) settle(null)
    parts.clear()
    for (const settle of handed.values()) settle(CUT)
    handed.clear()
    if (which !== child) return
    isRunning = false
    if (isStopping) return
    isLost = true
    options.onLost()
    ends = [...ends.filter((at) => clock() - at < MINUTE_MS), clock()]
    if (ends.length >= MOST_ENDS) return options.onGivenUp()
    setTimeout(() => {
      if (isStopping) return
      child = fork()
      isRunning = true
    }, RESTART_MS * ends.length)
  }

  function asked<T>(
    waiting: Map<number, (answer: T) => void>,
    message: (id: number) => ToEngine,
  ): Promise<T> {
    return new Promise((settle) => {
      const id = ++lastId
      waiting.set(id, settle)
      tell(child, message(id))
    })
  }

  return {
    line() {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'line' } satisfies ToEngine, [port1])
      return port2
    },
    readPart: (ticket) => asked(parts, (id) => ({ kind: 'read-part', id, ticket })),
    handOver: ({ upload, path, file }) =>
      asked(handed, (id) => ({ kind: 'hand-over', id, upload, path, file })),
    lookNow: () => tell(child, { kind: 'look-now' }),
    stop() {
      isStopping = true
      if (!isRunning) return Promise.resolve()
      return new Promise((done) => {
        const timer = setTimeout(() => child.kill(), STOP_MS)
        child.once('exit', () => {
          clearTimeout(timer)
          done()
        })
        tell(child, { kind: 'close' })
      })
    },
  }
}

const CUT: Fault = { code: 'cancelled', message: 'The mail engine ended meanwhile. Try again.' }

const tell = (child: UtilityProcess, message: ToEngine): void => child.postMessage(message)

async function askVault(
  vault: Vault | undefined,
  { id, act, text, octets }: FromEngine & { kind: 'vault' },
): Promise<ToEngine> {
  const answer = { kind: 'vault-answer', id, octets: '', text: '', trouble: null } as const
  try {
    if (!vault) throw new Error('The system keeps no secrets here.')
    if (act === 'seal') return { ...answer, octets: Buffer.from(await vault.seal(text)).toString('base64') }
    return { ...answer, text: await vault.unseal(Buffer.from(octets, 'base64')) }
  } catch (error) {
    return { ...answer, trouble: error instanceof Error ? error.message : String(error) }
  }
}
