// Where the user is: one serialisable object, restored when the window opens again.
import type { ArgsOf, ValueOf } from '../../shared/contract.ts'

export type ListQuestion = ArgsOf<'listing.rows'>['list']
export type Place = ListQuestion['place']
export type View = ListQuestion['view']
export type Sort = ListQuestion['sort']
export type Row = ValueOf<'listing.rows'>['rows'][number]

/** Quick filters, as words of the query language. */
export const FILTERS = {
  unread: 'is:unread',
  personal: '-is:bulk',
  starred: 'is:starred',
  attachment: 'has:attachment',
  tracked: 'tracked:yes',
  low: 'index:<C',
  sealed: 'encrypted:yes',
} as const
export type Filter = keyof typeof FILTERS

/** What the reader shows: a group of one of the three views, at one of its messages if that is what was asked for. */
export interface Opened {
  view: View
  groupId: number
  messageId: number | null
}

export interface Where {
  place: Place
  search: string
  /** The smart list whose search is being changed. */
  editedList: Extract<Place, { kind: 'smart-list' }>['id'] | null
  filters: readonly Filter[]
  /** The row the list points at. */
  activeGroupId: number | null
  opened: Opened | null
  /** Which of the two shows in a window too narrow for both. */
  pane: 'list' | 'reader'
}

export const START: Where = {
  place: { kind: 'inboxes' },
  search: '',
  editedList: null,
  filters: [],
  activeGroupId: null,
  opened: null,
  pane: 'list',
}

/** 'inboxes', 'mailbox 3', 'tag family' …: one name for one place. */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'mailbox':
    case 'smart-list':
      return `${place.kind} ${place.id}`
    case 'role':
      return `role ${place.role}`
    case 'tag':
      return `tag ${place.keyword}`
    default:
      return place.kind
  }
}

export const samePlace = (one: Place, other: Place): boolean => placeKey(one) === placeKey(other)

/** Where a list looks: who searches from the inboxes means all mail; a place chosen by name stays the scope. */
export const listedPlace = ({ place, search }: Pick<Where, 'place' | 'search'>): Place =>
  search.trim() !== '' && place.kind === 'inboxes' ? { kind: 'all' } : place

export const isView = (value: unknown): value is View =>
  value === 'people' || value === 'threads' || value === 'messages'

export const isPlace = (value: unknown): value is Place => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  switch (value.kind) {
    case 'mailbox':
    case 'smart-list':
      return 'id' in value && Number.isSafeInteger(value.id)
    case 'role':
      return 'role' in value && typeof value.role === 'string'
    case 'tag':
      return 'keyword' in value && typeof value.keyword === 'string'
    default:
      return ['inboxes', 'all', 'starred', 'everywhere'].includes(String(value.kind))
  }
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
