import { describe, expect, it } from 'vitest'
import { parseMessage } from '../parse/parse-message.ts'
import { aggregate, meanIndex } from './aggregate.ts'
import { htmlMail, mail } from './fixture.ts'
import { score, type Surroundings } from './score.ts'

const ALONE: Surroundings = {
  session: undefined,
  others: undefined,
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}
const trust = { learntIds: new Set(['home.example']), relays: new Set<string>() }
const scored = (octets: string) => score(parseMessage(Buffer.from(octets)).facts, trust, ALONE)

/** Low by penalties alone: trackers and a cloaked link, none of which holds an axis at 19. */
const PUSHY = scored(
  htmlMail(
    '<img src="https://t.example/p.gif" width=1 height=1><a href="https://evil.example/">https://bank.example/</a> Words',
    { 'Disposition-Notification-To': 'ada@sender.example' },
  ),
)
const FORGED = scored(
  mail({ 'Authentication-Results': 'mx.home.example; dmarc=fail header.from=sender.example' }),
)

describe('the index of several messages', () => {
  it.each([
    ['pushed down by penalties', PUSHY, 'D'],
    ['held down by a grave ceiling', FORGED, 'E'],
  ] as const)('of one message %s is that of the message', (_name, message, letter) => {
    expect(message.letter).toBe(letter)
    expect(aggregate([message])).toMatchObject({ letter, overall: message.overall })
    expect(meanIndex([message])).toMatchObject({ letter, overall: message.overall })
  })

  it('takes the worst quarter of each axis, at least one message', () => {
    const good = { technical: 80, context: 80, behaviour: 80, overall: 80 }
    const bad = { technical: 40, context: 80, behaviour: null, overall: 60 }
    expect(aggregate([good, good, good, bad])).toMatchObject({ technical: 40, context: 80, behaviour: 80 })
    expect(aggregate([good, good, good, good, bad])).toMatchObject({ technical: 60, context: 80 })
  })

  it('knows nothing of no messages', () => {
    expect(aggregate([])).toMatchObject({ letter: '?', overall: null })
  })
})
