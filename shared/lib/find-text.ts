// Finds a text in a longer one as a reader means it: case and accents make no difference, nor how much space is between
// words. Used on both sides: what is counted in the store is what is marked on the page.
import { fold } from './fold.ts'

/** What is looked for, made ready; undefined when nothing but space is in it. */
export function needleOf(text: string): RegExp | undefined {
  const words = fold(text).trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  return new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+'), 'g')
}

/** Where it stands in `text`: [start, end) in UTF-16 units, one after the other. */
export function findText(text: string, needle: RegExp): [number, number][] {
  const folded = fold(text)
  const found = [...folded.matchAll(needle)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
  if (found.length === 0 || folded.length === text.length) return found
  const { folded: again, places } = foldWithPlaces(text)
  return [...again.matchAll(needle)].map((match): [number, number] => [
    places[match.index] ?? 0,
    places[match.index + match[0].length] ?? text.length,
  ])
}

/** How often it stands there. */
export const countText = (text: string, needle: RegExp): number => [...fold(text).matchAll(needle)].length

/** Folded sign by sign, with the place each folded unit came from: for texts that grow or shrink (ß, marks of their own). */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  let at = 0
  for (const sign of text) {
    const piece = fold(sign)
    for (let unit = 0; unit < piece.length; unit++) places.push(at)
    folded += piece
    at += sign.length
  }
  return { folded, places }
}
