// Imported mail lies in no inbox: where there is none at all, the window begins with all mail instead of an empty list.
import { useEffect, useRef } from 'react'
import { useQuery } from '../../engine/hooks.ts'
import { useWhere } from '../../state/where-hooks.tsx'

export function StartWithMail(): null {
  const { where, go } = useWhere()
  const mailboxes = useQuery('mailboxes.list', {}).value
  const isDecided = useRef(false)
  const isAtInboxes = where.place.kind === 'inboxes'
  useEffect(() => {
    if (isDecided.current || !mailboxes || mailboxes.length === 0) return
    isDecided.current = true
    if (isAtInboxes && !mailboxes.some(({ role }) => role === 'inbox')) go({ place: { kind: 'all' } })
  }, [mailboxes, isAtInboxes, go])
  return null
}
