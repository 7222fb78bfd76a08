// A sender that makes itself look like another.
import { fieldsOf } from '../fields.ts'
import { CEILING, PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const nameTrick: Signal = {
  id: 'name-trick',
  scope: 'message',
  axis: 'context',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.grave,
  title: 'Tricks with the sender’s name',
  titleWhenFound: 'The sender is made to look like somebody else',
  explanation:
    'The name of the sender holds the address of somebody else, or there are two From lines, so that different programs show different senders.',
  reads: ['address-in-name', 'two-from'],
  found: ['address-in-name', 'two-from'],
  unknown: [],
  evaluate(given) {
    const ceiling = { axis: 'context', atMost: CEILING.forged } as const
    const [two] = given.of('two-from')
    const count = Number(two?.value ?? 0)
    if (two) return { is: 'points', points: PENALTY.grave, ...finding('two-from', [two], { count }), ceiling }
    const [named] = given.of('address-in-name')
    if (!named) return NOTHING
    const values = Object.fromEntries(fieldsOf(named.value))
    return { is: 'points', points: PENALTY.grave, ...finding('address-in-name', [named], values), ceiling }
  },
}
