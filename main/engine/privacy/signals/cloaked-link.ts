// A link that says one host and goes to another.
import { fieldsOf } from '../fields.ts'
import { CEILING, PENALTY } from '../grade.ts'
import { finding, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

export const cloakedLink: Signal = {
  id: 'cloaked-link',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.grave,
  title: 'Cloaked links',
  titleWhenFound: 'A link leads elsewhere than it says',
  explanation:
    'The text of a link names one organisation’s host, the link goes to another’s. A known counter of clicks is not counted here but among the links that tell who followed them.',
  reads: ['cloaked-link', 'body'],
  found: ['elsewhere'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const facts = given.of('cloaked-link')
    const [first] = facts
    if (!first) return nothingShown(given)
    const fields = fieldsOf(first.value)
    const values = { count: facts.length, shown: fields.get('shown') ?? '', goes: fields.get('goes') ?? '' }
    const ceiling = { axis: 'behaviour', atMost: CEILING.cloakedLink } as const
    return { is: 'points', points: PENALTY.grave, ...finding('elsewhere', facts, values), ceiling }
  },
}
