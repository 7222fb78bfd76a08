// Dates, sizes and lists of names in the user's language; everything by Intl, nothing by hand.

const DAY_MS = 86_400_000

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Whole local days from `at` to `now`; 0 = today, 1 = yesterday, negative = in the future. */
const daysAgo = (at: number, now: number): number => Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS)

const formats = new Map<string, Intl.DateTimeFormat>()

function formatDate(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, format)
  return format.format(at)
}

/** As short as a row under its date's header allows: the time today and yesterday, the weekday this week, else the date. */
export function formatRowTime(at: number, now: number, language: string): string {
  const days = daysAgo(at, now)
  if (days === 0 || days === 1) return formatDate(at, language, { timeStyle: 'short' })
  if (days > 0 && days < 7) return formatDate(at, language, { weekday: 'short' })
  if (new Date(at).getFullYear() === new Date(now).getFullYear())
    return formatDate(at, language, { day: 'numeric', month: 'short' })
  return formatDate(at, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

export const formatMoment = (at: number, language: string): string =>
  formatDate(at, language, { dateStyle: 'full', timeStyle: 'short' })

/** The date above a message: with the weekday within a week, always with the time. */
export function formatMessageTime(at: number, now: number, language: string): string {
  const days = daysAgo(at, now)
  if (days === 0) return formatDate(at, language, { timeStyle: 'short' })
  if (days > 0 && days < 7)
    return formatDate(at, language, { weekday: 'short', hour: 'numeric', minute: '2-digit' })
  const year =
    new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const)
  return formatDate(at, language, {
    day: 'numeric',
    month: 'short',
    ...year,
    hour: 'numeric',
    minute: '2-digit',
  })
}

export const formatMonth = (at: number, language: string): string =>
  formatDate(at, language, { month: 'long', year: 'numeric' })

export type DateGroup = 'today' | 'yesterday' | 'lastWeek' | 'month'

/** The header a row stands under. Mail from the future (a wrong clock) is today's. */
export function dateGroup(at: number, now: number): DateGroup {
  const days = daysAgo(at, now)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days <= 7 ? 'lastWeek' : 'month'
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function formatSize(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}

export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value)

export const joinNames = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
