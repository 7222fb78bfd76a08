// How many people were written to at once.
import { fieldsOf } from '../fields.ts'
import { finding, unknown, type Signal } from '../signal.ts'

export const recipients: Signal = {
  id: 'recipients',
  scope: 'message',
  axis: 'context',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'Recipients',
  titleWhenFound: 'The message went to many people',
  explanation:
    'Everybody in To and Cc holds the message and sees the addresses of all others. Recipients that are not disclosed are unknown.',
  reads: ['recipients'],
  found: ['count'],
  unknown: ['nobody'],
  evaluate(given) {
    const [fact] = given.of('recipients')
    const fields = fieldsOf(fact?.value ?? '')
    const count = Number(fields.get('n') ?? 0)
    if (!fact || count === 0) return unknown('nobody')
    const values = { count, domains: Number(fields.get('domains') ?? 0) }
    return { is: 'value', value: 1 - Math.log2(count) / 6, ...finding('count', [fact], values) }
  },
}
