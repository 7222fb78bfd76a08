// The query language of the search box and the command line (docs/search.md): one grammar, one parser.
//   query   = choice*                    all of them
//   choice  = item ("OR" item)*          any of them
//   item    = "-"? ( word | phrase | field:value | "(" query ")" )
import type { Chip, ParsedQuery, Query, QueryProblem } from './query/ast.ts'
import { FIELDS } from './query/fields.ts'
import { tokens, type Token } from './query/tokens.ts'

export type {
  Chip,
  Comparison,
  Flag,
  ParsedQuery,
  Query,
  QueryDate,
  QueryProblem,
  Term,
} from './query/ast.ts'
export { querySentence } from './query/sentence.ts'

/** Nobody types deeper; it bounds the recursion. */
const MAX_DEPTH = 30

/** Every text is either a query or a problem with its place; a field that has no value yet asks for nothing. */
export function parseQuery(text: string): ParsedQuery {
  const parser = new Parser(text, tokens(text))
  try {
    return { ok: true, query: parser.parse(), chips: parser.chips }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, ...error.problem }
    throw error
  }
}

/** Leaves the parser; never leaves this file. */
class Problem extends Error {
  readonly problem: QueryProblem
  constructor(problem: QueryProblem) {
    super(problem.code)
    this.problem = problem
  }
}

class Parser {
  readonly chips: Chip[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
  }

  parse(): Query {
    const query = this.all()
    const stray = this.tokens[this.at]
    if (stray) throw this.problem('stray-bracket', stray)
    return query
  }

  private all(): Query {
    const of: Query[] = []
    for (let token = this.tokens[this.at]; token && token.kind !== 'close'; token = this.tokens[this.at])
      of.push(this.choice())
    return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
  }

  private choice(): Query {
    const first = this.tokens[this.at]
    if (first?.kind === 'or') throw this.problem('nothing-to-choose', first)
    const of = [this.item()]
    for (let token = this.tokens[this.at]; token?.kind === 'or'; token = this.tokens[this.at]) {
      this.at++
      const next = this.tokens[this.at]
      if (!next || next.kind === 'or' || next.kind === 'close') throw this.problem('nothing-to-choose', token)
      of.push(this.item())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
  }

  private item(): Query {
    const first = this.tokens[this.at] as Token
    const isExcluded = first.kind === 'minus'
    if (isExcluded) this.at++
    const token = this.tokens[this.at]
    if (!token || token.kind === 'or' || token.kind === 'close')
      throw this.problem('nothing-to-exclude', first)
    const query = token.kind === 'open' ? this.bracketed(token) : this.term(token)
    this.chip(first.start, token, isExcluded)
    return isExcluded ? { kind: 'not', of: query } : query
  }

  private bracketed(open: Token): Query {
    this.at++
    if (++this.depth > MAX_DEPTH) throw this.problem('too-deep', open)
    const query = this.all()
    this.depth--
    if (this.tokens[this.at]?.kind !== 'close') throw this.problem('unclosed-bracket', open)
    this.at++
    return query
  }

  private term(token: Token): Query {
    this.at++
    if (token.kind === 'text')
      return { kind: 'text', field: 'any', text: token.text, isPrefix: token.isPrefix }
    if (token.kind !== 'field' || (token.text === '' && !token.isPrefix)) return { kind: 'all', of: [] }
    const term = FIELDS.get(token.name)?.(token)
    if (!term) throw this.problem('bad-value', token)
    return term
  }

  private chip(start: number, token: Token, isExcluded: boolean): void {
    if (this.depth > 0) return
    const end = this.tokens[this.at - 1]?.end ?? token.end
    const kind = token.kind === 'open' ? 'group' : token.kind === 'field' ? 'field' : 'words'
    this.chips.push({ start, end, kind, isExcluded })
  }

  private problem(code: QueryProblem['code'], token: Token): Problem {
    const [at, field] =
      token.kind === 'field' ? [token.start + token.name.length + 1, token.name] : [token.start, '']
    return new Problem({ at, code, found: this.text.slice(at, token.end), field })
  }
}
