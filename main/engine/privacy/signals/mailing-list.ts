// A message that everybody on a list received.
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const mailingList: Signal = {
  id: 'mailing-list',
  scope: 'message',
  axis: 'context',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Mailing list',
  titleWhenFound: 'The message came through a mailing list',
  explanation: 'Who is on the list is not seen in the message, and the list’s server keeps it.',
  reads: ['list-id', 'list-post'],
  found: ['list'],
  unknown: [],
  evaluate(given) {
    const [list] = given.of('list-id')
    if (!list) return NOTHING
    const evidence = [list, ...given.of('list-post')]
    return { is: 'points', points: PENALTY.ordinary, ...finding('list', evidence, { list: list.value }) }
  },
}
