import { describe, expect, it } from 'vitest'
import type { Fact } from './facts.ts'
import { worded } from './evidence.ts'
import { summed } from './score.ts'

const octets = Buffer.from('Received: from a.example\r\n\tby b.example\r\nTo: c\r\n')
const fact = (value: string, start: number, end: number): Fact =>
  ({ kind: 'host', value, part: '', start, end }) as unknown as Fact

const textsOf = (evidence: readonly Fact[], source: Uint8Array | undefined): string[] => {
  const line = { signal: 'x', evidence, values: {} }
  const report = { ...summed([], false), contributions: [line] } as unknown as Parameters<typeof worded>[0]
  return (worded(report, source).contributions[0]?.evidence ?? []).map(({ text }) => text)
}

describe('worded', () => {
  it('shows what the octets say, unfolded', () => {
    expect(textsOf([fact('a.example', 0, 40)], octets)).toEqual(['Received: from a.example by b.example'])
  })

  it('names a place once, however many facts stand there', () => {
    const both = [fact('a.example', 0, 40), fact('b.example', 0, 40), fact('c', 41, 46)]
    expect(textsOf(both, octets)).toEqual(['Received: from a.example by b.example', 'To: c'])
  })

  it('shows the facts themselves where the octets are not here', () => {
    expect(textsOf([fact('a.example', 0, 40), fact('b.example', 0, 40)], undefined)).toEqual([
      'a.example',
      'b.example',
    ])
  })
})
