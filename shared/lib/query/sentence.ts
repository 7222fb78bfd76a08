// What is wrong with a query, in words: where, and what would be right.
import type { QueryProblem } from './ast.ts'

const EXPECTED: Record<string, string> = {
  has: 'attachment',
  is: 'unread, read, starred, answered or bulk',
  before: 'a date such as 2024, 2024-05, 2024-05-31, today, yesterday or 7d',
  after: 'a date such as 2024, 2024-05, 2024-05-31, today, yesterday or 7d',
  on: 'a date such as 2024, 2024-05, 2024-05-31, today, yesterday or 7d',
  larger: 'a size such as 500k or 2M',
  smaller: 'a size such as 500k or 2M',
  index: 'a letter A to E or ?, such as C, <C or >=B',
  technical: 'points from 0 to 100 or ?, such as <40',
  context: 'points from 0 to 100 or ?, such as <40',
  behaviour: 'points from 0 to 100 or ?, such as <40',
  importance: 'a number from -10 to 10, such as >3',
  encrypted: 'yes or no',
  signed: 'yes or no',
  tracked: 'yes or no',
  cleartext: 'hop',
}

/** English, for a fault; the interface translates by `code`. Characters are counted from 1. */
export function querySentence(problem: QueryProblem): string {
  const place = `at character ${problem.at + 1}`
  switch (problem.code) {
    case 'bad-value':
      return `${problem.field}: takes ${EXPECTED[problem.field] ?? 'another value'}; “${problem.found}” ${place} is none.`
    case 'unclosed-bracket':
      return `The bracket ${place} is not closed. Add a ) behind what belongs to it, or put it between quotes.`
    case 'stray-bracket':
      return `The bracket ${place} closes nothing. Take it out, or put it between quotes.`
    case 'nothing-to-exclude':
      return `Nothing follows the - ${place}. Write what is to be left out right behind it.`
    case 'nothing-to-choose':
      return `OR ${place} needs something on either side. Write it between quotes to look for the word.`
    case 'too-deep':
      return `The brackets ${place} are nested too deeply.`
  }
}
