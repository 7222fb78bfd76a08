// A private Dovecot for scenarios and benchmarks: real IMAP on free loopback ports, TLS by an authority of its own,
// everything in one temporary folder. It is never a system service and reads no system configuration.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { spawnBound } from './bound-process.ts'
import type { BoundProcess } from './bound-process.ts'
import { makeCertificate } from './certificates.ts'
import type { CertificateKind } from './certificates.ts'
import { dovecotConfig, isRoot, mailUser } from './dovecot-config.ts'
import type { DovecotPorts, DovecotSetup } from './dovecot-config.ts'
import { freePorts } from './free-ports.ts'
import { mailOnServer } from './mail-on-server.ts'
import type { MailOnServer } from './mail-on-server.ts'
import { connectRawImap } from './raw-imap.ts'
import type { RawImap } from './raw-imap.ts'

export interface DovecotUser {
  name: string
  address: string
  password: string
}

export interface DovecotOptions {
  /** Login names; the default is anna, bruno and chloe. Addresses are at example.org. */
  users?: string[]
  certificate?: CertificateKind
  format?: 'mdbox' | 'maildir'
  /** Capabilities not to be announced, e.g. ['CONDSTORE', 'QRESYNC', 'IDLE']. */
  without?: string[]
  /** Simultaneous connections of one user from one address; the next is refused. */
  connectionsPerUser?: number
  /** More lines of dovecot.conf. */
  settings?: string
}

export interface Dovecot extends MailOnServer {
  host: 'localhost'
  users: DovecotUser[]
  /** PEM of the authority to trust. */
  caFile: string
  /** Clear text with STARTTLS. */
  imapPort: number
  /** TLS from the first byte. */
  imapsPort: number
  lmtpPort: number
  /** What Dovecot logged since it was last started. */
  log(): string
  /** A new connection of the tests' own client, signed in as `user`. */
  connect(user: string): Promise<RawImap>
  /** The server goes away; its mail stays. */
  stop(): Promise<void>
  /** As `stop`, but by SIGKILL. */
  kill(): Promise<void>
  /** The server comes (back), on the same ports with the same mail. */
  restart(): Promise<void>
  /** Stops it for good and removes its folder. */
  close(): Promise<void>
}

const PROGRAM = '/usr/sbin/dovecot'
/** Our own connections come from here, so that limits by address count only those of the client under test. */
const OUR_ADDRESS = '127.0.0.2'

/** Why there can be no Dovecot here, or undefined: a suite that needs it skips with this sentence. */
export function dovecotMissing(): string | undefined {
  if (process.platform !== 'linux') return `Dovecot is only driven on Linux (this is ${process.platform})`
  if (!existsSync(PROGRAM)) return 'dovecot is not installed (Debian: dovecot-imapd dovecot-lmtpd)'
  if (!existsSync('/usr/lib/dovecot/lmtp')) return 'dovecot-lmtpd is not installed'
  const hasOpenssl = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'openssl')))
  return hasOpenssl ? undefined : 'the openssl command is not installed'
}

/** Starts one within 10 s, or throws with the end of its log. The caller ends it with `close`; see bound-process.ts. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const missing = dovecotMissing()
  if (missing !== undefined) throw new Error(missing)
  const folder = mkdtempSync(join(tmpdir(), 'loquet-dovecot-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeFolder)
  const users = (options.users ?? ['anna', 'bruno', 'chloe']).map(userNamed)
  const [imap, imaps, lmtp] = (await freePorts(3)) as [number, number, number]
  const ports = { imap, imaps, lmtp }
  const { caFile } = prepare(folder, ports, users, options)

  const server = serverIn(folder, ports.imap)
  const mail = mailOnServer((user) => signIn(ports.imap, users, user))
  const end = async (how: 'stop' | 'kill') => {
    mail.disconnect()
    await server[how]()
  }
  const close = async () => {
    await end('stop')
    removeFolder()
    process.removeListener('exit', removeFolder)
  }
  await server.start().catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    ...mail,
    host: 'localhost',
    users,
    caFile,
    imapPort: ports.imap,
    imapsPort: ports.imaps,
    lmtpPort: ports.lmtp,
    log: () => logOf(folder),
    connect: (user) => signIn(ports.imap, users, user),
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: () => server.start(),
    close,
  }
}

/** The process that runs on the folder prepared for it. */
function serverIn(folder: string, port: number) {
  let server: BoundProcess | undefined
  const end = async (how: 'stop' | 'kill') => {
    await server?.[how]()
    await untilSilent(port)
  }
  return {
    async start() {
      rmSync(join(folder, 'run'), { recursive: true, force: true }) // after a kill it names a process that is no more
      rmSync(join(folder, 'dovecot.log'), { force: true })
      server = spawnBound(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], folder)
      await untilAnswering(port, folder)
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
  }
}

const userNamed = (name: string): DovecotUser => ({
  name,
  address: `${name}@example.org`,
  password: `open sesame, ${name}`,
})

function prepare(folder: string, ports: DovecotPorts, users: DovecotUser[], options: DovecotOptions) {
  const certificate = makeCertificate(join(folder, 'tls'), options.certificate)
  const setup: DovecotSetup = {
    folder,
    ports,
    certificate,
    format: options.format ?? 'mdbox',
    without: options.without ?? [],
    connectionsPerUser: options.connectionsPerUser ?? 50,
    settings: options.settings ?? '',
  }
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfig(setup))
  writeFileSync(join(folder, 'passwd'), users.map((user) => `${user.name}:${user.password}\n`).join(''))
  chmodSync(folder, 0o755) // Dovecot's processes run as other users
  mkdirSync(join(folder, 'homes'))
  if (isRoot()) execFileSync('chown', [`${mailUser()}:${mailUser()}`, join(folder, 'homes')])
  return certificate
}

async function signIn(port: number, users: DovecotUser[], name: string): Promise<RawImap> {
  const user = users.find((user) => user.name === name)
  if (!user) throw new Error(`no user ${name} on this server`)
  const imap = await connectRawImap({ port, localAddress: OUR_ADDRESS })
  await imap.command(`LOGIN ${user.name} "${user.password}"`)
  return imap
}

const answers = (port: number) =>
  connectRawImap({ port, localAddress: OUR_ADDRESS, timeoutMs: 2_000 }).then(
    (imap) => (imap.close(), true),
    () => false,
  )

const pause = () => new Promise((done) => setTimeout(done, 20))

/** The children of a master that was killed hold its port for a few milliseconds more. */
async function untilSilent(port: number): Promise<void> {
  while (await answers(port)) await pause()
}

async function untilAnswering(port: number, folder: string): Promise<void> {
  const lastAt = Date.now() + 10_000
  while (!(await answers(port))) {
    if (Date.now() > lastAt || / Fatal: /.test(logOf(folder)))
      throw new Error(`dovecot did not start:\n${logOf(folder).slice(-2_000)}`)
    await pause()
  }
}

function logOf(folder: string): string {
  const file = join(folder, 'dovecot.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
