// What 22 providers wrote about the sender, and what two attackers added: nothing forged is believed, everything honest is
// read. The headers have no Received: all stands where the account's learnt server is needed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseMessage } from '../parse/parse-message.ts'
import { authenticityOfScore } from './authenticity.ts'
import type { Fact } from './facts.ts'
import { score, type Surroundings } from './score.ts'
import { trustBoundary } from './trust-boundary.ts'

const folder = fileURLToPath(
  new URL('../../../../shared/corpora/chatmail-authres/dkimchecks-2022-09-28/', import.meta.url),
)
const hasCorpus = existsSync(folder)
if (!hasCorpus)
  console.warn('authres-corpus.test.ts: the folder of test mail is absent; its tests are skipped')

const ALONE: Surroundings = {
  session: undefined,
  others: undefined,
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}
const NOBODY = { learntIds: new Set<string>(), relays: new Set<string>() }
const isAttack = (sender: string) => /^(?:forged|authresadding)/.test(sender)

/** The ids that the account learns: in at least 3 and 40 % of its other messages. */
function learntIn(messages: readonly { facts: Fact[] }[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { facts } of messages)
    for (const id of trustBoundary(facts, NOBODY).seenIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Set(
    [...counts].filter(([, n]) => n - 1 >= 3 && n - 1 >= 0.4 * (messages.length - 1)).map(([id]) => id),
  )
}

/** What the account's own server says, by a reading of its own that knows nothing of ours. */
function saidBy(ids: ReadonlySet<string>, octets: Buffer): 'dmarc' | 'other' | 'nothing' {
  const fields = octets
    .toString()
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => /^authentication-results:/i.test(line))
    .filter((line) => [...ids].some((id) => line.split(';')[0]?.trimEnd().endsWith(id)))
  if (fields.some((line) => /dmarc=pass/i.test(line))) return 'dmarc'
  return fields.some((line) => /(?:dkim|spf)=pass/i.test(line)) ? 'other' : 'nothing'
}

describe.runIf(hasCorpus)('Authentication-Results of 22 providers', () => {
  it('believes no forged one and reads every honest one', () => {
    const tally = { forged: 0, believed: 0, honest: 0, read: 0, unnamedServer: 0 }
    for (const account of readdirSync(folder)) {
      const messages = readdirSync(folder + account).map((sender) => {
        const octets = readFileSync(`${folder}${account}/${sender}`)
        return { sender, octets, facts: parseMessage(octets).facts }
      })
      const learntIds = learntIn(messages)
      for (const { sender, octets, facts } of messages) {
        const scored = score(facts, { ...NOBODY, learntIds }, ALONE)
        const { verdict } = authenticityOfScore(facts, scored, false)
        const found = scored.contributions.find((one) => one.signal === 'sender-authenticated')?.found
        if (isAttack(sender)) {
          tally.forged++
          if (verdict === 'real') tally.believed++
          continue
        }
        const said = saidBy(learntIds, octets)
        if (said === 'nothing') {
          if (/^authentication-results: *spf/im.test(octets.toString())) tally.unnamedServer++
          expect(verdict, `${account}/${sender}`).not.toBe('real')
          continue
        }
        tally.honest++
        if (said === 'dmarc' ? found === 'dmarc-pass' : found !== undefined) tally.read++
        else
          console.log(
            account,
            sender,
            said,
            found,
            scored.unknown.find((one) => one.signal === 'sender-authenticated')?.why,
          )
      }
    }
    console.log(JSON.stringify({ figure: 'Authentication-Results', ...tally }))
    expect(tally.forged).toBeGreaterThan(15)
    expect(tally.believed).toBe(0)
    expect(tally.read).toBe(tally.honest)
  })
})
