// Which messages of an open conversation are open: unread ones and the one it opens at, until the user says otherwise.

export interface Folding {
  /** What holds for messages the user has not folded or opened one by one; null = what each began as. */
  everyOne: 'open' | 'folded' | null
  byHand: ReadonlyMap<number, boolean>
}

export const BEGINNING: Folding = { everyOne: null, byHand: new Map() }

export interface Begun {
  /** Was unread when it was first seen here. */
  wasUnread: boolean
  /** The conversation was opened at it. */
  isFirst: boolean
}

export function isOpen(folding: Folding, message: number, { wasUnread, isFirst }: Begun): boolean {
  const chosen = folding.byHand.get(message)
  if (chosen !== undefined) return chosen
  return folding.everyOne === null ? wasUnread || isFirst : folding.everyOne === 'open'
}

export const fold = (folding: Folding, message: number, isNowOpen: boolean): Folding => ({
  ...folding,
  byHand: new Map(folding.byHand).set(message, isNowOpen),
})

export const foldAll = (everyOne: 'open' | 'folded'): Folding => ({ everyOne, byHand: new Map() })
