// Did the user just do something to messages? What leaves the list then leaves by the user's own hand, and the reader
// goes on to the next; what somebody else moved away stays open.

const SHORTLY_MS = 3000
let lastAt = -Infinity

export const markOwnAction = (): void => {
  lastAt = performance.now()
}

export const hasJustActed = (): boolean => performance.now() - lastAt < SHORTLY_MS
