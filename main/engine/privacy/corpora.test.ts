// The model on mail written by others: what is printed adds up, no change of a verdict moves the wrong way, nothing that a
// sender writes below the boundary counts. Skipped where the sets are absent.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { AXES } from '../../../shared/model/privacy.ts'
import { parseMessage } from '../parse/parse-message.ts'
import type { Fact } from './facts.ts'
import { flips } from './flips.ts'
import { axisValue, judge, score, type Scored, type Surroundings } from './score.ts'
import { trustBoundary } from './trust-boundary.ts'

const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url))
const hasCorpora = existsSync(corpora)
if (!hasCorpora)
  console.warn('privacy/corpora.test.ts: the folder of test mail is absent; its tests are skipped')

const SETS = [
  'rspamd-messages',
  'ruby-mail',
  'chatmail-messages',
  'thunderbird-mail',
  'thunderbird-openpgp',
  'spamassassin-tdata',
  'mimekit',
  'mime4j-torture',
]
const NOT_MAIL = /\.(json|md|xml|txt|pem|asc|pub|p12|html)$|_decoded|LICENSE|NOTICE/
const MAX_BYTES = 2_000_000

const ALONE: Surroundings = {
  session: undefined,
  others: undefined,
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}
const trusting = (id: string) => ({ learntIds: new Set(id === '' ? [] : [id]), relays: new Set<string>() })

interface Mail {
  set: string
  path: string
  octets: Buffer
  facts: Fact[]
}

function* mails(): Generator<Mail> {
  for (const set of hasCorpora ? SETS : [])
    for (const path of globSync(`${set}/**/*`, { cwd: corpora }).toSorted()) {
      if (NOT_MAIL.test(path) || statSync(corpora + path).isDirectory()) continue
      const octets = readFileSync(corpora + path)
      if (octets.length < MAX_BYTES) yield { set, path, octets, facts: parseMessage(octets).facts }
    }
}
const all = [...mails()]

/** The index without its proof: places move when lines are added. */
const indexOf = ({ letter, overall, technical, context, behaviour }: Omit<Scored, 'boundary'>) => ({
  letter,
  overall,
  technical,
  context,
  behaviour,
})

describe.runIf(hasCorpora)('the model on the corpora', () => {
  it('reports every message, the same twice, with evidence that is there', () => {
    const letters: Record<string, number> = {}
    const unknown = { technical: 0, context: 0, behaviour: 0 }
    for (const { path, octets, facts } of all) {
      expect(facts.length).toBeLessThanOrEqual(300)
      const scored = score(facts, trusting(''), ALONE, (signal, error) => {
        throw new Error(signal, { cause: error })
      })
      expect(indexOf(score(parseMessage(octets).facts, trusting(''), ALONE))).toEqual(indexOf(scored))
      letters[scored.letter] = (letters[scored.letter] ?? 0) + 1
      for (const axis of AXES) if (scored[axis] === null) unknown[axis]++
      for (const { value, start, end } of scored.contributions.flatMap((one) => one.evidence)) {
        expect(start, `${path} ${value}`).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(octets.length)
      }
    }
    console.log(
      JSON.stringify({ figure: 'letters of the corpora as lone files', n: all.length, letters, unknown }),
    )
  })

  it('prints what it adds up', () => {
    for (const { facts } of all) {
      const { contributions, unknown, ...index } = score(facts, trusting(''), ALONE)
      for (const axis of AXES) {
        if (index[axis] === null) continue
        const total = [...contributions, ...unknown]
          .filter((one) => one.axis === axis)
          .reduce((sum, one) => sum + one.weight, 0)
        const ceilings = contributions.flatMap(({ ceiling }) =>
          ceiling?.axis === axis ? [ceiling.atMost] : [],
        )
        const ceiling = ceilings.length > 0 ? Math.min(...ceilings) : undefined
        expect(axisValue(axis, contributions, unknown, total, ceiling)).toBe(index[axis])
      }
    }
  })

  it('moves nothing the wrong way by any single change', () => {
    let flipped = 0
    for (const { path, facts } of all) {
      const { verdicts, isBodyBlank } = judge(facts, trusting(''), ALONE)
      for (const { signal, change, wrong } of flips(verdicts, isBodyBlank)) {
        flipped++
        if (wrong !== undefined) expect.fail(`${path}: ${signal}, ${change}: ${wrong}`)
      }
    }
    console.log(JSON.stringify({ figure: 'monotone, corpora', n: all.length, flipped, wrong: 0 }))
  })

  it('believes nothing that a sender writes below the boundary', () => {
    let tried = 0
    for (const { path, octets, facts } of all) {
      const { own, isClosed } = trustBoundary(facts, trusting(''))
      const trust = trusting(own)
      if (!isClosed || own === '') continue
      const forged = parseMessage(withForgedLines(octets, own)).facts
      const added = forged.filter((fact) => fact.value.includes('forged'))
      if (added.length === 0) continue
      tried++
      const { boundary, ...after } = score(forged, trust, ALONE)
      for (const fact of added) expect(boundary.standingOf(fact), path).toBe('claimed')
      expect(indexOf(after), path).toEqual(indexOf(score(facts, trust, ALONE)))
    }
    expect(tried).toBeGreaterThan(100)
    console.log(
      JSON.stringify({ figure: 'forged Received and Authentication-Results', n: tried, believed: 0 }),
    )
  })

  it('rarely alarms about honest mail', () => {
    const alarms: Record<string, number> = {}
    const honest = all.filter(
      ({ set, path }) => set !== 'rspamd-messages' && !/spam|phish|forged/i.test(path.slice(set.length)),
    )
    for (const { facts } of honest)
      for (const { signal, kind } of score(facts, trusting(''), ALONE).contributions)
        if (kind === 'penalty') alarms[signal] = (alarms[signal] ?? 0) + 1
    console.log(JSON.stringify({ figure: 'penalties on honest mail', n: honest.length, alarms }))
    for (const signal of ['cloaked-link', 'name-trick', 'hidden-text'])
      expect((alarms[signal] ?? 0) / honest.length, signal).toBeLessThanOrEqual(0.01)
  })
})

/** A hop and a verdict under our own name, as the last fields of the message's header. */
function withForgedLines(octets: Buffer, own: string): Buffer {
  const text = octets.toString('latin1')
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const end = text.indexOf(eol + eol)
  if (end < 0) return octets
  const author = /^from:.*?@([\w.-]+)/im.exec(text.slice(0, end))?.[1] ?? own
  const lines = [
    `Received: from forged.${own} (forged.${own} [203.0.113.77]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384) by forged.${own} with ESMTPS; Mon, 2 Nov 2020 10:00:00 +0000`,
    `Authentication-Results: forged.${own}; dmarc=pass header.from=${author} smtp.helo=forged; dkim=pass header.d=${author} smtp.helo=forged`,
  ]
  return Buffer.from(`${text.slice(0, end)}${eol}${lines.join(eol)}${text.slice(end)}`, 'latin1')
}
