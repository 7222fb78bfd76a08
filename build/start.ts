// `npm start`: builds what is stale, then runs the app. Electron first; where it cannot run, one line says why and the
// browser host opens instead. Options: --sample, --serve, --port N, --profile DIR.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadSample, sampleProfile } from '../main/browser/sample.ts'
import { startBrowserHost } from '../main/browser/browser-host.ts'
import { linksOnEnter } from '../main/browser/new-links.ts'
import { rendererFolder } from '../main/bundle-place.ts'
import { createEngine } from '../main/engine/engine.ts'
import { faultOf } from '../main/engine/fault.ts'
import { logBug } from '../main/engine/log.ts'
import type { Ports } from '../main/engine/ports.ts'
import { hostPorts, userPorts } from '../main/host-ports.ts'
import { electronBinary, thisMachine, whyNoElectron } from './electron-binary.ts'
import { buildIfStale, buildShell } from './stale.ts'

const USAGE = 'npm start -- [--sample] [--serve] [--port N] [--profile DIR]'

interface StartOptions {
  isSample: boolean
  isServe: boolean
  port: number
  profile: string | undefined
}

const root = fileURLToPath(new URL('..', import.meta.url))
/** A program that ends sooner has shown nothing. */
const SOON_MS = 3000

const say = (line: string): void => console.error(`Loquet: ${line}`)

function readOptions(): StartOptions {
  try {
    const { values } = parseArgs({
      options: {
        sample: { type: 'boolean' },
        serve: { type: 'boolean' },
        port: { type: 'string' },
        profile: { type: 'string' },
      },
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new Error(`--port takes a number from 0 to 65535, not "${port}".`)
    // npm runs scripts in the package's folder; the user stood elsewhere.
    const folder = (process.env['npm_lifecycle_event'] === 'start' && process.env['INIT_CWD']) || '.'
    return {
      isSample: values.sample ?? false,
      isServe: values.serve ?? false,
      port: Number(port),
      profile: values.profile === undefined ? undefined : resolve(folder, values.profile),
    }
  } catch (error) {
    console.error(`loquet: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exit(2)
  }
}

/** Opens the user's browser; on a headless box the printed link is all there is. */
function openBrowser(url: string): void {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

/** Serves the window until the user interrupts. */
async function run(options: StartOptions, ports: Ports, stop: Promise<void>): Promise<void> {
  say(`profile ${ports.paths.profile}`)
  const engine = await createEngine(ports)
  try {
    if (options.isSample) await Promise.race([loadSample(engine, say), stop])
    const host = await startBrowserHost(engine, { port: options.port, rendererFolder })
    const endLinks = linksOnEnter(host, (link) => console.log(link))
    try {
      engine.sync.watch()
      say('running. This link works once, for ten minutes (Enter prints another, Ctrl-C ends Loquet):')
      console.log(host.url)
      if (!options.isServe) openBrowser(host.url)
      await stop
    } finally {
      endLinks()
      await host.close()
    }
  } finally {
    await engine.close()
  }
}

/** Settles at the first Ctrl-C; a second one ends at once. */
function interruption(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

/** Opens the desktop shell; undefined, after a line that says why, where it cannot run. */
async function startElectron(profile: string | undefined): Promise<number | undefined> {
  try {
    const why = whyNoElectron(thisMachine())
    if (why !== undefined) throw new Error(why)
    const binary = await electronBinary(say)
    await buildShell()
    return await runElectron(binary, profile)
  } catch (error) {
    say(
      `the desktop shell cannot run here: ${error instanceof Error ? error.message : String(error)}. Opening in your browser.`,
    )
    return undefined
  }
}

/** The exit code. Rejects when it could not be started, or ended before it can have shown anything. */
function runElectron(binary: string, profile: string | undefined): Promise<number> {
  const startedAt = Date.now()
  const env = { ...process.env, ...(profile !== undefined && { LOQUET_PROFILE: profile }) }
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [root], { stdio: 'inherit', env })
    child.on('error', (error) => reject(new Error(`Electron did not start (${error.message})`)))
    child.on('exit', (code, signal) => {
      if ((code === 0 || Date.now() - startedAt > SOON_MS) && signal === null) resolve(code ?? 1)
      else reject(new Error(`Electron ended at once (${signal ?? `code ${code}`})`))
    })
  })
}

async function start(options: StartOptions): Promise<number> {
  await buildIfStale()
  // The sample of a throw-away profile is loaded by the browser host.
  if (!options.isServe && !options.isSample) {
    const code = await startElectron(options.profile)
    if (code !== undefined) return code
  }
  const isThrowaway = options.isSample && options.profile === undefined
  const profile = isThrowaway ? sampleProfile() : options.profile
  // The log of a profile that is thrown away would go with it.
  const ports = isThrowaway ? hostPorts(profile) : userPorts(profile)
  try {
    await run(options, ports, interruption())
    return 0
  } catch (error) {
    const fault = faultOf(error)
    if (fault) console.error(`loquet: ${fault.code}: ${fault.message}`)
    else
      say(`bug: something went wrong inside Loquet (${logBug(ports.log, 'start', error)}). Nothing was lost.`)
    return 1
  } finally {
    if (isThrowaway && profile !== undefined) rmSync(profile, { recursive: true, force: true })
  }
}

process.exitCode = await start(readOptions())
