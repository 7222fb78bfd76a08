// The declarations that decide whether an element is seen: its own and those of simple selectors in the mail's sheets.
// Not a CSS engine: descendant selectors and media queries are left out, so that nothing seen is taken for hidden.
import { unescapeCss } from './css.ts'

/** Property to value, both lower case, without `!important`. */
export type Declarations = ReadonlyMap<string, string>
/** Selector (`.a`, `td.a`, `#a`, `p`) to declarations. */
export type StyleRules = Map<string, Declarations>

const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i
const MATTERS =
  /^(?:display|visibility|opacity|overflow|position|color|background|clip|font|height|width|max-|left|top|text-indent|mso-hide)/
const NOTHING: Declarations = new Map()

export function readDeclarations(style: string): Declarations {
  if (!style.includes(':')) return NOTHING
  const declarations = new Map<string, string>()
  for (const declaration of unescapeCss(withoutComments(style)).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(0, colon)).trim()
    if (!MATTERS.test(property)) continue
    const value = declaration.slice(colon + 1).trim()
    declarations.set(property, value.endsWith('important') ? value.replace(/\s*!\s*important$/, '') : value)
  }
  return declarations
}

/** Adds the rules of a style sheet to `rules`; later ones add to and win over earlier ones. Linear. */
export function addStyleRules(rules: StyleRules, css: string): void {
  let from = 0
  let depth = 0
  let selectors: string | undefined
  const text = withoutComments(css)
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const before = text.slice(from, index)
    if (brace === '{' && depth++ === 0) selectors = readSelectors(before)
    else if (brace === '}' && depth > 0 && --depth === 0 && selectors !== undefined)
      addRule(rules, selectors, before)
    from = index + 1
  }
}

/** What stands before a block; `@import …;` may stand before that. A block of an at-rule has no selectors. */
function readSelectors(before: string): string | undefined {
  const selectors = before.slice(before.lastIndexOf(';') + 1).trim()
  return selectors.startsWith('@') ? undefined : selectors
}

function addRule(rules: StyleRules, selectors: string, body: string): void {
  const declarations = readDeclarations(body)
  if (declarations.size === 0) return
  for (const selector of selectors.split(',').map((one) => one.trim())) {
    if (!SIMPLE_SELECTOR.test(selector) || selector === '') continue
    rules.set(selector, new Map([...(rules.get(selector) ?? []), ...declarations]))
  }
}

/** What applies to an element, in the order of the cascade: its name, classes, id, style attribute. */
export function declarationsOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  rules: StyleRules,
): Declarations {
  const own = readDeclarations(attributes.get('style') ?? '')
  if (rules.size === 0) return own
  const classes = (attributes.get('class') ?? '').split(/\s+/, 20).filter(Boolean)
  const id = attributes.get('id')
  const selectors = [name, ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`])]
  if (id) selectors.push(`#${id}`, `${name}#${id}`)
  const applied = selectors.map((selector) => rules.get(selector)).filter((found) => found !== undefined)
  return applied.length === 0 ? own : new Map([...applied, own].flatMap((declarations) => [...declarations]))
}

function withoutComments(css: string): string {
  return css.includes('/*') ? css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ') : css
}
