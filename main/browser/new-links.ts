// On a terminal, Enter gives another link: closing the browser ends its session, not Loquet's.
import { createInterface } from 'node:readline'
import type { BrowserHost } from './browser-host.ts'

/** Until the returned function is called; without a terminal nothing is read. */
export function linksOnEnter(host: Pick<BrowserHost, 'newLink'>, print: (link: string) => void): () => void {
  if (!process.stdin.isTTY) return () => {}
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => print(host.newLink()))
  // The terminal's Ctrl-C belongs to the program, not to the line being typed.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  return () => lines.close()
}
