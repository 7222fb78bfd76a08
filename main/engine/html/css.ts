// Reads CSS as a browser's tokenizer does (CSS Syntax § 4), for one thing only: the URLs it would make a browser fetch.
import type { RemoteMeans, Span } from './findings.ts'

export interface CssUrl extends Span {
  url: string
  how: Extract<RemoteMeans, 'css' | 'css-import' | 'font'>
}

/** Functions whose plain strings are URLs too. */
const STRING_IS_URL = new Set([
  'image-set',
  '-webkit-image-set',
  'src',
  'image',
  'cross-fade',
  '-webkit-cross-fade',
])
const IDENT = /[\w@\\\-\u0080-\uffff]/
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(\n)|([^]?))/gi

/** Every URL that `css` (a sheet or the value of a style attribute) refers to, with its place in it. Linear. */
export function cssUrls(css: string): CssUrl[] {
  return css.includes('(') || css.includes('@') ? new CssReader(css).read() : []
}

/** Undoes escapes: `u\72l` is `url`, `d\69 splay` is `display`. */
export function unescapeCss(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(ESCAPE, (_, hex?: string, lineEnd?: string, character?: string) => {
    if (lineEnd) return ''
    const code = Number.parseInt(hex ?? '', 16)
    return hex ? String.fromCodePoint(code === 0 || code > 0x10ffff ? 0xfffd : code) : (character ?? '')
  })
}

class CssReader {
  private readonly css: string
  private readonly found: CssUrl[] = []
  private readonly functions: string[] = []
  private at = 0
  private isImport = false
  private isFontFace = false

  constructor(css: string) {
    this.css = css
  }

  read(): CssUrl[] {
    while (this.at < this.css.length) this.step()
    return this.found
  }

  private step(): void {
    const { css } = this
    const character = css[this.at] ?? ''
    if (character === '/' && css[this.at + 1] === '*') this.at = after(css, '*/', this.at + 2)
    else if (character === '"' || character === "'") this.string()
    else if (IDENT.test(character)) this.word()
    else {
      if (character === '(') this.functions.push('')
      else if (character === ')') this.functions.pop()
      else if (character === ';') this.isImport = false
      else if (character === '}') this.isFontFace = false
      this.at++
    }
  }

  private word(): void {
    const start = this.at
    while (IDENT.test(this.css[this.at] ?? ''))
      this.at += this.css[this.at] === '\\' ? this.escapeLength() : 1
    const name = unescapeCss(this.css.slice(start, this.at)).toLowerCase()
    if (name === '@import') this.isImport = true
    else if (name === '@font-face') this.isFontFace = true
    if (this.css[this.at] !== '(') return
    this.at++
    if (name === 'url') this.url(start)
    else this.functions.push(name)
  }

  private escapeLength(): number {
    ESCAPE.lastIndex = this.at
    return ESCAPE.exec(this.css)?.[0].length ?? 1
  }

  private string(): void {
    const start = this.at
    const text = this.readString()
    if (this.isImport || STRING_IS_URL.has(this.functions.at(-1) ?? '')) this.keep(text, start)
  }

  /** The string that begins at `at`; a line end breaks it off. */
  private readString(): string {
    const quote = this.css[this.at]
    const start = ++this.at
    for (; this.at < this.css.length; this.at++) {
      const character = this.css[this.at]
      if (character === '\\') this.at++
      else if (character === quote || character === '\n') break
    }
    return unescapeCss(this.css.slice(start, this.at++))
  }

  private url(start: number): void {
    while (/\s/.test(this.css[this.at] ?? '')) this.at++
    const first = this.css[this.at]
    if (first === '"' || first === "'") {
      this.keep(this.readString(), start)
      this.functions.push('url')
      return
    }
    const from = this.at
    while (this.at < this.css.length && this.css[this.at] !== ')')
      this.at += this.css[this.at] === '\\' ? 2 : 1
    this.keep(unescapeCss(this.css.slice(from, this.at)), start)
    this.at++
  }

  private keep(url: string, start: number): void {
    const how = this.isImport ? 'css-import' : this.isFontFace ? 'font' : 'css'
    this.found.push({ url: url.trim(), how, start, end: Math.min(this.at, this.css.length) })
    this.isImport = false
  }
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found + what.length
}
