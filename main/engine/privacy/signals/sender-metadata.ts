// What a message tells of its sender without his wish.
import { fieldsOf } from '../fields.ts'
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const senderMetadata: Signal = {
  id: 'sender-metadata',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.slight,
  title: 'What is given away of the sender',
  titleWhenFound: 'Your message tells more of you than you wrote',
  explanation:
    'The address on the Internet or in the home network, the program, the time zone. In your own mail it costs points; in the mail of others it is noted, since they are the ones exposed.',
  reads: ['sender-metadata'],
  found: ['own', 'others'],
  unknown: [],
  evaluate(given) {
    const facts = given.of('sender-metadata')
    if (facts.length === 0) return NOTHING
    const told = facts.flatMap((fact) => [...fieldsOf(fact.value)]).map(([name, value]) => `${name} ${value}`)
    const values = { told: told.join(', ') }
    // A time zone alone is in every message; it is told, not counted.
    const isMore = facts.some((fact) => !fact.value.startsWith('zone='))
    if (given.situation.isOwnMail && isMore)
      return { is: 'points', points: PENALTY.slight, ...finding('own', facts, values) }
    return { is: 'note', ...finding('others', facts, values) }
  },
}
