// Cuts a query into words, phrases, fields and signs. Total: quotes that are not closed (yet) reach to the end.
import { FIELDS } from './fields.ts'

interface Placed {
  start: number
  end: number
}

export type Token = Placed &
  (
    | { kind: 'open' | 'close' | 'or' | 'minus' }
    | { kind: 'text'; text: string; isPrefix: boolean; isQuoted: boolean }
    | { kind: 'field'; name: string; text: string; isPrefix: boolean; isQuoted: boolean }
  )

const SPACE = /\s/
/** Typed quotes of all sorts begin and end a phrase. */
const QUOTE = /["\u201c\u201d\u201e\u00ab\u00bb]/

export function tokens(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] as string
    if (SPACE.test(character)) at++
    else if (character === '(' || character === ')') {
      found.push({ kind: character === '(' ? 'open' : 'close', start: at, end: at + 1 })
      at++
    } else if (character === '-' && isBeforeTerm(text, at)) {
      found.push({ kind: 'minus', start: at, end: at + 1 })
      at++
    } else {
      const token = termAt(text, at)
      found.push(token)
      at = token.end
    }
  }
  return found
}

/** A minus excludes what follows at once; within a word, or alone, it is a character. */
const isBeforeTerm = (text: string, at: number) => !SPACE.test(text[at + 1] ?? ' ') && text[at + 1] !== '-'

function termAt(text: string, start: number): Token {
  const name = /^([A-Za-z]+(?:-[A-Za-z]+)*):/.exec(text.slice(start, start + 20))?.[1]?.toLowerCase()
  const isField = name !== undefined && FIELDS.has(name)
  const value = valueAt(text, isField ? start + name.length + 1 : start)
  if (isField) return { kind: 'field', name, start, ...value }
  if (value.text === 'OR' && !value.isQuoted) return { kind: 'or', start, end: value.end }
  return { kind: 'text', start, ...value }
}

interface Value {
  text: string
  end: number
  isPrefix: boolean
  isQuoted: boolean
}

function valueAt(text: string, start: number): Value {
  if (QUOTE.test(text[start] ?? '')) {
    let end = start + 1
    while (end < text.length && !QUOTE.test(text[end] as string)) end++
    const isPrefix = text[end + 1] === '*'
    const inside = text.slice(start + 1, end)
    return { text: inside, end: Math.min(text.length, end + (isPrefix ? 2 : 1)), isPrefix, isQuoted: true }
  }
  let end = start
  while (end < text.length && !SPACE.test(text[end] as string) && text[end] !== '(' && text[end] !== ')')
    end++
  const word = text.slice(start, end)
  const isPrefix = word.endsWith('*')
  return { text: isPrefix ? word.slice(0, -1) : word, end, isPrefix, isQuoted: false }
}
