// A text as the sequence of units that search compares, each with its place in the text as it is written: so that what was
// found can be marked. The same units as the terms of fold.ts: words, and single graphemes of unspaced scripts.
import { fold, graphemes, RUN } from './fold.ts'

export interface SearchUnit {
  /** [start, end) in UTF-16 units of the text. */
  start: number
  end: number
  folded: string
  isGrapheme: boolean
}

const PLAIN = /^[\x00-\x7f]*$/
const TOKEN = /[\p{L}\p{N}\p{Co}\p{M}ー々ゝゞヽヾ〆]+/gu

/** From `start` on, which must not lie within a word. */
export function* searchUnits(text: string, start = 0): Generator<SearchUnit, void> {
  const tokens = new RegExp(TOKEN)
  tokens.lastIndex = start
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [written] = token
    if (PLAIN.test(written)) {
      yield word(written, token.index)
      continue
    }
    let at = 0
    for (const run of written.matchAll(RUN)) {
      if (run.index > at) yield word(written.slice(at, run.index), token.index + at)
      yield* letters(run[0], token.index + run.index)
      at = run.index + run[0].length
    }
    if (at < written.length) yield word(written.slice(at), token.index + at)
  }
}

const word = (written: string, start: number): SearchUnit => ({
  start,
  end: start + written.length,
  folded: fold(written),
  isGrapheme: false,
})

function* letters(run: string, start: number): Generator<SearchUnit, void> {
  let at = start
  for (const letter of graphemes(run)) {
    yield { start: at, end: at + letter.length, folded: fold(letter), isGrapheme: true }
    at += letter.length
  }
}
