// What waits for the servers, summed by account and kind, with the reason where the last try was refused.
import type { PendingChange } from '../../../shared/contract/actions.ts'
import type { FaultCode } from '../../../shared/model/fault.ts'
import { AccountId } from '../../../shared/model/ids.ts'
import { all, type ReadDb } from './handle.ts'

interface Row {
  account: number
  kind: PendingChange['kind']
  messages: number
  fault_code: FaultCode | null
  fault_message: string | null
}

export function pendingChanges(db: ReadDb): PendingChange[] {
  return all<Row>(
    db,
    // The bare columns are those of the row with the newest fault (SQLite: a lone max chooses the row).
    `select o.account, case when o.kind = 'flags' then 'flags' when o.is_move = 1 then 'move'
         when o.kind = 'delete' then 'delete' else o.kind end as kind,
       count(distinct p.message) as messages, fault_code, fault_message,
       max(case when o.state = 'queued' then 0 else o.id end) as newest
     from (select id, account, case kind when 'append' then 'copy' else kind end as kind, is_move, placement, state,
             case state when 'queued' then null else fault_code end as fault_code, fault_message from operation) o
     join placement p on p.id = o.placement
     group by 1, 2 order by 1, 2`,
  ).map((row) => ({
    account: AccountId.parse(row.account),
    kind: row.kind,
    messages: row.messages,
    fault: row.fault_code === null ? null : { code: row.fault_code, message: row.fault_message ?? '' },
  }))
}
