// Through how many organisations' hands the message went.
import { hopOf } from '../hop.ts'
import { isPublicName } from '../hosts.ts'
import { finding, unknown, type Signal, type WeighedFact } from '../signal.ts'
import { operatorOf } from '../tables.ts'

export const hostsOnTheWay: Signal = {
  id: 'hosts-on-the-way',
  scope: 'message',
  axis: 'context',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'Organisations on the way',
  titleWhenFound: 'The message went through many hands',
  explanation:
    'Each server that handed the message on could keep a copy. Counted are the distinct organisations in the chain of Received lines. Lines that the sender could have written can only add to the number.',
  reads: ['hop'],
  found: ['organisations'],
  unknown: ['no-hops'],
  evaluate(given) {
    const hosts = new Map<string, WeighedFact>()
    for (const fact of given.of('hop')) {
      const hop = hopOf(fact)
      for (const host of [hop.by, hop.isNameFound && hop.auth === '' ? hop.from : '']) {
        const name = isPublicName(host) ? operatorOf(host) : ''
        if (name !== '' && !hosts.has(name)) hosts.set(name, fact)
      }
    }
    if (hosts.size === 0) return unknown('no-hops')
    const value = 1 - Math.log2(hosts.size) / 4
    const values = { count: hosts.size, names: [...hosts.keys()].slice(0, 5).join(', ') }
    // Our own side's lines name at least one of them; what is claimed below can only lower the value.
    return {
      is: 'value',
      value,
      ...finding('organisations', [...hosts.values()], values),
      standing: 'attested',
    }
  },
}
