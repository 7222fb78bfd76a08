// Flags of a placement as one text: sorted, space separated, each once. Flags are sets, so three states of them (ours,
// the server's, what both last agreed on) merge without conflicts.

/** RFC 9051 § 2.3.2: system flags are case-insensitive; servers differ in how they spell them. */
const SYSTEM = ['\\Answered', '\\Deleted', '\\Draft', '\\Flagged', '\\Seen']
const CANONICAL = new Map(SYSTEM.map((flag) => [flag.toLowerCase(), flag]))
/** A flag is an atom; what a server sends beyond that (blanks, controls, novels) is not kept. */
const FLAG = /^\\?[\x21-\x5b\x5d-\x7e]{1,100}$/
const MOST_FLAGS = 200

export type Flags = string

/** \Recent is the session's, not the message's (RFC 9051 has dropped it). */
export function flagText(flags: Iterable<string>): Flags {
  const kept = new Set<string>()
  for (const flag of flags) {
    const known = CANONICAL.get(flag.toLowerCase()) ?? flag
    if (FLAG.test(known) && known.toLowerCase() !== '\\recent' && kept.size < MOST_FLAGS) kept.add(known)
  }
  return [...kept].sort().join(' ')
}

export function flagsOf(text: Flags): string[] {
  return text === '' ? [] : text.split(' ')
}

/** What has to be added to and removed from `from` to get `to`. */
export function flagChange(from: Flags, to: Flags): { add: Flags; remove: Flags } {
  return { add: without(to, from), remove: without(from, to) }
}

export function applyFlags(flags: Flags, change: { add: Flags; remove: Flags }): Flags {
  return flagText([...flagsOf(without(flags, change.remove)), ...flagsOf(change.add)])
}

/** The server's flags with our own change since `base` on top. */
export function mergeFlags(base: Flags, ours: Flags, theirs: Flags): Flags {
  return applyFlags(theirs, flagChange(base, ours))
}

function without(flags: Flags, taken: Flags): Flags {
  const gone = new Set(flagsOf(taken))
  return flagsOf(flags)
    .filter((flag) => !gone.has(flag))
    .join(' ')
}
