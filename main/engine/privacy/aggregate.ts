// Indices of many messages together: a conversation by its worst quartile, a person's channel by its mean.
import { AXES, type Axis, type Index } from '../../../shared/model/privacy.ts'
import { letterOf, overallOf } from './grade.ts'

export type AxisScores = Record<Axis, number | null> & { overall: number | null }
export type Aggregate = Omit<Index, 'isIncomplete'>

/** Per axis the mean of the worst quartile, ceil(n/4), of the messages that have it. */
export function aggregate(messages: readonly AxisScores[]): Aggregate {
  return indexOf((axis) => {
    const values = known(messages, axis).toSorted((a, b) => a - b)
    return mean(values.slice(0, Math.ceil(values.length / 4)))
  })
}

/** Per axis the mean. */
export function meanIndex(messages: readonly AxisScores[]): Aggregate {
  return indexOf((axis) => mean(known(messages, axis)))
}

function indexOf(valueOf: (axis: Axis) => number | null): Aggregate {
  const [technical, context, behaviour] = AXES.map(valueOf) as [number | null, number | null, number | null]
  const overall = overallOf({ technical, context, behaviour })
  return { letter: letterOf(overall), overall, technical, context, behaviour }
}

const known = (messages: readonly AxisScores[], axis: Axis) =>
  messages.map((one) => one[axis]).filter((value) => value !== null)
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
