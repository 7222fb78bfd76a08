// `loquet serve`: the browser host; prints the link.
import { startBrowserHost } from '../browser/browser-host.ts'
import { linksOnEnter } from '../browser/new-links.ts'
import { rendererFolder } from '../bundle-place.ts'
import type { Engine } from '../engine/engine.ts'
import { numberOption } from './arguments.ts'
import { interrupted } from './interruption.ts'
import type { Output } from './output.ts'
import type { Verb } from './verb.ts'

export const serveVerb: Verb = {
  name: 'serve',
  synopsis: '[--port N]',
  about: 'Serves the window to a browser on this machine (127.0.0.1 only) and prints the one-time link.',
  help: `--port N  a fixed port instead of a free one (for an SSH tunnel)

Prints {url}. The link works once, for ten minutes; Enter prints another. Keeps every account in sync until Ctrl-C.

  loquet serve --port 4700
  ssh -L 4700:127.0.0.1:4700 box    # from another machine; then open the printed link`,
  options: { port: { type: 'string' } },
  mostWords: 0,
  needs: 'writing',
  prepare({ values, output, signal }) {
    const port = numberOption(values, 'port', 0, 0, 65_535)
    return (engine) => serveUntil(interrupted(signal), engine, port, output)
  },
}

async function serveUntil(stop: Promise<void>, engine: Engine, port: number, output: Output): Promise<void> {
  const host = await startBrowserHost(engine, { port, rendererFolder })
  const endLinks = linksOnEnter(host, (url) => void output.row({ url }, url))
  try {
    engine.sync.watch()
    await output.row({ url: host.url }, host.url)
    output.note('The link works once, for ten minutes. Enter prints another, Ctrl-C ends Loquet.')
    await stop
  } finally {
    endLinks()
    await host.close()
  }
}
