// What the tests need from the system (a mail server, a browser): on Debian as root it is installed, elsewhere it is
// named, so that suites skip with a line instead of failing. No service is started, no configuration is touched.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

/** Debian asks this script before it starts a service; 101 is "not allowed" (invoke-rc.d(8)). */
const POLICY = '/usr/sbin/policy-rc.d'
const MAX_INSTALL_MS = 10 * 60_000

/**
 * Installs those of `packages` that are missing, saying so line by line on standard error, at most 10 minutes for each
 * of two steps. Returns the ones that are still missing: all of them where this is not Debian or we are not root.
 */
export async function ensureDebianPackages(packages: string[]): Promise<string[]> {
  const missing = missingPackages(packages)
  if (missing.length === 0) return []
  const list = missing.join(' ')
  if (!existsSync('/usr/bin/apt-get')) {
    say(`missing here, and this is not Debian: ${list}`)
    return missing
  }
  if (process.getuid?.() !== 0) {
    say(`missing here: ${list}. Install them with: sudo apt-get install --no-install-recommends ${list}`)
    return missing
  }
  say(`installing from Debian: ${list}`)
  await withoutServices(async () => {
    if (await apt('update')) await apt('install', '--yes', '--no-install-recommends', ...missing)
  })
  const still = missingPackages(missing)
  say(still.length === 0 ? 'installed.' : `could not be installed: ${still.join(' ')}`)
  return still
}

/** Those that dpkg does not know as installed; all where there is no dpkg. */
export function missingPackages(packages: string[]): string[] {
  return packages.filter((name) => {
    const asked = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' })
    return asked.stdout?.trim() !== 'install ok installed'
  })
}

async function withoutServices(act: () => Promise<void>): Promise<void> {
  const isOurs = !existsSync(POLICY)
  const remove = () => rmSync(POLICY, { force: true })
  if (isOurs) {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    process.once('exit', remove)
  }
  try {
    await act()
  } finally {
    if (isOurs) {
      remove()
      process.removeListener('exit', remove)
    }
  }
}

/** Runs apt-get; its lines appear as ours. False when it failed, which its last lines then say. */
function apt(...args: string[]): Promise<boolean> {
  const child = spawn('apt-get', ['--quiet', '--quiet', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MAX_INSTALL_MS,
  })
  child.stdout.on('data', show)
  child.stderr.on('data', show)
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

const say = (line: string) => console.error(`packages: ${line}`)

const show = (chunk: Buffer) => {
  for (const line of String(chunk).split('\n')) if (line.trim() !== '') say(`  ${line.trimEnd()}`)
}
