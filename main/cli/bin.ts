#!/usr/bin/env node
// The built program's entry: Loquet needs Node 24, and brings one for those whose own is older. Imports nothing that an
// older Node could fail to read.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24

/** The Node that was installed beside the program, where the platform has one. */
function broughtNode(): string | undefined {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const found = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`)
    return join(dirname(found), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

/** The same program under another Node; signals and the way it ends are passed on. */
function runUnder(node: string): void {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => refuse(`The Node it brings cannot be started (${error.message}).`))
  child.on('exit', (code) => process.exit(code ?? 1))
}

function refuse(why: string): void {
  process.stderr.write(`loquet: Loquet needs Node ${NEEDED} or newer; this is ${process.version}. ${why}\n`)
  process.exitCode = 1
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await import('./cli.ts')
else {
  const node = broughtNode()
  if (node) runUnder(node)
  else refuse('Install a newer one from nodejs.org.')
}
