// The generator: the same mail for the same seed, sizes as real mail has them, and a manifest that does not lie.
import { describe, expect, it } from 'vitest'
import { parseMessage } from '../../main/engine/parse/parse-message.ts'
import { generate, YEAR_PROBE } from './corpus.ts'
import { PROBES } from './probes.ts'

const COUNT = 1500
const corpus = generate({ seed: 2, count: COUNT, profile: 'realistic' })
const messages = [...corpus.messages]
const parsed = messages.map(({ octets }) => parseMessage(octets))

describe('the generated mail', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = [...generate({ seed: 2, count: 40, profile: 'light' }).messages]
    const same = [...generate({ seed: 2, count: 40, profile: 'light' }).messages]
    const other = [...generate({ seed: 3, count: 40, profile: 'light' }).messages]
    expect(again).toEqual(same)
    expect(again).not.toEqual(other)
  })

  it('has a median of some kilobytes and a heavy tail', () => {
    const sizes = messages.map(({ octets }) => octets.length).sort((a, b) => a - b)
    const at = (share: number): number => sizes[Math.floor(COUNT * share)] ?? 0
    expect(at(0.5)).toBeGreaterThan(5000)
    expect(at(0.5)).toBeLessThan(12_000)
    expect(at(0.99)).toBeGreaterThan(100_000)
  })

  it('holds conversations, trackers, sealed shapes, and hops with and without TLS', () => {
    const facts = parsed.flatMap((one) => one.facts)
    const has = (fact: string, value = /./): boolean =>
      facts.some((one) => one.kind === fact && value.test(one.value))
    expect(has('tracker')).toBe(true)
    expect(has('encryption', /^pgp-mime/)).toBe(true)
    expect(has('hop', /tls=1\.3/)).toBe(true)
    expect(has('list-id')).toBe(true)
    expect(parsed.filter((one) => one.references.length > 0).length).toBeGreaterThan(COUNT / 3)
  })

  it('says in its manifest how often each planted word is there', () => {
    const texts = messages.map(({ octets }) => octets.toString('utf8'))
    for (const { id, plant } of PROBES)
      expect(corpus.manifest[id], id).toBe(texts.filter((text) => text.includes(plant)).length)
    expect(corpus.manifest['common word']).toBeGreaterThan(COUNT / 10)
    expect(corpus.manifest[YEAR_PROBE]).toBeGreaterThan(0)
  })
})
