// Whether everybody in the message is somebody the user writes with.
import { unknown, type Signal } from '../signal.ts'

export const allKnown: Signal = {
  id: 'all-known',
  scope: 'message',
  axis: 'context',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'People you know',
  titleWhenFound: 'There are people in it whom you never wrote with',
  explanation:
    'The share of the people in From, To and Cc with whom there is a history both ways: they wrote to you and you wrote to them.',
  reads: [],
  found: ['all', 'some', 'nobody-known'],
  unknown: ['nobody', 'no-history'],
  evaluate({ situation: { others } }) {
    if (!others) return unknown('no-history')
    if (others.length === 0) return unknown('nobody')
    const known = others.filter((one) => one.isKnown).length
    const found = known === others.length ? 'all' : known > 0 ? 'some' : 'nobody-known'
    const values = { known, count: others.length }
    return { is: 'value', value: known / others.length, found, values, evidence: [], standing: 'observed' }
  },
}
