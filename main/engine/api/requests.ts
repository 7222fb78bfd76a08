// Every request of the contract and its handler, run on the engine's own thread: what somebody asked of the network.
import { lookUp } from '../account/look-up.ts'
import { readProviders } from '../account/provider-table.ts'
import { FaultError } from '../fault.ts'
import { connect } from '../imap/connect.ts'
import type { Ports } from '../ports.ts'
import type { SyncControl } from '../sync/sync.ts'
import type { RequestHandlers } from './handlers.ts'

export interface RequestContext {
  ports: Pick<Ports, 'paths'>
  sync: SyncControl
}

const notBuilt = () => Promise.reject(new FaultError('server', 'This is not built yet.'))

export const REQUESTS: RequestHandlers<RequestContext> = {
  async 'accounts.trySignIn'(_context, { imap, credentials }) {
    const session = await connect(imap, credentials)
    const capabilities = [...session.capabilities]
    await session.logout()
    return { capabilities }
  },
  'accounts.lookUp': (context, { address }) => lookUp(address, readProviders(context.ports.paths.resources)),
  'accounts.syncNow'(context, { id }) {
    context.sync.syncNow(id)
    return Promise.resolve(null)
  },
  'imports.start': notBuilt,
  'imports.startSample': notBuilt,
  'imports.cancel': notBuilt,
}
