// The readable text of a mail's HTML, for searching, previews and quoting: what the reader would see, as lines.
import { addStyleRules } from './style-rules.ts'
import type { StyleRules } from './style-rules.ts'
import { hidingOf, isNotShown, lookOf, PLAIN_LOOK } from './visibility.ts'
import type { Look } from './visibility.ts'
import { walkHtml } from './walk.ts'
import type { Tag } from './walk.ts'

interface State {
  look: Look
  isHidden: boolean
  /** Nothing inside can be seen, whatever it says of itself. */
  isShut: boolean
  isPreformatted: boolean
  /** Depth of lists, for the indent of items. */
  lists: number
  quotes: number
}

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'pre',
  'table',
  'hr',
])
const LINES = new Set(
  'address article aside center dd details dir div dt fieldset figcaption figure footer form header legend li main nav option section summary tbody tfoot thead tr caption body html'.split(
    ' ',
  ),
)

/** Text with LF line ends; cells are separated by tabs, list items marked with `- `, quotes with `> `. Linear. */
export function htmlToText(html: string): string {
  const rules: StyleRules = new Map()
  const page = new Page()
  const root: State = {
    look: PLAIN_LOOK,
    isHidden: false,
    isShut: false,
    isPreformatted: false,
    lists: 0,
    quotes: 0,
  }
  walkHtml<State>(html, root, {
    open: (tag, parent) => {
      const state = enter(tag, parent, rules)
      if (!state.isHidden) begin(page, tag, state)
      return state
    },
    close: (name, state) => {
      if (state.isHidden) return
      if (PARAGRAPHS.has(name)) page.breakLines(2)
      else if (LINES.has(name)) page.breakLines(1)
    },
    text: (text, _, state, element) => {
      if (element === 'style') addStyleRules(rules, text)
      else if (!state.isHidden && !isNotShown(element)) page.write(text, state)
    },
  })
  return page.text()
}

function enter(tag: Tag, parent: State, rules: StyleRules): State {
  if (parent.isShut) return parent
  const { name } = tag
  const look = lookOf(tag, parent.look, rules)
  const isShut = isNotShown(name) || look.hidden !== undefined
  const isHidden = isShut || hidingOf(look) !== undefined
  const isList = name === 'ul' || name === 'ol'
  const isQuote = name === 'blockquote'
  if (look === parent.look && !isShut && !isList && !isQuote && name !== 'pre') return parent
  return {
    look,
    isHidden,
    isShut,
    isPreformatted: parent.isPreformatted || name === 'pre',
    lists: parent.lists + (isList ? 1 : 0),
    quotes: parent.quotes + (isQuote ? 1 : 0),
  }
}

function begin(page: Page, { name, attributes }: Tag, state: State): void {
  if (name === 'br') page.write('\n', { ...state, isPreformatted: true })
  else if (name === 'td' || name === 'th') page.cell()
  else if (name === 'img') page.write(` ${attributes.get('alt') ?? ''} `, state)
  else if (PARAGRAPHS.has(name)) page.breakLines(state.lists > 1 ? 1 : 2)
  else if (LINES.has(name)) page.breakLines(1)
  if (name === 'li')
    page.write(`${'  '.repeat(Math.min(9, Math.max(0, state.lists - 1)))}- `, {
      ...state,
      isPreformatted: true,
    })
}

/** Collects lines; white space collapses across elements as it does in a browser. */
class Page {
  private readonly pieces: string[] = []
  /** Line ends at the end of what was written; a page begins as if after many. */
  private newlines = 2
  private wanted = 0
  private isCellWanted = false
  private isSpaceWanted = false

  breakLines(count: number): void {
    this.wanted = Math.max(this.wanted, count)
    this.isSpaceWanted = false
    this.isCellWanted = false
  }

  cell(): void {
    this.isCellWanted = this.newlines === 0 && this.wanted === 0
  }

  write(text: string, state: State): void {
    if (state.isPreformatted) return this.lines(text, state.quotes)
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ')
    const content = collapsed.trim() === '' ? '' : collapsed.replace(/^ | $/g, '')
    if (collapsed.startsWith(' ')) this.isSpaceWanted = true
    if (content === '') return
    this.put(content, state.quotes)
    this.isSpaceWanted = collapsed.endsWith(' ')
  }

  text(): string {
    return this.pieces
      .join('')
      .replace(/\u00a0/g, ' ')
      .trimEnd()
  }

  private lines(text: string, quotes: number): void {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.lineEnd()
      if (line !== '') this.put(line, quotes)
    }
  }

  private lineEnd(): void {
    this.flushBreaks()
    if (this.newlines < 2) this.pieces.push('\n')
    this.newlines++
    this.isSpaceWanted = false
    this.isCellWanted = false
  }

  private flushBreaks(): void {
    for (; this.newlines < this.wanted; this.newlines++) this.pieces.push('\n')
    this.wanted = 0
  }

  private put(content: string, quotes: number): void {
    this.flushBreaks()
    if (this.newlines > 0) this.pieces.push('> '.repeat(Math.min(quotes, 9)))
    else if (this.isCellWanted) this.pieces.push('\t')
    else if (this.isSpaceWanted) this.pieces.push(' ')
    this.pieces.push(content)
    this.newlines = 0
    this.isSpaceWanted = false
    this.isCellWanted = false
  }
}
