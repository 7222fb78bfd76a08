// Indices of many messages together: a conversation by its worst quartile, a person's channel by its mean.
import { AXES, type Axis, type Index } from '../../../shared/model/privacy.ts'
import { GRAVE_CEILING, letterOf, overallOf } from './grade.ts'

export type AxisScores = Record<Axis, number | null> & { overall: number | null }
export type Aggregate = Omit<Index, 'isIncomplete'>

/** Per axis the mean of the worst quartile, ceil(n/4), of the messages that have it. */
export function aggregate(messages: readonly AxisScores[]): Aggregate {
  return indexOf((axis) => {
    const those = known(messages, axis).toSorted((a, b) => a[axis] - b[axis])
    return those.slice(0, Math.ceil(those.length / 4))
  })
}

/** Per axis the mean. */
export function meanIndex(messages: readonly AxisScores[]): Aggregate {
  return indexOf((axis) => known(messages, axis))
}

type Known<A extends Axis> = AxisScores & Record<A, number>

/** @param takenOf the messages whose mean is the axis */
function indexOf(takenOf: <A extends Axis>(axis: A) => Known<A>[]): Aggregate {
  const mean = (axis: Axis) => {
    const taken = takenOf(axis)
    return taken.length === 0 ? null : taken.reduce((sum, one) => sum + one[axis], 0) / taken.length
  }
  const axes = { technical: mean('technical'), context: mean('context'), behaviour: mean('behaviour') }
  // Penalties alone can bring an axis as low; a message that a grave ceiling held came to no more than the ceiling.
  const held = AXES.filter(
    (axis) =>
      (axes[axis] ?? 100) <= GRAVE_CEILING &&
      takenOf(axis).some(({ overall }) => overall !== null && overall <= GRAVE_CEILING),
  )
  const overall = overallOf(axes, held)
  return { letter: letterOf(overall), overall, ...axes }
}

const known = <A extends Axis>(messages: readonly AxisScores[], axis: A) =>
  messages.filter((one): one is Known<A> => one[axis] !== null)
