// Walks a mail's HTML as a browser would nest it, nearly: tokens come from htmlparser2, nesting follows the rules of the
// standard that matter for what is visible. Every element carries a state that its visitor derives from the parent's.
import { Tokenizer } from 'htmlparser2'
import type { TokenizerCallbacks } from 'htmlparser2'
import type { Span } from './findings.ts'

export interface Tag extends Span {
  /** Lower case. */
  name: string
  /** Names lower-cased, entities decoded, the first of equal names (as browsers do). */
  attributes: ReadonlyMap<string, string>
}

export interface Visitor<State> {
  open(tag: Tag, parent: State): State
  /** Called once for every element that `open` was called for, void ones included. */
  close?(name: string, state: State): void
  /** Text with entities decoded; for style, script and the like, as written. `element` is the innermost one. */
  text?(text: string, span: Span, state: State, element: string): void
  /** Content of a comment without its marks; `start` is where the content begins. */
  comment?(content: string, start: number, state: State): void
}

/** Deeper elements become siblings, as in Chromium. */
const MAX_DEPTH = 512
const words = (list: string) => new Set(list.split(' '))
const VOID = words(
  'area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr',
)
const BLOCKS = words(
  'address article aside blockquote center details dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
)
/** What a start tag ends when it stands directly within it. */
const ENDED_BY = new Map<string, ReadonlySet<string>>(
  Object.entries({
    p: BLOCKS,
    li: words('li'),
    dt: words('dt dd'),
    dd: words('dt dd'),
    option: words('option optgroup'),
    td: words('td th tr tbody thead tfoot'),
    th: words('td th tr tbody thead tfoot'),
    tr: words('tr tbody thead tfoot'),
    a: words('a'),
  }),
)
/** An end tag does not reach through these ("scope" in the standard), except those of tables. */
const SCOPES = words('table td th caption html template object marquee applet')
const TABLE_PARTS = words('table tbody thead tfoot tr td th caption body html')

/** Calls `visitor` for everything in `html`. Linear; total on any text. */
export function walkHtml<State>(html: string, root: State, visitor: Visitor<State>): void {
  const walker = new Walker(html, root, visitor)
  const tokenizer = new Tokenizer({}, walker)
  tokenizer.write(html)
  tokenizer.end()
}

interface Open<State> {
  name: string
  state: State
  /** Depth of the innermost element, this one included, that end tags do not reach through. */
  scope: number
}

class Walker<State> implements TokenizerCallbacks {
  private readonly html: string
  private readonly visitor: Visitor<State>
  private readonly stack: Open<State>[]
  /** Depths of the open elements of each name, innermost last. */
  private readonly open = new Map<string, number[]>()
  private name = ''
  private tagStart = 0
  private attributes = new Map<string, string>()
  private attributeName = ''
  private value = ''
  private pending = ''
  private pendingStart = 0
  private pendingEnd = 0
  private foreign = 0

  constructor(html: string, root: State, visitor: Visitor<State>) {
    this.html = html
    this.visitor = visitor
    this.stack = [{ name: '', state: root, scope: 0 }]
  }

  isInForeignContext(): boolean {
    return this.foreign > 0
  }

  onopentagname(start: number, end: number): void {
    this.flush()
    this.tagStart = start - 1
    this.name = this.html.slice(start, end).toLowerCase()
    this.attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase()
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (!this.attributes.has(this.attributeName)) this.attributes.set(this.attributeName, this.value)
  }

  onopentagend(end: number): void {
    this.opened(end + 1, VOID.has(this.name))
  }

  onselfclosingtag(end: number): void {
    this.opened(end + 1, VOID.has(this.name) || this.foreign > 0)
  }

  onclosetag(start: number, end: number): void {
    this.flush()
    this.ended(this.html.slice(start, end).toLowerCase())
  }

  ontext(start: number, end: number): void {
    this.append(this.html.slice(start, end), start, end)
  }

  ontextentity(codepoint: number, end: number): void {
    this.append(String.fromCodePoint(codepoint), this.html.lastIndexOf('&', end - 1), end)
  }

  oncdata(start: number, end: number, offset: number): void {
    this.append(this.html.slice(start, end - offset), start, end - offset)
  }

  oncomment(start: number, end: number, offset: number): void {
    this.flush()
    this.visitor.comment?.(this.html.slice(start, end - offset), start, this.top.state)
  }

  ondeclaration(): void {
    this.flush()
  }

  onprocessinginstruction(): void {
    this.flush()
  }

  onend(): void {
    this.flush()
    while (this.stack.length > 1) this.pop()
  }

  private get top(): Open<State> {
    return this.stack.at(-1) as Open<State>
  }

  private append(text: string, start: number, end: number): void {
    if (this.pending === '') this.pendingStart = start
    this.pending += text
    this.pendingEnd = end
  }

  private flush(): void {
    if (this.pending === '') return
    const text = this.pending
    this.pending = ''
    this.visitor.text?.(
      text,
      { start: this.pendingStart, end: this.pendingEnd },
      this.top.state,
      this.top.name,
    )
  }

  private opened(end: number, isClosed: boolean): void {
    const { name, tagStart: start, attributes } = this
    this.endImplied(name)
    const state = this.visitor.open({ name, attributes, start, end }, this.top.state)
    if (isClosed || this.stack.length > MAX_DEPTH) this.visitor.close?.(name, state)
    else this.push(name, state)
  }

  private endImplied(name: string): void {
    if (!ENDED_BY.get(this.top.name)?.has(name)) return
    this.pop()
    this.endImplied(name)
  }

  private push(name: string, state: State): void {
    const depth = this.stack.length
    this.stack.push({ name, state, scope: SCOPES.has(name) ? depth : this.top.scope })
    const depths = this.open.get(name)
    if (depths) depths.push(depth)
    else this.open.set(name, [depth])
    if (name === 'svg' || name === 'math') this.foreign++
  }

  private pop(): void {
    const top = this.stack.pop()
    if (!top) return
    this.open.get(top.name)?.pop()
    if (top.name === 'svg' || top.name === 'math') this.foreign--
    this.visitor.close?.(top.name, top.state)
  }

  private ended(name: string): void {
    const depth = this.open.get(name)?.at(-1)
    if (depth === undefined) {
      if (name === 'br' || name === 'p')
        this.visitor.close?.(name, this.visitor.open(this.emptyTag(name), this.top.state))
    } else if (depth >= this.top.scope || TABLE_PARTS.has(name)) {
      while (this.stack.length > depth) this.pop()
    }
  }

  /** `</br>` and a `</p>` without its start are elements (WHATWG HTML § 13.2.6.4.7). */
  private emptyTag(name: string): Tag {
    return { name, attributes: new Map(), start: this.pendingEnd, end: this.pendingEnd }
  }
}
