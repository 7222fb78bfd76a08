// Where the user is: one serialisable object, restored when the window opens again.
import type { ArgsOf, ValueOf } from '../../shared/contract.ts'

export type Place = ArgsOf<'listing.rows'>['place']
export type View = ArgsOf<'listing.rows'>['view']
export type Row = ValueOf<'listing.rows'>['rows'][number] & {
  snippet?: ValueOf<'listing.search'>['rows'][number]['snippet']
}

/** What the reader shows: a group of one of the three views, at one of its messages if that is what was asked for. */
export interface Opened {
  view: View
  groupId: number
  messageId: number | null
}

export interface Where {
  place: Place
  search: string
  /** The row the list points at. */
  activeGroupId: number | null
  opened: Opened | null
  /** Which of the two shows in a window too narrow for both. */
  pane: 'list' | 'reader'
}

export const START: Where = {
  place: { kind: 'inboxes' },
  search: '',
  activeGroupId: null,
  opened: null,
  pane: 'list',
}

export const samePlace = (one: Place, other: Place): boolean =>
  one.kind === other.kind && (one.kind !== 'mailbox' || (other.kind === 'mailbox' && one.id === other.id))

/** Where a list looks: who searches from the inboxes means all mail; a place chosen by name stays the scope. */
export const listedPlace = ({ place, search }: Pick<Where, 'place' | 'search'>): Place =>
  search.trim() !== '' && place.kind === 'inboxes' ? { kind: 'all' } : place

const isPlace = (value: unknown): value is Place => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'mailbox') return 'id' in value && Number.isSafeInteger(value.id)
  return ['inboxes', 'all', 'starred', 'everywhere'].includes(String(value.kind))
}

/** Where a stored text says the user was; the start where it says nothing that still makes sense. A search and an
 * opened conversation are not brought back: what they showed may be gone. */
export function restoreWhere(stored: string | null): Where {
  try {
    const found: unknown = JSON.parse(stored ?? 'null')
    if (typeof found === 'object' && found !== null && 'place' in found && isPlace(found.place))
      return { ...START, place: found.place }
  } catch {
    // Written by something else: start anew.
  }
  return START
}
