// The flags that other programs wrote into the header of a message in an mbox.

const LETTERS: Record<string, string> = {
  R: '\\Seen',
  A: '\\Answered',
  F: '\\Flagged',
  D: '\\Deleted',
  T: '\\Draft',
}

/** Thunderbird's bits (nsMsgMessageFlags); 8 is "expunged, not yet compacted". */
const MOZILLA_BITS: [number, string][] = [
  [0x0001, '\\Seen'],
  [0x0002, '\\Answered'],
  [0x0004, '\\Flagged'],
  [0x0008, '\\Deleted'],
  [0x1000, '$Forwarded'],
]

const MAX_HEADER_BYTES = 256 * 1024

/** From Status, X-Status, X-Keywords (mutt, Dovecot, Pine) and X-Mozilla-Status, -Keys (Thunderbird). */
export function flagsFromHeader(octets: Uint8Array): string[] {
  const flags = new Set<string>()
  for (const [, name = '', value = ''] of headerOf(octets).text.matchAll(
    /^(X?-?(?:Mozilla-)?(?:Status|Key[a-z]*)):(.*)$/gim,
  )) {
    const field = name.toLowerCase()
    if (field === 'status' || field === 'x-status')
      for (const letter of value) if (LETTERS[letter]) flags.add(LETTERS[letter])
    if (field === 'x-keywords' || field === 'x-mozilla-keys')
      for (const keyword of value.split(/\s+/)) if (keyword !== '') flags.add(keyword)
    if (field === 'x-mozilla-status')
      for (const [bit, flag] of MOZILLA_BITS) if (Number.parseInt(value.trim(), 16) & bit) flags.add(flag)
  }
  return [...flags].sort()
}

/** The header block (at most 256 KB of it) as Latin-1 with LF, and where the body begins, if the block ends. */
export function headerOf(octets: Uint8Array): { text: string; bodyAt?: number } {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.length, MAX_HEADER_BYTES))
  for (let at = -1; ;) {
    const emptyAt = at + 1
    const endAt = bytes[emptyAt] === 13 ? emptyAt + 1 : emptyAt
    const text = (end: number) => bytes.toString('latin1', 0, end).replaceAll('\r\n', '\n')
    if (bytes[endAt] === 10) return { text: text(emptyAt), bodyAt: endAt + 1 }
    at = bytes.indexOf(10, emptyAt)
    if (at < 0) return { text: text(bytes.length) }
  }
}
