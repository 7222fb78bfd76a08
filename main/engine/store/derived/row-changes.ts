// Which of a message's rows go and which come, so that unchanged ones cost nothing and concern nobody.

/** Rows are tuples of plain values; the order does not matter, equal ones count once. */
export function rowChanges<R extends readonly (string | number)[]>(
  before: readonly R[],
  after: readonly R[],
): { gone: R[]; come: R[] } {
  const had = new Map(before.map((row) => [JSON.stringify(row), row]))
  const wanted = new Map(after.map((row) => [JSON.stringify(row), row]))
  return {
    gone: [...had].filter(([key]) => !wanted.has(key)).map(([, row]) => row),
    come: [...wanted].filter(([key]) => !had.has(key)).map(([, row]) => row),
  }
}
