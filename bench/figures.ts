// Figures as they are printed: a line of JSON each on standard output, and a table of all at the end on standard error.
import { loadavg } from 'node:os'

/** What a figure is held against: its own value, or its ratio to a peer of the same run. */
export type Goal = { atMost: number } | { ratioAtMost: number }

export interface Measured {
  id: string
  value: number
  unit: 'ms' | 'MB' | 'hits'
  /** The same thing done by somebody else in the same run: see `peerIs`. */
  peer?: number
  peerIs?: string
  goal: Goal
}

interface Figure {
  id: string
  value: number
  unit: string
  peer: number | null
  ratio: number | null
  goal: number
  met: boolean
  load: number
}

export class Figures {
  readonly #figures: Figure[] = []

  add(measured: Measured): void {
    const figure = judged(measured)
    this.#figures.push(figure)
    console.log(JSON.stringify(figure))
  }

  /** @returns false when a goal was missed */
  printTable(): boolean {
    const lines = this.#figures.map((one) => [
      one.met ? 'met' : 'MISSED',
      one.id,
      `${one.value} ${one.unit}`,
      one.peer === null ? '' : `${one.peer} ${one.unit}`,
      one.ratio === null ? '' : String(one.ratio),
      String(one.goal),
      String(one.load),
    ])
    const rows = [['', 'figure', 'value', 'peer', 'ratio', 'goal', 'load'], ...lines]
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
    for (const row of rows)
      console.error(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
    return this.#figures.every((one) => one.met)
  }
}

function judged({ id, value, unit, peer, goal }: Measured): Figure {
  const ratio = peer === undefined || peer === 0 ? null : value / peer
  const limit = 'atMost' in goal ? goal.atMost : goal.ratioAtMost
  const held = 'atMost' in goal ? value : (ratio ?? Infinity)
  return {
    id,
    value: rounded(value),
    unit,
    peer: peer === undefined ? null : rounded(peer),
    ratio: ratio === null ? null : rounded(ratio),
    goal: limit,
    met: held <= limit,
    load: rounded(loadavg()[0] ?? 0),
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** The value below which the share lies; of an empty list NaN, which meets no goal. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
}
