// A stream of realistic mail that is the same for the same seed, and the true number of hits of every probe in it.
import { pick, seeded } from '../../tests/seeded.ts'
import { alternative, newsletter, plain, sealedShape, withAttachment } from './body.ts'
import { dateField, encoded, wayOf } from './header.ts'
import { inventPeople, type Person } from './people.ts'
import { COMMON, PROBES } from './probes.ts'
import { inventVocabulary, otherScript, prose } from './words.ts'

/** Raised when the same seed gives other mail: what was built from it is built anew. */
export const GENERATOR_VERSION = 1

/** `realistic`: about 21 KB each with a heavy tail. `light`: small bodies, for the number of rows alone. */
export type Profile = 'realistic' | 'light'

export interface CorpusOptions {
  seed: number
  count: number
  profile: Profile
}

export interface GeneratedMessage {
  octets: Buffer
  isSeen: boolean
  at: number
}

/** By probe: in how many messages it really is. */
export type Manifest = Record<string, number>

/** The two probes that are no planted word. */
export const FROM_PROBE = 'from:address'
export const YEAR_PROBE = 'year and common word'

export interface Corpus {
  messages: Generator<GeneratedMessage>
  /** True once `messages` has come to its end. */
  manifest: Manifest
}

interface Thread {
  subject: string
  people: Person[]
  ids: string[]
  list: string | undefined
}

const END = Date.parse('2026-11-22T12:00:00Z')
const YEARS = 10
const YEAR_MS = 365.25 * 86_400_000
const ALICE = 'alice@home.example'
const PROBE_YEAR = 2021
const OPEN_THREADS = 400
/** Somebody in the middle: writes neither most nor least. */
const WANTED = 60

export function generate({ seed, count, profile }: CorpusOptions): Corpus {
  const manifest: Manifest = {}
  return { messages: stream(seeded(seed), count, profile, manifest), manifest }
}

interface World {
  chance: () => number
  vocabulary: string[]
  people: Person[]
  threads: Thread[]
  /** Whose mail the probe `from:` asks for. */
  wanted: Person
  manifest: Manifest
  profile: Profile
}

function* stream(
  chance: () => number,
  count: number,
  profile: Profile,
  manifest: Manifest,
): Generator<GeneratedMessage> {
  const vocabulary = inventVocabulary(chance, 60_000)
  const people = inventPeople(chance, 600)
  const wanted = people[WANTED] ?? unknownPerson
  const world: World = { chance, vocabulary, people, threads: [], wanted, manifest, profile }
  for (const { id } of PROBES) manifest[id] = 0
  manifest[FROM_PROBE] = 0
  manifest[YEAR_PROBE] = 0
  for (let at = 0; at < count; at++) {
    const sentAt = Math.floor(END - YEARS * YEAR_MS * (1 - (at + 1) / count))
    yield one(world, at, sentAt)
  }
}

function one(world: World, number: number, at: number): GeneratedMessage {
  const { chance } = world
  const thread = threadOf(world)
  const from = thread.people[pick(chance, thread.people.length)] ?? unknownPerson
  const id = `${number}.${Math.floor(chance() * 2 ** 40).toString(36)}@${from.domain}`
  const head = [
    wayOf(chance, from, at),
    `From: ${encoded(from.name)} <${from.address}>`,
    `To: ${thread.list === undefined ? `Alice Martin <${ALICE}>` : `<${thread.list}>`}`,
    ...othersOf(thread, from),
    `Subject: ${encoded(`${thread.ids.length > 0 ? 'Re: ' : ''}${thread.subject}`)}`,
    `Date: ${dateField(at)}`,
    `Message-ID: <${id}>`,
    ...kinOf(thread),
    ...listOf(thread),
    'MIME-Version: 1.0',
  ]
  const octets = Buffer.from(`${head.join('\r\n')}\r\n${bodyOf(world, from, at)}`)
  thread.ids.push(id)
  return { octets, isSeen: chance() < 0.93, at }
}

const unknownPerson: Person = {
  name: 'Nobody',
  address: 'nobody@org0.example',
  domain: 'org0.example',
  host: 'mx1.org0.example',
  ip: '203.0.113.1',
}

function threadOf(world: World): Thread {
  const { chance, threads } = world
  if (threads.length > 0 && chance() < 0.6) {
    const known = threads[Math.floor(threads.length * chance() ** 2)]
    if (known && known.ids.length < 40) return known
  }
  const isList = chance() < 0.12
  const thread: Thread = {
    subject: subjectOf(world),
    people: Array.from({ length: isList ? 12 : 1 + pick(chance, 3) }, () => someone(world)),
    ids: [],
    list: isList ? `list${pick(chance, 20)}@lists.example` : undefined,
  }
  threads.unshift(thread)
  if (threads.length > OPEN_THREADS) threads.pop()
  return thread
}

/** A few write much, most write little. */
const someone = ({ chance, people }: World): Person =>
  people[Math.floor(people.length * chance() ** 2)] ?? unknownPerson

function subjectOf({ chance, vocabulary }: World): string {
  if (chance() < 0.08) return otherScript(chance).slice(0, 24)
  return prose(chance, vocabulary, 12 + pick(chance, 40))
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
}

function othersOf(thread: Thread, from: Person): string[] {
  const others = [...new Set(thread.people)].filter((one) => one !== from)
  if (thread.list !== undefined || others.length === 0) return []
  return [`Cc: ${others.map((one) => `${encoded(one.name)} <${one.address}>`).join(',\r\n\t')}`]
}

function kinOf({ ids }: Thread): string[] {
  const parent = ids.at(-1)
  if (parent === undefined) return []
  const kin = [...new Set([...ids.slice(0, 1), ...ids.slice(-8)])]
  return [`In-Reply-To: <${parent}>`, `References: ${kin.map((id) => `<${id}>`).join('\r\n\t')}`]
}

function listOf({ list }: Thread): string[] {
  if (list === undefined) return []
  return [`List-Id: <${list.replace('@', '.')}>`, `List-Post: <mailto:${list}>`, 'Precedence: list']
}

function bodyOf(world: World, from: Person, at: number): string {
  const { chance, profile } = world
  countSender(world, from)
  if (profile === 'realistic' && chance() < 0.02) return sealedShape(chance, 2000 + pick(chance, 8000))
  const typical = profile === 'light' ? 160 : 2300
  const letters = Math.min(60_000, Math.floor(typical * Math.exp(chance() * 2.4 - 1)))
  const text = withProbes(world, prose(chance, world.vocabulary, letters), at)
  if (profile === 'light') return chance() < 0.15 ? alternative(text) : plain(text)
  const kind = chance()
  if (kind < 0.25) return plain(text)
  if (kind < 0.42) return newsletter(chance, text, from.domain.replace('.example', '-letters.example'))
  const inner = alternative(text)
  return chance() < 0.06
    ? withAttachment(chance, inner, Math.floor(14_000 * Math.exp(chance() * 4.4)))
    : inner
}

function countSender({ manifest, wanted }: World, from: Person): void {
  if (from === wanted) manifest[FROM_PROBE] = (manifest[FROM_PROBE] ?? 0) + 1
}

function withProbes({ chance, manifest }: World, text: string, at: number): string {
  const planted = PROBES.filter((probe) => chance() < probe.share)
  const names = planted.map(({ id }) => id)
  if (planted.some(({ plant }) => plant === COMMON) && new Date(at).getUTCFullYear() === PROBE_YEAR)
    names.push(YEAR_PROBE)
  for (const name of names) manifest[name] = (manifest[name] ?? 0) + 1
  const other = chance() < 0.12 ? `\n\n${otherScript(chance)}` : ''
  return [text, ...planted.map(({ plant }) => plant)].join('\n') + other
}
