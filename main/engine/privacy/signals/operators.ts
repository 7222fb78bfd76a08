// Which firms hold a copy.
import { finding, unknown, type Signal } from '../signal.ts'

export const operators: Signal = {
  id: 'operators',
  scope: 'message',
  axis: 'context',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'Who holds a copy',
  titleWhenFound: 'Several operators hold a copy',
  explanation:
    'Named by the hosts that handed the message over, by those that signed it and by its Message-ID, with a bundled table of operators. Their number counts, not their country.',
  reads: ['operator'],
  found: ['count'],
  unknown: ['no-hosts'],
  evaluate(given) {
    const facts = given.of('operator')
    if (facts.length === 0) return unknown('no-hosts')
    const values = {
      count: facts.length,
      names: facts
        .map((fact) => fact.value)
        .slice(0, 5)
        .join(', '),
    }
    return { is: 'value', value: 1 - Math.log2(facts.length) / 3, ...finding('count', facts, values) }
  },
}
