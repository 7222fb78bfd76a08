// Sets a fresh clone up: needs only the system's Node (>= 20) and npm. Plain JavaScript without dependencies,
// because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const quiet = process.argv.includes('--quiet')
const stamp = join(root, 'node_modules', '.installed')

/** Node's major version that runs npm; node_modules brings Node 24 of its own on Linux and Windows. */
const major = Number(process.versions.node.split('.')[0])
const bringsNode = existsSync(
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'),
)
if (major < 20) stop(`Loquet needs Node 20 or newer to set itself up; this is ${process.version}.`)
if (process.platform === 'darwin' && major < 24)
  stop(`On macOS Loquet runs on your own Node and needs Node 24 or newer; this is ${process.version}.`)

const lock = readFileSync(join(root, 'package-lock.json'))
const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (found !== wanted || (!bringsNode && major < 24)) {
  console.error('Loquet: installing what it is built with (npm ci; about a minute, once) …')
  install()
  writeFileSync(stamp, wanted)
  console.error('Loquet: installed.')
} else if (!quiet) {
  console.error('Loquet: everything it is built with is installed.')
}

function install() {
  const npm = process.env.npm_execpath
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
  // npm's own path and node: no shell, and not node_modules' own binary, which `npm ci` deletes under our feet.
  const node = process.env.npm_node_execpath ?? process.execPath
  const done = npm
    ? spawnSync(node, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.error) stop(`npm could not be started (${done.error.message}). Is npm installed beside Node?`)
  if (done.status !== 0)
    stop('npm ci did not finish. The lines above say why; often the network: try again when it is back.')
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
