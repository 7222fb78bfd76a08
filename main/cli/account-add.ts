// `loquet account add`: servers as URLs, the password never as an argument; stored only once the server let us in.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { domainToASCII } from 'node:url'
import type { Credentials, Server } from '../../shared/contract/accounts.ts'
import { FaultError } from '../engine/fault.ts'
import { onFile } from '../engine/transfer/file-fault.ts'
import { textOption, UsageError, type Values } from './arguments.ts'
import { ask } from './ask.ts'
import { PASSWORD_HELP, PASSWORD_OPTIONS, PASSWORD_SYNOPSIS, readPassword } from './password.ts'
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
  if (!url.username) throw new UsageError(`--${protocol} "${text}" lacks the USER before the @ of the host.`)
  return {
    host: hostOf(url, text),
    port: url.port ? Number(url.port) : scheme.port,
    security: scheme.security,
    userName: decoded(url.username, text),
    caPem,
  }
}

/** URL leaves the host of a scheme that it does not know as it was typed. */
function hostOf(url: URL, text: string): string {
  const name = url.hostname
  if (name.startsWith('[')) return name.slice(1, -1)
  const host = domainToASCII(decoded(name, text))
  if (host === '') throw new UsageError(`"${text}" names no host.`)
  return host
}

function decoded(part: string, text: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new UsageError(`"${text}" holds a % that is none of a URL: write it as %25.`)
  }
}

export const accountAdd: Verb = {
  name: 'account add',
  synopsis: `--imap imaps://USER@HOST:PORT [--smtp smtps://USER@HOST:PORT | smtp://...] [--address ADDRESS] [--name NAME] ${PASSWORD_SYNOPSIS} [--ca FILE]`,
  about:
    'Signs in once and, when the server agrees, stores the account. A USER with an @ is the address too.',
  help: `--imap URL         imaps: TLS from the first byte (port 993); imap: STARTTLS, which is then required (143)
--smtp URL         smtps: TLS (465); smtp: STARTTLS, required (587)
--address ADDRESS  where it is not USER, or USER@HOST
--name NAME        how the account is called
--ca FILE          a certificate authority (PEM) that this one account's servers may use beside the system's
${PASSWORD_HELP}

Prints {id, address}.

  PW=… loquet account add --imap imaps://anna@mail.example.org --password-env PW
  pass mail/anna | loquet account add --imap imaps://anna%40example.org@mail.example.org --password-fd 0`,
  options: {
    imap: { type: 'string' },
    smtp: { type: 'string' },
    address: { type: 'string' },
    name: { type: 'string' },
    ca: { type: 'string' },
    ...PASSWORD_OPTIONS,
  },
  mostWords: 0,
  needs: 'writing',
  async prepare({ values, output, workingFolder }) {
    const imapUrl = textOption(values, 'imap')
    if (imapUrl === undefined) throw new UsageError('account add needs --imap imaps://USER@HOST:PORT.')
    const caPem = await readCa(values, workingFolder)
    const imap = serverOfUrl(imapUrl, 'imap', caPem)
    const smtpUrl = textOption(values, 'smtp')
    const smtp = smtpUrl === undefined ? null : serverOfUrl(smtpUrl, 'smtp', caPem)
    const address = textOption(values, 'address') ?? addressOf(imap)
    const password = await readPassword(values, `${imap.userName} at ${imap.host}`)
    const credentials: Credentials = { kind: 'password', password }
    const displayName = textOption(values, 'name') ?? ''
    return async (engine) => {
      output.progress(`signing in to ${imap.host} …`)
      await ask(engine, 'accounts.trySignIn', { imap, credentials })
      const { id } = await ask(engine, 'accounts.add', { address, displayName, imap, smtp, credentials })
      await output.row({ id, address }, `added ${address} as account ${id}; \`loquet sync\` fetches its mail`)
    }
  },
}

function addressOf(imap: Server): string {
  return imap.userName.includes('@') ? imap.userName : `${imap.userName}@${imap.host}`
}

async function readCa(values: Values, workingFolder: string): Promise<string | null> {
  const file = textOption(values, 'ca')
  if (file === undefined) return null
  const path = resolve(workingFolder, file)
  const pem = await onFile(path, () => readFile(path, 'utf8'))
  if (!pem.includes('-----BEGIN CERTIFICATE-----'))
    throw new FaultError('file', `${path} holds no certificate in PEM form (BEGIN CERTIFICATE).`)
  return pem
}
