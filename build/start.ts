// `npm start`: builds what is stale, then runs the app. Electron first; where it cannot run, one line says why and the
// browser host opens instead. Options: --sample, --serve, --port N, --profile DIR.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { loadSample, sampleProfile } from '../main/browser/sample.ts'
import { startBrowserHost } from '../main/browser/browser-host.ts'
import { rendererFolder } from '../main/bundle-place.ts'
import { createEngine } from '../main/engine/engine.ts'
import { faultOf } from '../main/engine/fault.ts'
import { hostPorts } from '../main/host-ports.ts'
import { buildIfStale } from './stale.ts'

const USAGE = 'npm start -- [--sample] [--serve] [--port N] [--profile DIR]'

interface StartOptions {
  isSample: boolean
  isServe: boolean
  port: number
  profile: string | undefined
}

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
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`)
    return {
      isSample: values.sample ?? false,
      isServe: values.serve ?? false,
      port,
      profile: values.profile,
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

async function start(options: StartOptions): Promise<void> {
  await buildIfStale()
  if (!options.isServe)
    console.error('Loquet: the desktop shell is not part of this version yet; opening in your browser.')
  const profile = options.profile ?? (options.isSample ? sampleProfile() : undefined)
  const ports = hostPorts(profile)
  console.error(`Loquet: profile ${ports.paths.profile}`)
  const engine = await createEngine(ports)
  if (options.isSample) await loadSample(engine, (line) => console.error(`Loquet: ${line}`))
  const host = await startBrowserHost(engine, { port: options.port, rendererFolder })
  engine.sync.wake(null)
  console.error('Loquet: running. This link works once, for ten minutes (Ctrl-C ends Loquet):')
  console.log(host.url)
  if (!options.isServe) openBrowser(host.url)
  const close = async (): Promise<void> => {
    await host.close()
    await engine.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

try {
  await start(readOptions())
} catch (error) {
  const fault = faultOf(error)
  if (!fault) throw error
  console.error(`loquet: ${fault.code}: ${fault.message}`)
  process.exit(1)
}
