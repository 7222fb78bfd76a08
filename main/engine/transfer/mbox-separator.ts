// Where one message ends and the next begins in an mbox (RFC 4155): pure rules on the "From " line and its neighbour.

/**
 * Programs disagree on almost everything about this line, so it is told from a sentence that begins with "From " by
 * forms seen in the wild: with a month, a time and a year, in any order; or `From -`, `From user@host` or a bare
 * `From ` with nothing after. A header line must follow; after a line with a date an empty line may (no header at all).
 */
const DATED =
  /^From (?=.*\b\d?\d:\d\d)(?=.*\b(19|20)\d\d\b).*\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/
const BARE = /^From (-|[^\s:]+@[^\s:]+)?\s*$/
/** RFC 5322 section 2.2 and obs-optional; `>From ` is the quoted separator that some tools left under the real one. */
const HEADER = /^([!-9;-~]+[ \t]*:|>From )/

/** `line` and `next` without their line ends; `next` undefined at the end of the file. */
export function isSeparator(line: string, next: string | undefined): boolean {
  if (!line.startsWith('From ') || /^From\s*:/.test(line)) return false
  if (DATED.test(line)) return next === undefined || next === '' || HEADER.test(next)
  return BARE.test(line) && next !== undefined && HEADER.test(next)
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const DATE =
  /\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}):(\d\d)(?::(\d\d))?\b.*?\b(\d{4})\b(?: ([+-])(\d\d)(\d\d))?/

/** The delivery date of a separator (asctime, in UTC unless a zone stands behind it), epoch ms. */
export function separatorDate(line: string): number | undefined {
  const [, month = '', day, hour, minute, second = 0, year, sign, zoneHours = 0, zoneMinutes = 0] =
    DATE.exec(line) ?? []
  const index = MONTHS.indexOf(month)
  if (month === '' || index < 0 || index % 3 !== 0) return undefined
  const at = Date.UTC(Number(year), index / 3, Number(day), Number(hour), Number(minute), Number(second))
  const zoneMs = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000
  return sign === '-' ? at + zoneMs : at - zoneMs
}

/** Epoch ms as RFC 4155 wants it: `Sun Nov 22 16:05:54 2026`, in UTC. */
export function asctime(at: number): string {
  const [weekday, day, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day?.replace(/^0/, ' ')} ${time} ${year}`
}
