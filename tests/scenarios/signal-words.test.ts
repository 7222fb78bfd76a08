// What the engine can find has words in the window, and the window has words for nothing else. Every language has the
// keys of English (renderer/locales/i18n.test.ts), so English stands for all.
import { describe, expect, it } from 'vitest'
import { SIGNALS } from '../../main/engine/privacy/signals.ts'
import { en } from '../../renderer/locales/en.ts'

const words: Record<string, Record<string, string>> = en.signals
const withoutNumber = (key: string): string => key.replace(/_(one|other)$/, '')

describe('the words of the privacy signals', () => {
  it('name every signal and no other', () => {
    expect(Object.keys(words).sort()).toEqual(SIGNALS.map((signal) => signal.id).sort())
  })

  it.each(SIGNALS.map((signal) => [signal.id, signal] as const))('say all that %s can find', (id, signal) => {
    const said = new Set(Object.keys(words[id] ?? {}).map(withoutNumber))
    said.delete('title')
    expect([...said].sort()).toEqual([...signal.found].sort())
  })

  it('say every reason why something is not known', () => {
    const reasons = new Set(SIGNALS.flatMap((signal) => signal.unknown))
    expect([...reasons].filter((reason) => !(reason in en.privacy.why))).toEqual([])
  })
})
