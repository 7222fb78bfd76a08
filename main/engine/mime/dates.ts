// Reads the date of a message as mail really writes it: RFC 5322 § 3.3 and its obsolete forms, asctime, ISO 8601.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Minutes east of UTC. RFC 5322 § 4.3, and the European and Asian ones seen in the wild that mean one thing only. */
const ZONE_HOURS = zoneTable(
  'ut=0 utc=0 gmt=0 z=0 wet=0 est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 bst=1 cet=1 met=1 mez=1 west=1',
  'cest=2 mest=2 mesz=2 eet=2 eest=3 msk=3 hkt=8 jst=9 kst=9',
)
const LAST_YEAR = 2100
const MAX_LENGTH = 200
const MINUTE_MS = 60_000

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?)?\s*(z|[+-]\d\d:?\d\d)?/i
const CLOCK = /^(\d\d?)[:.](\d\d)(?:[:.](\d\d))?(am|pm)?$/
const OFFSET = /^(?:gmt|utc|ut)?([+-])(\d\d?):?(\d\d)?$/

interface Moment {
  day?: number
  month?: number
  year?: number
  hour: number
  minute: number
  second: number
  zoneMinutes: number
}

/** Epoch milliseconds, or undefined for what is no date, lies before 1970 or after 2100. Without a zone: UTC. */
export function parseDate(value: string): number | undefined {
  const text = withoutComments(value.slice(0, MAX_LENGTH)).trim().toLowerCase()
  const iso = ISO.exec(text)
  return toEpoch(iso ? fromIso(iso) : fromWords(text.split(/[\s,]+/)))
}

function fromIso([, year, month, day, hour, minute, second, zone]: RegExpExecArray): Moment {
  return {
    year: Number(year),
    month: Number(month) - 1,
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zoneMinutes: zone ? (readZone(zone) ?? 0) : 0,
  }
}

/** Words in any order that makes sense: what each one is shows in its form. */
function fromWords(words: string[]): Moment {
  const moment: Moment = { hour: 0, minute: 0, second: 0, zoneMinutes: 0 }
  for (const word of words.flatMap(splitDashes)) readWord(moment, word)
  return moment
}

function readWord(moment: Moment, word: string): void {
  const clock = CLOCK.exec(word)
  const month = MONTHS.indexOf(word.slice(0, 3))
  if (clock) {
    moment.hour = Number(clock[1])
    moment.minute = Number(clock[2])
    moment.second = Number(clock[3] ?? 0)
    if (clock[4]) readWord(moment, clock[4])
  } else if (word === 'pm') moment.hour = (moment.hour % 12) + 12
  else if (word === 'am') moment.hour %= 12
  else if (/^\d+$/.test(word)) readNumber(moment, word)
  else if (month >= 0 && moment.month === undefined) moment.month = month
  else moment.zoneMinutes = readZone(word) ?? moment.zoneMinutes
}

function readNumber(moment: Moment, digits: string): void {
  if (moment.day === undefined && digits.length <= 2) moment.day = Number(digits)
  else if (moment.year === undefined) moment.year = fullYear(digits)
}

/** RFC 5322 § 4.3: two digits below 50 are 20xx, other two digits and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2 && year < 50) return year + 2000
  return digits.length <= 3 ? year + 1900 : year
}

function readZone(word: string): number | undefined {
  const offset = OFFSET.exec(word)
  if (!offset) return ZONE_HOURS.get(word)
  const hours = Number(offset[2])
  const minutes = Number(offset[3] ?? 0)
  if (hours > 14 || minutes > 59) return undefined // such as -9999
  return (offset[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

function toEpoch(moment: Moment): number | undefined {
  const { year, month, day, hour, minute, second } = moment
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (year > LAST_YEAR || hour > 23 || minute > 59 || second > 60) return undefined
  const at = Date.UTC(year, month, day, hour, minute, second)
  // Date.UTC lets 31 February run over into March.
  if (Number.isNaN(at) || new Date(Date.UTC(year, month, day)).getUTCDate() !== day) return undefined
  const epoch = at - moment.zoneMinutes * MINUTE_MS
  return epoch >= 0 ? epoch : undefined
}

/** `04-jul-2021` is three words; `-0700` stays one. */
function splitDashes(word: string): string[] {
  return /^\d+-[a-z]{3,}-\d+$/.test(word) ? word.split('-') : [word]
}

function withoutComments(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/g, ' ').replace(/\([^()]*\)/g, ' ') : text
}

function zoneTable(...hours: string[]): ReadonlyMap<string, number> {
  const pairs = hours
    .join(' ')
    .split(' ')
    .map((pair) => pair.split('='))
  return new Map(pairs.map(([name = '', hour]) => [name, Number(hour) * 60]))
}
