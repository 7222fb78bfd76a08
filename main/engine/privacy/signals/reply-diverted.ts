// An answer that would go to somebody else than the author.
import { PENALTY } from '../grade.ts'
import { domainOf, organisationOf } from '../hosts.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const replyDiverted: Signal = {
  id: 'reply-diverted',
  scope: 'message',
  axis: 'context',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Where answers go',
  titleWhenFound: 'Answers would go to another domain than the sender’s',
  explanation:
    'Reply-To names an address of another registrable domain than From. Mailing lists, which answer to the list, do not count.',
  reads: ['author', 'reply-to', 'list-id'],
  found: ['other-domain'],
  unknown: [],
  evaluate(given) {
    const own = new Set(given.of('author').map((fact) => organisationOf(domainOf(fact.value))))
    const other = given.of('reply-to').find((fact) => {
      const organisation = organisationOf(domainOf(fact.value))
      return organisation !== '' && !own.has(organisation)
    })
    const [author] = given.of('author')
    if (!other || !author || own.has('') || given.of('list-id').length > 0) return NOTHING
    const values = { from: domainOf(author.value), to: domainOf(other.value) }
    return { is: 'points', points: PENALTY.ordinary, ...finding('other-domain', [other, author], values) }
  },
}
