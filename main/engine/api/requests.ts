// Every request of the contract and its handler, run on the engine's own thread: what somebody asked of the network.
import { lookUp } from '../account/look-up.ts'
import { readProviders } from '../account/provider-table.ts'
import { connect } from '../imap/connect.ts'
import type { Imports } from '../imports/imports.ts'
import type { Ports } from '../ports.ts'
import type { SyncControl } from '../sync/sync.ts'
import type { RequestHandlers } from './handlers.ts'

export interface RequestContext {
  ports: Pick<Ports, 'paths'>
  sync: SyncControl
  imports: Imports
}

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
  'imports.start': async (context, args) => ({ id: await context.imports.start(args) }),
  async 'imports.discard'(context, { upload }) {
    await context.imports.uploads.discard(upload)
    return null
  },
  'imports.startSample': async (context) => ({ id: await context.imports.startSample() }),
  async 'imports.cancel'(context, { id }) {
    await context.imports.cancel(id)
    return null
  },
}
