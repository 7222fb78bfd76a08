// The index letters that lists show: a group's own, or of a single message the worst of its copies.
import type { ListRow } from '../../../shared/contract/listing.ts'
import type { Letter } from '../../../shared/model/privacy.ts'
import type { View } from '../../../shared/model/mail.ts'
import { get, type ReadDb } from './handle.ts'

export interface Graded {
  letter: Letter
  weakest: ListRow['weakest']
}

const UNGRADED: Graded = { letter: '?', weakest: null }

const OF_GROUP = 'select letter, weakest from group_score where view = ? and group_id = ?'
/** Letters sort from good to bad; `?` counts only when no copy is known better. */
const OF_COPIES = /* sql */ `
select s.letter, s.weakest from grouping g join score s on s.message = g.message
where g.copy_of = ? order by s.letter = '?', s.letter desc, s.overall limit 1`

/** `groupId` is a conversation, a thread, or the head of a message's copies. */
export function letterOf(db: ReadDb, view: View, groupId: number): Graded {
  const row =
    view === 'messages'
      ? get<{ letter: Letter; weakest: string | null }>(db, OF_COPIES, groupId)
      : get<{ letter: Letter; weakest: string | null }>(db, OF_GROUP, view, groupId)
  if (!row) return UNGRADED
  return {
    letter: row.letter,
    weakest: row.weakest === null ? null : (JSON.parse(row.weakest) as ListRow['weakest']),
  }
}
