// One test for all signals: what a signal must keep to, however it judges.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMessage } from '../parse/parse-message.ts'
import type { Fixture } from './fixture.ts'
import { score, type Scored, type Surroundings } from './score.ts'
import type { Signal } from './signal.ts'
import { SIGNALS } from './signals.ts'

const folder = new URL('./signals/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.fixtures.'))

const NOTHING_KNOWN: Surroundings = {
  session: undefined,
  others: undefined,
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}

function judge({ mail, learnt = [], surroundings = {} }: Fixture): Scored {
  const { facts } = parseMessage(Buffer.from(mail))
  const trust = { learntIds: new Set(learnt), relays: new Set<string>() }
  return score(facts, trust, { ...NOTHING_KNOWN, ...surroundings }, (signal, error) => {
    throw new Error(`${signal} threw`, { cause: error })
  })
}

function answerOf(scored: Scored, { id }: Signal): string | null {
  const unknown = scored.unknown.find((one) => one.signal === id)
  const found = scored.contributions.find((one) => one.signal === id)?.found
  return unknown ? `unknown ${unknown.why}` : (found ?? null)
}

describe('the list of signals', () => {
  it('holds every file once, under its own name', () => {
    expect(SIGNALS.map((signal) => `${signal.id}.ts`).toSorted()).toEqual(files.toSorted())
  })

  it.each(SIGNALS)('$id has points or weight, not both, and words', (signal) => {
    expect(signal.weight > 0).toBe(signal.kind === 'measure')
    expect(signal.points > 0).toBe(signal.kind === 'penalty')
    for (const words of [signal.title, signal.titleWhenFound, signal.explanation])
      expect(words).toMatch(/^\S.+/)
  })
})

for (const signal of SIGNALS) {
  const url = new URL(`${signal.id}.fixtures.ts`, folder)
  const { fixtures } = existsSync(url)
    ? ((await import(url.href)) as { fixtures: readonly Fixture[] })
    : { fixtures: [] }

  describe(signal.id, () => {
    it('is tried firing, quiet and nearly', () => {
      expect(new Set(fixtures.map((one) => one.is))).toEqual(new Set(['firing', 'quiet', 'nearly']))
    })

    it('finds each of its codes in some fixture, and no other', () => {
      const answers = fixtures.map((one) => answerOf(judge(one), signal)).filter((one) => one !== null)
      const found = answers.filter((one) => !one.startsWith('unknown '))
      expect(new Set(found)).toEqual(new Set(signal.found))
      for (const one of answers.filter((one) => one.startsWith('unknown ')))
        expect(signal.unknown).toContain(one.slice('unknown '.length))
    })

    it.each(fixtures)('$is: $name', (fixture) => {
      const scored = judge(fixture)
      expect(answerOf(scored, signal)).toBe(fixture.expect)
      const line = scored.contributions.find((one) => one.signal === signal.id)
      if (fixture.value !== undefined) expect(line?.value).toBeCloseTo(fixture.value, 9)
      if (fixture.points !== undefined) expect(line?.points).toBe(-fixture.points)
      const mail = Buffer.from(fixture.mail)
      for (const { start, end } of line?.evidence ?? [])
        expect(mail.subarray(start, end).toString().trim()).not.toBe('')
      expect(judge(fixture)).toEqual({ ...scored, boundary: expect.anything() as unknown })
    })
  })
}
