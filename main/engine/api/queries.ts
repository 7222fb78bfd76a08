// Every query of the contract and its handler, run on the reader thread; a missing one does not compile.
import { accountQueries } from './accounts.ts'
import type { QueryHandlers } from './handlers.ts'
import { listingQueries } from './listing.ts'
import { mailboxQueries } from './mailboxes.ts'
import { messageQueries } from './messages.ts'
import { privacyQueries } from './privacy.ts'
import { statusQueries } from './status.ts'

export const QUERIES: QueryHandlers = {
  ...accountQueries,
  ...listingQueries,
  ...mailboxQueries,
  ...messageQueries,
  ...privacyQueries,
  ...statusQueries,
}
