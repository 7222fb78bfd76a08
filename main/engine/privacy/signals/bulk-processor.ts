// A firm that sends for others, and keeps who got what.
import { fieldsOf } from '../fields.ts'
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const bulkProcessor: Signal = {
  id: 'bulk-processor',
  scope: 'message',
  axis: 'context',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Bulk mail',
  titleWhenFound: 'The message was sent in bulk',
  explanation:
    'The headers speak of bulk mail (List-Unsubscribe, Feedback-ID, Precedence), or a known bulk mailer handed it over or signed it: a third party knows to whom it went. A mailing list is counted as such, not twice.',
  reads: ['bulk', 'list-id'],
  found: ['mailer', 'bulk'],
  unknown: [],
  evaluate(given) {
    const marks = given.of('bulk')
    if (marks.length === 0 || given.of('list-id').length > 0) return NOTHING
    const mailer = marks.map((fact) => fieldsOf(fact.value).get('mailer')).find((one) => one !== undefined)
    const found = finding(mailer === undefined ? 'bulk' : 'mailer', marks, { mailer: mailer ?? '' })
    return { is: 'points', points: PENALTY.ordinary, ...found }
  },
}
