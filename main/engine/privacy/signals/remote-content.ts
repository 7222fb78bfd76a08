// Hosts that would learn of the message being shown.
import { PENALTY } from '../grade.ts'
import { finding, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

export const remoteContent: Signal = {
  id: 'remote-content',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Remote content',
  titleWhenFound: 'Showing the message whole would contact other hosts',
  explanation:
    'Pictures, fonts and styles that are not in the message but elsewhere: each host would learn your address on the Internet, and that and when you read. Nothing is loaded unless you ask. The more hosts, the more points.',
  reads: ['remote-host', 'body'],
  found: ['hosts'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const facts = given.of('remote-host')
    if (facts.length === 0) return nothingShown(given)
    const values = {
      count: facts.length,
      names: facts
        .map((fact) => fact.value)
        .slice(0, 4)
        .join(', '),
    }
    return { is: 'points', points: pointsFor(facts.length), ...finding('hosts', facts, values) }
  },
}

/** One host is a trifle, a handful is a habit. */
function pointsFor(hosts: number): number {
  if (hosts === 1) return PENALTY.slight
  return hosts <= 3 ? (PENALTY.slight + PENALTY.ordinary) / 2 : PENALTY.ordinary
}
