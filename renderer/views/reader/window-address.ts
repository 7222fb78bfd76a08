// The address of a window that shows one conversation and nothing else.
import { isPlace, isView } from '../../state/where.ts'
import type { Opened, Place } from '../../state/where.ts'

export interface OwnWindow {
  opened: Opened
  place: Place
}

/** '?conversation=people-12&at=345&place={"kind":"inboxes"}' */
export function windowAddress({ view, groupId, messageId }: Opened, place: Place): string {
  const query = new URLSearchParams({ conversation: `${view}-${groupId}` })
  if (messageId !== null) query.set('at', String(messageId))
  query.set('place', JSON.stringify(place))
  return `?${query.toString()}`
}

/** What such an address asks for; null for any other. */
export function readWindowAddress(address: string): OwnWindow | null {
  const query = new URLSearchParams(address)
  const [, view, group = ''] = /^(\w+)-([1-9]\d*)$/.exec(query.get('conversation') ?? '') ?? []
  if (!isView(view)) return null
  const at = Number(query.get('at'))
  return {
    opened: {
      view,
      groupId: Number(group),
      messageId: Number.isSafeInteger(at) && at > 0 ? at : null,
    },
    place: placeIn(query.get('place')) ?? { kind: 'all' },
  }
}

function placeIn(text: string | null): Place | undefined {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return isPlace(found) ? found : undefined
  } catch {
    return undefined
  }
}
