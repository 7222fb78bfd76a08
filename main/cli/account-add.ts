// `loquet account add`: servers as URLs, the password never as an argument; stored only once the server let us in.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Credentials, Server } from '../../shared/contract/accounts.ts'
import { FaultError } from '../engine/fault.ts'
import { UsageError, type Values } from './arguments.ts'
import { ask } from './ask.ts'
import { readPassword } from './password.ts'
import type { Verb } from './verb.ts'

const SCHEMES: Record<string, { protocol: 'imap' | 'smtp'; port: number; security: Server['security'] }> = {
  'imaps:': { protocol: 'imap', port: 993, security: 'tls' },
  'imap:': { protocol: 'imap', port: 143, security: 'starttls' },
  'smtps:': { protocol: 'smtp', port: 465, security: 'tls' },
  'smtp:': { protocol: 'smtp', port: 587, security: 'starttls' },
}

/** `imaps://USER@HOST:PORT`; without s: STARTTLS, which is then required. Throws UsageError. */
export function serverOfUrl(text: string, protocol: 'imap' | 'smtp', caPem: string | null): Server {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const scheme = url && SCHEMES[url.protocol]
  if (!url || !scheme || scheme.protocol !== protocol || !url.hostname)
    throw new UsageError(`--${protocol} takes ${protocol}s://USER@HOST:PORT, not "${text}".`)
  if (url.password)
    throw new UsageError('The password is never part of the URL: use --password-env, or type it when asked.')
  if (!url.username)
    throw new UsageError(`--${protocol} "${text}" lacks the USER before the @ (write an @ in it as %40).`)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : scheme.port,
    security: scheme.security,
    userName: decodeURIComponent(url.username),
    caPem,
  }
}

export const accountAdd: Verb = {
  name: 'account add',
  synopsis:
    '--imap imaps://USER@HOST:PORT [--smtp smtps://USER@HOST:PORT | smtp://...] [--address ADDRESS] [--name NAME] [--password-env VAR | --password-fd N] [--ca FILE]',
  about:
    'Signs in once and, when the server agrees, stores the account. A USER with an @ is the address too.',
  options: {
    imap: { type: 'string' },
    smtp: { type: 'string' },
    address: { type: 'string' },
    name: { type: 'string' },
    'password-env': { type: 'string' },
    'password-fd': { type: 'string' },
    ca: { type: 'string' },
  },
  needs: 'writing',
  async run({ values, output, workingFolder }, engine) {
    const imapUrl = values['imap']
    if (typeof imapUrl !== 'string') throw new UsageError('account add needs --imap imaps://USER@HOST:PORT.')
    const caPem = readCa(values, workingFolder)
    const imap = serverOfUrl(imapUrl, 'imap', caPem)
    const smtpUrl = values['smtp']
    const smtp = typeof smtpUrl === 'string' ? serverOfUrl(smtpUrl, 'smtp', caPem) : null
    const address = typeof values['address'] === 'string' ? values['address'] : addressOf(imap)
    const credentials: Credentials = { kind: 'password', password: await readPassword(values, imap) }
    output.progress(`signing in to ${imap.host} …`)
    await ask(engine, 'accounts.trySignIn', { imap, credentials })
    const displayName = typeof values['name'] === 'string' ? values['name'] : ''
    const { id } = await ask(engine, 'accounts.add', { address, displayName, imap, smtp, credentials })
    await output.row({ id, address }, `added ${address} as account ${id}; \`loquet sync\` fetches its mail`)
  },
}

function addressOf(imap: Server): string {
  return imap.userName.includes('@') ? imap.userName : `${imap.userName}@${imap.host}`
}

function readCa(values: Values, workingFolder: string): string | null {
  const file = values['ca']
  if (typeof file !== 'string') return null
  try {
    const pem = readFileSync(resolve(workingFolder, file), 'utf8')
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  } catch (error) {
    throw new FaultError(
      'file',
      `The certificate file ${file} cannot be read (${error instanceof Error ? error.message : ''}).`,
    )
  }
  throw new FaultError('file', `${file} holds no certificate in PEM form.`)
}
