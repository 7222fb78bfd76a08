// Smart lists: saved searches that stand beside the mailboxes.
import { z } from 'zod'
import { SmartListId } from '../model/ids.ts'
import { Place } from './listing.ts'
import { command, query } from './method.ts'

export const SmartList = z.object({
  id: SmartListId,
  name: z.string().min(1).max(100),
  /** Where it looks; never another smart list. */
  place: Place,
  text: z.string().max(2000),
})
export type SmartList = z.infer<typeof SmartList>

export const smartLists = {
  /** In the user's order. */
  list: query(z.object({}), z.array(SmartList)),
  /** Adds one (`id` null) or changes it. Faults: bad-request when the text is no query or the place a smart list. */
  put: command(
    SmartList.extend({ id: SmartListId.nullable(), name: z.string().trim().min(1).max(100) }),
    z.object({ id: SmartListId }),
  ),
  remove: command(z.object({ id: SmartListId }), z.null()),
  /** The whole order. */
  order: command(z.object({ ids: z.array(SmartListId).max(1000) }), z.null()),
}
