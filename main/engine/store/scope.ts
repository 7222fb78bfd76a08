// Scopes: the lists a message lies in. A mailbox's is its id; the others are no mailbox.

/** Everything is `all` and `discarded` together: no message is in both. */
export const SCOPE = { all: 0, inboxes: -1, starred: -2, discarded: -3 } as const

/** Scopes of tags lie below (store/tag-scopes.ts). */
export const FIRST_TAG_SCOPE = -1001

export const isTagScope = (scope: number): boolean => scope <= FIRST_TAG_SCOPE
