// Links that tell who followed them.
import { fieldsOf } from '../fields.ts'
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

export const taggedLinks: Signal = {
  id: 'tagged-links',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Tagged links',
  titleWhenFound: 'Links tell who followed them',
  explanation:
    'Links through a counter, or with a parameter that names a campaign or you. The points follow their share of all links.',
  reads: ['links', 'tagged-link', 'body'],
  found: ['tagged'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const [links] = given.of('links')
    if (!links) return nothingShown(given)
    const fields = fieldsOf(links.value)
    const tagged = Number(fields.get('tagged') ?? 0)
    const count = Number(fields.get('all') ?? 0)
    if (tagged === 0 || count === 0) return NOTHING
    const hosts = given.of('tagged-link')
    const names = hosts
      .map((fact) => fact.value)
      .slice(0, 4)
      .join(', ')
    const found = finding('tagged', [...hosts, links], { tagged, count, names })
    return { is: 'points', points: (PENALTY.ordinary * tagged) / count, ...found }
  },
}
