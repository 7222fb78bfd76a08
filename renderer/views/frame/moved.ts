// A list with one of its things a step further on, or back.
export function moved<T>(things: readonly T[], at: number, by: 1 | -1): T[] {
  const rest = things.filter((_, index) => index !== at)
  return [...rest.slice(0, at + by), ...things.slice(at, at + 1), ...rest.slice(at + by)]
}
