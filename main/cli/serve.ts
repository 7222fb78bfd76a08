// `loquet serve`: the browser host; prints the link.
import { startBrowserHost } from '../browser/browser-host.ts'
import { rendererFolder } from '../bundle-place.ts'
import { numberOption } from './arguments.ts'
import type { Verb } from './verb.ts'

export const serveVerb: Verb = {
  name: 'serve',
  synopsis: '[--port N]',
  about: 'Serves the window to a browser on this machine (127.0.0.1 only) and prints the one-time link.',
  options: { port: { type: 'string' } },
  needs: 'writing',
  async run({ values, output, signal }, engine) {
    const port = numberOption(values, 'port', 0, 0, 65_535)
    const host = await startBrowserHost(engine, { port, rendererFolder })
    engine.sync.watch()
    await output.row({ url: host.url }, host.url)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    await host.close()
  },
}
