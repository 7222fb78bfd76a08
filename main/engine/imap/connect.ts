// Signs in to an IMAP server: TLS from the first byte or STARTTLS, never without; certificate and name checked.
import { ImapFlow } from 'imapflow'
import type { Credentials, Server } from '../../../shared/contract/accounts.ts'
import { FaultError } from '../fault.ts'
import { flowSession } from './flow-session.ts'
import { serverFault } from './server-fault.ts'
import type { ImapSession } from './session.ts'
import { trustedContext } from './trusted-roots.ts'

const CONNECT_MS = 20_000
const GREETING_MS = 15_000
const SIGN_IN_MS = 30_000
/** Servers drop an IDLE after 29 minutes at the earliest (RFC 2177); routers on the way forget sooner. */
const IDLE_MS = 4 * 60_000
const SOCKET_MS = 5 * 60_000
/** Above the largest message asked for whole (sync/fetch-messages.ts). */
const LITERAL_BYTES = 65 * 1024 * 1024
const LINE_BYTES = 16 * 1024 * 1024
const RESPONSE_BYTES = LITERAL_BYTES + LINE_BYTES

/** Faults: password-refused, oauth-needed, host-unknown, unreachable, certificate, tls-needed, server, offline, and
 * cancelled when `signal` says so. */
export async function connect(
  server: Server,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<ImapSession> {
  const client = flow(server, credentials)
  // An error event nobody listens to would end the process; what it says also comes as a rejection.
  client.on('error', () => {})
  const abort = (): void => client.close()
  const timer = setTimeout(abort, CONNECT_MS + SIGN_IN_MS)
  signal?.addEventListener('abort', abort)
  try {
    if (signal?.aborted) throw cancelled()
    await client.connect()
    return secured(client, server)
  } catch (error) {
    client.close()
    throw signal?.aborted ? cancelled() : serverFault(error, server)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function flow(server: Server, credentials: Credentials): ImapFlow {
  const isImplicit = server.security === 'tls'
  return new ImapFlow({
    host: server.host,
    port: server.port,
    secure: isImplicit,
    // Required, never opportunistic: without STARTTLS the library gives up before it signs in.
    ...(isImplicit ? {} : { doSTARTTLS: true }),
    tls: {
      secureContext: trustedContext(server.caPem, server.host),
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
    },
    auth: { user: server.userName, pass: credentials.password },
    // Its log lines hold what was said, passwords among it.
    logger: false,
    // Nothing about this program or machine is the server's business.
    clientInfo: { name: false, version: false, vendor: false, 'support-url': false },
    qresync: true,
    disableAutoIdle: true,
    maxIdleTime: IDLE_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SOCKET_MS,
    maxLiteralSize: LITERAL_BYTES,
    maxLineLength: LINE_BYTES,
    maxResponseSize: RESPONSE_BYTES,
  })
}

/** What the options promise is looked at once more: mail over a connection that is not what it should be is worse than none. */
function secured(client: ImapFlow, server: Server): ImapSession {
  const { tls } = client
  if (!client.secureConnection || !tls || tls.authorized !== true)
    throw new FaultError(
      'tls-needed',
      `The connection to ${server.host} is not encrypted as it should be, so it was closed.`,
    )
  return flowSession(client, server, {
    version: tls.version,
    cipher: tls.standardName,
    isImplicit: server.security === 'tls',
  })
}

const cancelled = (): FaultError => new FaultError('cancelled', 'The sign-in was cancelled.')
