// A picture that tells its sender who opened the message, when and where.
import { fieldsOf } from '../fields.ts'
import { CEILING, PENALTY } from '../grade.ts'
import { finding, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

export const trackingPixel: Signal = {
  id: 'tracking-pixel',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.grave,
  title: 'Trackers',
  titleWhenFound: 'The message would report that you open it',
  explanation:
    'A picture that is invisible, carries your address or belongs to a known tracker tells who opened the message, when and from where. It was blocked, so nothing was told; it still says how its sender works.',
  reads: ['tracker', 'body'],
  found: ['blocked'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const facts = given.of('tracker')
    if (facts.length === 0) return nothingShown(given)
    const names = new Set(facts.map((fact) => fieldsOf(fact.value).get('host') ?? ''))
    const values = { count: facts.length, names: [...names].slice(0, 4).join(', ') }
    const ceiling = { axis: 'behaviour', atMost: CEILING.blockedTracker } as const
    return { is: 'points', points: PENALTY.grave, ...finding('blocked', facts, values), ceiling }
  },
}
