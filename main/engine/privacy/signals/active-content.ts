// Content that wants to act instead of being read.
import { fieldsOf } from '../fields.ts'
import { PENALTY } from '../grade.ts'
import { finding, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

export const activeContent: Signal = {
  id: 'active-content',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.active,
  title: 'Active content',
  titleWhenFound: 'The message holds content that acts',
  explanation:
    'Forms, scripts, embedded objects or automatic redirection in the HTML, or an attached file of a kind that acts when it is opened. None of it runs here.',
  reads: ['active', 'body'],
  found: ['html', 'attachment'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const facts = given.of('active')
    const [first] = facts
    if (!first) return nothingShown(given)
    const file = facts.map((fact) => fieldsOf(fact.value).get('file')).find((one) => one !== undefined)
    const kinds = facts.filter((fact) => !fact.value.startsWith('file=')).map((fact) => fact.value)
    const found = kinds.length > 0 ? 'html' : 'attachment'
    const values = { kinds: kinds.join(', '), file: file ?? '' }
    return { is: 'points', points: PENALTY.active, ...finding(found, facts, values) }
  },
}
