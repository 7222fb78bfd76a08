// A list whose messages anybody can read on the web.
import { CEILING, PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const publicArchive: Signal = {
  id: 'public-archive',
  scope: 'message',
  axis: 'context',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.active,
  title: 'Public archive',
  titleWhenFound: 'Anybody can read the message in a public archive',
  explanation:
    'The list is in the bundled table of lists with public archives, or you said so. Nothing that was sent there can be taken back.',
  reads: ['public-archive', 'list-id'],
  found: ['known', 'said'],
  unknown: [],
  evaluate(given) {
    const [known] = given.of('public-archive')
    const [list] = given.of('list-id')
    const said = list && given.situation.archives.get(list.value)
    if (said === false || (!known && said === undefined)) return NOTHING
    const ceiling = { axis: 'context', atMost: CEILING.public } as const
    const proof = known ?? list
    if (!proof) return NOTHING
    const found = finding(known ? 'known' : 'said', [proof], { name: proof.value })
    return { is: 'points', points: PENALTY.active, ...found, ceiling }
  },
}
