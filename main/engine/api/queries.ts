// Every query of the contract and its handler, run on the reader thread; a missing one does not compile.
import { accountQueries } from './accounts.ts'
import { actionQueries } from './actions.ts'
import type { QueryHandlers } from './handlers.ts'
import { importQueries } from './imports.ts'
import { listingQueries } from './listing.ts'
import { mailboxQueries } from './mailboxes.ts'
import { messageQueries } from './messages.ts'
import { peopleQueries } from './people.ts'
import { privacyQueries } from './privacy.ts'
import { smartListQueries } from './smart-lists.ts'
import { statusQueries } from './status.ts'
import { tagQueries } from './tags.ts'

export const QUERIES: QueryHandlers = {
  ...accountQueries,
  ...actionQueries,
  ...importQueries,
  ...listingQueries,
  ...mailboxQueries,
  ...messageQueries,
  ...peopleQueries,
  ...privacyQueries,
  ...smartListQueries,
  ...statusQueries,
  ...tagQueries,
}
