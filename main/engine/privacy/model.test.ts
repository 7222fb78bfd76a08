// The rules of the model, tried on made messages: golden letters, one bug, the printed sum, and every change of a verdict.
import { describe, expect, it } from 'vitest'
import { AXES, type Axis } from '../../../shared/model/privacy.ts'
import { parseMessage } from '../parse/parse-message.ts'
import { htmlMail, mail, sealedMail } from './fixture.ts'
import { CEILING, PENALTY } from './grade.ts'
import { axisValue, judge, score, summed, type Judged, type Surroundings } from './score.ts'
import type { Signal, Verdict } from './signal.ts'
import { SIGNALS } from './signals.ts'
import { flips } from './flips.ts'

/** A smoke count; the model holds for 10,000 as well (docs/privacy-model.md). */
const MADE = 2000
const SESSION = { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }
const FRIEND: Surroundings = {
  session: SESSION,
  others: [{ address: 'ada@sender.example', isKnown: true }],
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}
const PASS = { 'Authentication-Results': 'mx.home.example; dmarc=pass header.from=sender.example' }
const FAIL = { 'Authentication-Results': 'mx.home.example; dmarc=fail header.from=sender.example' }
const OPEN =
  'from mx.sender.example (mx.sender.example [203.0.113.5]) by mx.home.example with ESMTP; Mon, 2 Nov 2026 10:00:00 +0000'
const trust = { learntIds: new Set(['home.example']), relays: new Set<string>() }
const factsOf = (octets: string) => parseMessage(Buffer.from(octets)).facts
const scored = (octets: string, surroundings: Partial<Surroundings> = {}) =>
  score(factsOf(octets), trust, { ...FRIEND, ...surroundings })

const NEWSLETTER = htmlMail(
  '<img src="https://t.mailer.example/o/8f3" width="1" height="1"><img src="https://a.example/1.png"><img src="https://b.example/2.png"><a href="https://shop.example/?utm_source=x">Shop</a>',
  { ...PASS, 'List-Unsubscribe': '<https://sender.example/u>' },
)

describe('golden letters', () => {
  it.each([
    ['B', 'sealed, to nobody knows which key', sealedMail(PASS), {}],
    ['C', 'well carried, the sender checked, from a known person', mail(PASS), {}],
    [
      'C',
      'the same phish-like stranger: privacy is not authenticity',
      mail(PASS),
      { others: [{ address: 'x@y.example', isKnown: false }] },
    ],
    [
      'D',
      'a proven plaintext hop, the rest fine',
      mail({ ...PASS, Received: OPEN }),
      { isUsuallyTls: () => true },
    ],
    ['C', 'a newsletter whose tracker was blocked', NEWSLETTER, {}],
    [
      'D',
      'the same from nobody knows where',
      NEWSLETTER.replace(/^Received: .*\r\n(?:\t.*\r\n)*/, '').replace('dmarc=pass', 'dmarc=none'),
      { session: undefined, others: [{ address: 'x@y.example', isKnown: false }] },
    ],
    ['E', 'DMARC failed, in clear', mail(FAIL), {}],
    [
      'E',
      'a name that shows another address, in clear',
      mail({ ...PASS, From: '"boss@home.example" <ada@sender.example>' }),
      {},
    ],
    [
      'E',
      'a public archive, in clear',
      mail({
        ...PASS,
        'List-Id': '<dev.gcc.gnu.org>',
        'List-Archive': '<https://gcc.gnu.org/pipermail/gcc/>',
      }),
      {},
    ],
    ['?', 'nothing at all', 'Subject: x\r\n\r\n', { session: undefined, others: [] }],
    ['?', 'not even a field', '', { session: undefined, others: [] }],
  ] as const)('%s: %s', (letter, _why, octets, surroundings) => {
    expect(scored(octets, surroundings as Partial<Surroundings>).letter).toBe(letter)
  })

  it('holds a sealed message over a plaintext hop at B or C', () => {
    const { letter, technical } = scored(sealedMail({ ...PASS, Received: OPEN }), {
      isUsuallyTls: () => true,
    })
    expect(['B', 'C']).toContain(letter)
    expect(technical).toBeLessThanOrEqual(CEILING.plaintextHopSealed)
  })
})

describe('rules', () => {
  it('lets one signal that throws spoil nothing but its own line', () => {
    const broken: Signal = {
      ...(SIGNALS[0] as Signal),
      id: 'broken',
      evaluate() {
        throw new Error('no')
      },
    }
    const heard: string[] = []
    const { verdicts, isBodyBlank } = judge(
      factsOf(mail(PASS)),
      trust,
      FRIEND,
      (signal) => heard.push(signal),
      [...SIGNALS, broken],
    )
    const sum = summed(verdicts, isBodyBlank)
    expect(heard).toEqual(['broken'])
    expect(sum.isIncomplete).toBe(true)
    expect(sum.unknown).toContainEqual({ signal: 'broken', axis: 'technical', weight: 3, why: 'bug' })
    expect(sum.contributions.length).toBe(scored(mail(PASS)).contributions.length)
  })

  it('gives no signal a fact that it does not declare', () => {
    const nosy: Signal = {
      ...(SIGNALS[0] as Signal),
      id: 'nosy',
      reads: [],
      evaluate: (given) => ({ is: 'unknown', why: given.of('hop').length.toString() }),
    }
    const { verdicts } = judge(factsOf(mail()), trust, FRIEND, () => {}, [nosy])
    expect(verdicts[0]?.verdict).toEqual({ is: 'unknown', why: 'bug' })
  })

  it('counts a claimed good value half, a claimed bad one whole', () => {
    const measure = SIGNALS.find((one) => one.kind === 'measure') as Signal
    const valued = (value: number): Judged => ({
      signal: measure,
      verdict: { is: 'value', value, found: 'x', values: {}, evidence: [], standing: 'claimed' },
    })
    expect(summed([valued(1)], false).contributions[0]?.value).toBe(0.75)
    expect(summed([valued(0.2)], false).contributions[0]?.value).toBe(0.2)
  })

  it('prints the very list that was added up', () => {
    for (const octets of [mail(PASS), mail(FAIL), sealedMail(), NEWSLETTER, mail({}, ''), '']) {
      const { contributions, unknown, ...index } = scored(octets)
      for (const axis of AXES) {
        if (index[axis] === null) continue
        const weights = [...contributions, ...unknown].filter((one) => one.axis === axis)
        const total = weights.reduce((sum, one) => sum + one.weight, 0)
        const ceilings = contributions.flatMap(({ ceiling }) =>
          ceiling?.axis === axis ? [ceiling.atMost] : [],
        )
        const ceiling = ceilings.length > 0 ? Math.min(...ceilings) : undefined
        expect(axisValue(axis, contributions, unknown, total, ceiling)).toBe(index[axis])
      }
    }
  })
})

describe('monotone', () => {
  it('moves no axis and no letter the wrong way in made indices', () => {
    const random = seeded(7)
    let flipped = 0
    const wrongs: string[] = []
    for (let n = 0; n < MADE; n++) {
      const verdicts = SIGNALS.map((signal) => ({ signal, verdict: madeVerdict(signal, random) }))
      for (const { signal, change, wrong } of flips(verdicts, random() < 0.1)) {
        flipped++
        if (wrong !== undefined) wrongs.push(`${signal}, ${change}: ${wrong}`)
      }
    }
    expect(wrongs).toEqual([])
    console.log(JSON.stringify({ figure: 'monotone, made indices', n: MADE, flipped, wrong: 0 }))
  })
})

function madeVerdict(signal: Signal, random: () => number): Verdict {
  const dice = random()
  const ceiling =
    dice < 0.1
      ? {
          axis: AXES[Math.floor(random() * 3)] as Axis,
          atMost: [19, 39, 59, 79][Math.floor(random() * 4)] as number,
        }
      : undefined
  const finding = {
    found: 'x',
    values: {},
    evidence: [],
    standing: random() < 0.3 ? ('claimed' as const) : ('observed' as const),
    ...(ceiling && { ceiling }),
  }
  if (signal.kind === 'advice') return { is: 'note', ...finding }
  if (signal.kind === 'measure')
    return dice < 0.7 ? { is: 'value', value: random(), ...finding } : { is: 'unknown', why: 'x' }
  if (dice < 0.3) return { is: 'points', points: random() * PENALTY.grave, ...finding }
  return dice < 0.4 ? { is: 'unknown', why: 'x' } : { is: 'nothing' }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
