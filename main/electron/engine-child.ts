// The engine's own process: opens the profile once the main process has said which, then serves each window's line. It can
// crash and be started again while the windows stay open.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { MessagePortMain, ParentPort } from 'electron'
import { UploadId } from '../../shared/contract/imports.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { faultOf } from '../engine/fault.ts'
import { logBug } from '../engine/log.ts'
import type { Port, Ports, Vault } from '../engine/ports.ts'
import { serve } from '../engine/serve.ts'
import { userPorts } from '../host-ports.ts'
import { ToEngine, type FromEngine } from './engine-messages.ts'

/** The main process as the engine's process sees it. */
export type Parent = Pick<ParentPort, 'on' | 'postMessage'>

export function runEngine(parent: Parent, exit: () => void, portsOf = userPorts): void {
  const say = (message: FromEngine): void => parent.postMessage(message)
  const vault = askedVault(say)
  let opening: Promise<Engine | undefined> | undefined
  const open = async (profile: string, hasVault: boolean): Promise<Engine | undefined> => {
    const ports: Ports = { ...portsOf(profile), ...(hasVault && { vault: vault.vault }) }
    try {
      const engine = await createEngine(ports)
      engine.sync.watch()
      say({ kind: 'ready' })
      return engine
    } catch (error) {
      const fault = faultOf(error)
      if (fault) say({ kind: 'refused', code: fault.code, message: fault.message })
      else {
        const id = logBug(ports.log, 'engine-process', error)
        say({
          kind: 'refused',
          code: 'bug',
          message: `Something went wrong inside Loquet (${id}). Nothing was lost.`,
        })
      }
      return undefined
    }
  }
  parent.on('message', ({ data, ports }) => {
    const parsed = ToEngine.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    if (message.kind === 'open') opening ??= open(message.profile, message.hasVault)
    else if (message.kind === 'vault-answer') vault.answered(message)
    else void opening?.then((engine) => engine && act(engine, message, ports, say, exit))
  })
}

type Work = Exclude<ToEngine, { kind: 'open' | 'vault-answer' }>

async function act(
  engine: Engine,
  message: Work,
  ports: readonly MessagePortMain[],
  say: (message: FromEngine) => void,
  exit: () => void,
): Promise<void> {
  switch (message.kind) {
    case 'line': {
      const [port] = ports
      if (port) serveLine(engine, port)
      break
    }
    case 'read-part': {
      const { id, ticket } = message
      const part = await engine.reader.ask('readPart', { ticket }, { isUrgent: true }).catch(() => null)
      say({ kind: 'part', id, part: part ?? null })
      break
    }
    case 'hand-over':
      say({ kind: 'handed-over', id: message.id, fault: await handOver(engine, message) })
      break
    case 'look-now':
      engine.sync.syncNow(null)
      break
    case 'close':
      await engine.close()
      exit()
  }
}

/** A file that the user chose for an import, read where it lies. */
async function handOver(
  engine: Engine,
  { upload, path, file }: ToEngine & { kind: 'hand-over' },
): Promise<Fault | null> {
  try {
    const id = UploadId.parse(upload)
    const { size, mtimeMs } = await stat(file)
    await engine.imports.uploads.receive(id, {
      path,
      sizeBytes: size,
      modifiedAt: Math.round(mtimeMs),
      octets: createReadStream(file),
    })
    return null
  } catch (error) {
    return faultOf(error) ?? { code: 'file', message: error instanceof Error ? error.message : String(error) }
  }
}

function serveLine(engine: Engine, port: MessagePortMain): void {
  const line: Port = {
    post: (message) => port.postMessage(message),
    onMessage: (handler) => port.on('message', ({ data }) => handler(data)),
  }
  const stop = serve(engine, line)
  port.on('close', stop)
  port.start()
}

/** The keychain is the main process's; it is asked by messages. */
function askedVault(say: (message: FromEngine) => void): {
  vault: Vault
  answered(answer: ToEngine & { kind: 'vault-answer' }): void
} {
  type Answer = ToEngine & { kind: 'vault-answer' }
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  const ask = async (act: 'seal' | 'unseal', text: string, octets: string): Promise<Answer> => {
    const id = ++last
    const answer = await new Promise<Answer>((settle) => {
      waiting.set(id, settle)
      say({ kind: 'vault', id, act, text, octets })
    })
    if (answer.trouble !== null) throw new Error(answer.trouble)
    return answer
  }
  return {
    vault: {
      seal: async (secret) => Buffer.from((await ask('seal', secret, '')).octets, 'base64'),
      unseal: async (sealed) => (await ask('unseal', '', Buffer.from(sealed).toString('base64'))).text,
    },
    answered(answer) {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    },
  }
}
