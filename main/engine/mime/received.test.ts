import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReceived } from './received.ts'

const samples = new URL('../../../../shared/corpora/spamassassin-tdata/', import.meta.url)
const hasSamples = existsSync(samples)
if (!hasSamples) console.warn('skipped: ../shared/corpora/spamassassin-tdata is not here')

interface Sample {
  received: string
  expected: Record<'ip' | 'rdns' | 'helo' | 'by' | 'id' | 'auth' | 'envfrom', string> | null
}

/** SpamAssassin writes address literals as !1.2.3.4!, and "?" where qmail replaced characters. */
const plain = (name: string) => name.replace(/^[![?]+|[\]!?]+$/g, '').toLowerCase()

describe.runIf(hasSamples)('Received of many servers', () => {
  it('reads the fields that SpamAssassin expects', () => {
    const list = JSON.parse(readFileSync(new URL('received-samples.json', samples), 'utf8')) as Sample[]
    const misses: string[] = []
    let fields = 0
    for (const { received, expected } of list) {
      const hop = parseReceived(received)
      if (!expected) continue
      const got = { ...hop, envfrom: hop.envelopeFrom }
      for (const key of ['ip', 'rdns', 'helo', 'by', 'id', 'envfrom'] as const) {
        fields++
        if (plain(got[key]) !== plain(expected[key]))
          misses.push(`${key}: ${got[key]} <> ${expected[key]} in ${received}`)
      }
      fields++
      if ((got.auth === '') !== (expected.auth === ''))
        misses.push(`auth: ${got.auth} <> ${expected.auth} in ${received}`)
    }
    console.log(JSON.stringify({ figure: 'received fields', right: fields - misses.length, of: fields }))
    if (process.env.SHOW) console.log(misses.join('\n'))
    expect(misses.length / fields).toBeLessThanOrEqual(0.02)
  })

  it('survives the samples without expectations', () => {
    const list = JSON.parse(
      readFileSync(new URL('received-comment-samples.json', samples), 'utf8'),
    ) as string[]
    for (const received of list) expect(typeof parseReceived(received).by).toBe('string')
    expect(list.length).toBeGreaterThan(100)
  })
})
