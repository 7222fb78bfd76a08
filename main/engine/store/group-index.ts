// The privacy index of a conversation, a thread or a lone message, with its trend and its weakest link.
import type { Conversation } from '../../../shared/contract/messages.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Index } from '../../../shared/model/privacy.ts'
import type { View } from '../../../shared/model/mail.ts'
import { get, type ReadDb } from './handle.ts'

type GroupIndex = Pick<Conversation, 'index' | 'trend' | 'weakest'>

interface GroupScoreRow extends Omit<Index, 'isIncomplete'> {
  trend: GroupIndex['trend']
  weakest_message: number | null
  weakest: string | null
}

const OF_GROUP = /* sql */ `
select letter, overall, technical, context, behaviour, trend, weakest_message, weakest
from group_score where view = ? and group_id = ?`
/** The worse copy's. */
const OF_MESSAGE = /* sql */ `
select s.letter, s.overall, s.technical, s.context, s.behaviour, s.is_incomplete, 'unknown' as trend,
  s.message as weakest_message, s.weakest
from grouping g join score s on s.message = g.message
where g.copy_of = ? order by s.letter = '?', s.letter desc, s.overall limit 1`

const UNKNOWN: GroupIndex = {
  index: {
    letter: '?',
    overall: null,
    technical: null,
    context: null,
    behaviour: null,
    isIncomplete: false,
  },
  trend: 'unknown',
  weakest: null,
}

export function groupIndex(db: ReadDb, view: View, groupId: number): GroupIndex {
  const row =
    view === 'messages'
      ? get<GroupScoreRow & { is_incomplete?: number }>(db, OF_MESSAGE, groupId)
      : get<GroupScoreRow & { is_incomplete?: number }>(db, OF_GROUP, view, groupId)
  if (!row) return UNKNOWN
  const { letter, overall, technical, context, behaviour, trend } = row
  const weakest = row.weakest === null ? null : (JSON.parse(row.weakest) as object)
  return {
    index: { letter, overall, technical, context, behaviour, isIncomplete: row.is_incomplete === 1 },
    trend,
    weakest:
      weakest && row.weakest_message !== null
        ? ({ ...weakest, message: row.weakest_message as MessageId } as GroupIndex['weakest'])
        : null,
  }
}
