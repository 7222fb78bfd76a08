// Changes to the text of the search box: pure, with the place of the caret afterwards.
import { describeQuery } from '../../../shared/lib/query/describe.ts'
import type { QueryPart } from '../../../shared/lib/query/describe.ts'

/** Fields of the outermost level, each of which can be taken away by itself. */
export function chipsOf(text: string): QueryPart[] {
  const parts = describeQuery(text)
  let depth = 0
  return parts.filter((part, at) => {
    if (part.kind === 'open') depth++
    if (part.kind === 'close') depth--
    const isChoice = parts[at - 1]?.kind === 'or' || parts[at + 1]?.kind === 'or'
    return part.kind === 'field' && part.value !== '' && depth === 0 && !isChoice && !part.problem
  })
}

export type Piece = { start: number; end: number; text: string; part: QueryPart | null }

/** The whole text cut into its parts and what lies between them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const part of describeQuery(text)) {
    if (part.start > at)
      pieces.push({ start: at, end: part.start, text: text.slice(at, part.start), part: null })
    pieces.push({ start: part.start, end: part.end, text: text.slice(part.start, part.end), part })
    at = part.end
  }
  if (at < text.length) pieces.push({ start: at, end: text.length, text: text.slice(at), part: null })
  return pieces
}

/** The text without one part, and without the blank it leaves. */
export const without = (text: string, { start, end }: Pick<QueryPart, 'start' | 'end'>): string =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim()

/** Backspace behind a finished part and its blank marks the whole of it first: [start, end), or undefined. */
export function markedByBackspace(text: string, caret: number): { start: number; end: number } | undefined {
  if (text[caret - 1] !== ' ') return undefined
  const part = chipsOf(text).find(({ end }) => end === caret - 1)
  return part && { start: part.start, end: caret }
}

/** An example put behind what is written. */
export const withExample = (text: string, example: string): string =>
  text.trim() === '' ? example : `${text.trimEnd()} ${example}`
