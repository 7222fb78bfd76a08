// imapflow's and Node's errors as faults in words: which server, what happened, what to do next.
import { networkInterfaces } from 'node:os'
import type { Server } from '../../../shared/contract/accounts.ts'
import type { FaultReason, FaultValues } from '../../../shared/model/fault.ts'
import { Bug, FaultError } from '../fault.ts'
import { certificateFault } from './certificate-fault.ts'

interface ForeignError extends Error {
  code?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  serverResponseCode?: string
  responseText?: string
  responseStatus?: string
  reason?: string
  library?: string
  mailboxMissing?: boolean
  throttleReset?: number
}

const RETRY_MS = 30_000
const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'refuses connections. Check the port, or try again later',
  ECONNRESET: 'cut the connection. Loquet tries again by itself',
  EPIPE: 'cut the connection. Loquet tries again by itself',
  ETIMEDOUT: 'does not answer. Check the server name, the port and the network',
  CONNECT_TIMEOUT: 'does not answer. Check the server name, the port and the network',
  GREETING_TIMEOUT:
    'takes the connection but does not greet. Check the port: 993 is usual for TLS, 143 for STARTTLS',
  UPGRADE_TIMEOUT: 'does not finish the TLS handshake. Loquet tries again by itself',
  ETIMEOUT: 'stopped answering. Loquet tries again by itself',
  EHOSTUNREACH: 'cannot be reached from this network',
  ENETUNREACH: 'cannot be reached from this network',
  NoConnection: 'closed the connection. Loquet tries again by itself',
  EConnectionClosed: 'closed the connection. Loquet tries again by itself',
  StateLogout: 'closed the connection. Loquet tries again by itself',
  ClosedAfterConnectTLS: 'closed the connection before greeting. Loquet tries again by itself',
  ClosedAfterConnectText: 'closed the connection before greeting. Loquet tries again by itself',
}
/** The others cut the connection. */
const UNREACHABLE_REASONS: Record<string, FaultReason> = {
  ECONNREFUSED: 'refuses',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  ETIMEOUT: 'silent',
  GREETING_TIMEOUT: 'no-greeting',
  EHOSTUNREACH: 'no-way',
  ENETUNREACH: 'no-way',
}
const NOT_IMAP =
  /^(ParserError|InvalidResponse|UnexpectedTag|LineTooLarge|LiteralTooLarge|ResponseTooLarge|MAX_IMAP_NESTING|ResponseProcessingFailed)/

/** The fault behind a foreign error; an error that is nobody's circumstance comes back as a Bug. */
export function serverFault(error: unknown, server: Server): FaultError | Bug {
  if (error instanceof FaultError || error instanceof Bug) return error
  if (!(error instanceof Error)) return new Bug(`imap threw ${String(error)}`)
  const foreign = error as ForeignError
  return (
    certificateFault(foreign, server.host) ??
    signInFault(foreign, server) ??
    tlsFault(foreign, server) ??
    lineFault(foreign, server) ??
    answerFault(foreign, server) ??
    new Bug(`imap: ${error.message}`, error)
  )
}

function signInFault(error: ForeignError, server: Server): FaultError | undefined {
  if (!error.authenticationFailed && !isSignInCode(error.serverResponseCode)) return undefined
  const said = saidBy(error)
  if (
    /LOGINDISABLED|Login is disabled|No matching authentication|Unsupported authentication/i.test(
      error.message,
    )
  )
    return new FaultError(
      'oauth-needed',
      `${server.host} takes no password from mail programs. It may need a sign-in in the browser, which Loquet cannot do yet, or an app password.`,
      undefined,
      error,
    ).because('no-password-taken', { host: server.host })
  if (error.serverResponseCode === 'UNAVAILABLE' || /too many|temporar|try again/i.test(said))
    return new FaultError(
      'server',
      `${server.host} lets nobody in just now${said}. Loquet tries again by itself.`,
      RETRY_MS,
      error,
    ).because('sign-in-busy', { host: server.host, said: wordsOf(error) })
  return new FaultError(
    'password-refused',
    `${server.host} refused the user name or the password of ${server.userName}${said}. Check both; some providers want an app password here.`,
    undefined,
    error,
  ).because('sign-in-refused', {
    host: server.host,
    name: server.userName,
    said: wordsOf(error),
  })
}

const isSignInCode = (code: string | undefined): boolean =>
  /^(AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|PRIVACYREQUIRED)$/.test(code ?? '')

function tlsFault(error: ForeignError, server: Server): FaultError | undefined {
  const where = `${server.host}:${server.port}`
  if (error.tlsFailed && /does not support STARTTLS/.test(error.message))
    return new FaultError(
      'tls-needed',
      `${where} offers no encryption (STARTTLS), so Loquet does not sign in there. Try port 993 with TLS; somebody may also be tampering with the connection.`,
      undefined,
      error,
    ).because('no-starttls', at(server))
  if (error.code === 'STARTTLS_INJECTION')
    return new FaultError(
      'tls-needed',
      `Somebody put words into the unencrypted beginning of the connection to ${where}. Loquet did not sign in.`,
      undefined,
      error,
    ).because('starttls-injection', at(server))
  if (error.code === 'ERR_SSL_WRONG_VERSION_NUMBER' || error.code === 'EPROTO')
    return new FaultError(
      'tls-needed',
      `${where} does not speak TLS there. Check the port: 993 is usual for TLS, 143 for STARTTLS.`,
      undefined,
      error,
    ).because('not-tls', at(server))
  if (error.library === 'SSL routines' || /^ERR_(SSL|TLS)_/.test(error.code ?? '') || error.tlsFailed)
    return new FaultError(
      'tls-needed',
      `No encryption could be agreed on with ${where} (${error.code ?? 'TLS'}). The server may be too old: Loquet needs TLS 1.2 or newer.`,
      undefined,
      error,
    ).because('tls-disagreed', { ...at(server), said: error.code ?? 'TLS' })
  return undefined
}

function lineFault(error: ForeignError, server: Server): FaultError | undefined {
  const code = error.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return nameFault(code, server, error)
  const reason = UNREACHABLE[code]
  if (reason === undefined) return undefined
  if (!isOnline()) return offline(error)
  const said = error.reason ? ` (${printable(error.reason)})` : ''
  const fault = new FaultError(
    'unreachable',
    `${server.host}:${server.port} ${reason}${said}.`,
    undefined,
    error,
  )
  return fault.because(UNREACHABLE_REASONS[code] ?? 'cut', at(server))
}

function nameFault(code: string, server: Server, error: Error): FaultError {
  if (!isOnline()) return offline(error)
  return code === 'ENOTFOUND'
    ? new FaultError(
        'host-unknown',
        `There is no server named ${server.host}. Check how the name is spelt.`,
        undefined,
        error,
      ).because('name-unknown', at(server))
    : new FaultError(
        'host-unknown',
        `The name ${server.host} cannot be looked up just now. Check the network; Loquet tries again by itself.`,
        undefined,
        error,
      ).because('name-not-looked-up', at(server))
}

function answerFault(error: ForeignError, server: Server): FaultError | undefined {
  if (NOT_IMAP.test(error.code ?? ''))
    return new FaultError(
      'server',
      `${server.host}:${server.port} sent something that is not IMAP (${error.code}). Check the port; Loquet closed the connection.`,
      RETRY_MS,
      error,
    ).because('not-imap', { ...at(server), said: error.code ?? '' })
  if (error.code === 'ETHROTTLE')
    return new FaultError(
      'server',
      `${server.host} asks for a pause. Loquet goes on by itself.`,
      error.throttleReset ?? RETRY_MS,
      error,
    ).because('pause', at(server))
  if (error.responseStatus !== undefined || error.responseText !== undefined || error.mailboxMissing)
    return new FaultError(
      'server',
      `${server.host} refused a request${saidBy(error)}. Loquet tries again by itself.`,
      RETRY_MS,
      error,
    ).because('request-refused', { ...at(server), said: wordsOf(error) })
  return undefined
}

const at = ({ host, port }: Server): FaultValues => ({ host, port })

const wordsOf = (error: ForeignError): string => printable(error.responseText ?? error.reason ?? '')

function saidBy(error: ForeignError): string {
  const said = wordsOf(error)
  return said === '' ? '' : ` (it says: “${said}”)`
}

/** A server's words are quoted, never obeyed: one line, no control or direction characters, not long. */
function printable(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function offline(error: Error): FaultError {
  return new FaultError(
    'offline',
    'There is no network. Your mail here stays readable; Loquet goes on when the network is back.',
    undefined,
    error,
  ).because('no-network')
}

/** There is an address beside the loopback ones. */
function isOnline(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some((one) => !one.internal))
}
