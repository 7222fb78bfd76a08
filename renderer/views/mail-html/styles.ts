// A mail's style rules and attributes, as the browser parsed them: nothing in them may fetch, and nothing may make the
// height of the mail depend on the height of its frame.
import { paintsOf } from './colours.ts'
import type { Paint } from './colours.ts'

/** Functions that name a resource, and the escapes that could spell one in a custom property. */
const FETCHES = /(?:url|src|image|image-set|cross-fade|element|attr|paint)\(|\\/i
/** Units of the frame's height (a container's, where there is none): the frame is as high as its mail, so these would
 * grow for ever; and queries for it would go to and fro. */
const FRAME_HEIGHT = /\d(?:[sld]?v|cq)(?:h|b|min|max)\b/i
const FRAME_HEIGHT_QUERY = /\b(?:height|aspect-ratio|orientation)\b/i
const OUT_OF_FLOW = /^(?:fixed|sticky)$/i

const isRefused = (property: string, value: string): boolean =>
  FETCHES.test(value) || FRAME_HEIGHT.test(value) || (property === 'position' && OUT_OF_FLOW.test(value))

/** Takes out what is refused. False when something is left that cannot be taken apart (a shorthand with var()). */
export function scrubDeclarations(style: CSSStyleDeclaration): boolean {
  for (const property of Array.from(style))
    if (isRefused(property, style.getPropertyValue(property))) style.removeProperty(property)
  const rest = style.cssText.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
  return !FETCHES.test(rest) && !FRAME_HEIGHT.test(rest)
}

const LINK_SELECTOR = /(?:^|[\s,>])(?:a\b|[\w-]*\.MsoHyperlink)/i

interface RuleHolder {
  cssRules: CSSRuleList
  deleteRule(index: number): void
}

/** Rules are told by what they have, not by class: they belong to another window, where `instanceof` knows nobody. */
function scrubRules(holder: RuleHolder, paints: Paint[]): void {
  for (let index = holder.cssRules.length - 1; index >= 0; index--) {
    const rule = holder.cssRules[index] as Partial<CSSStyleRule & CSSKeyframeRule & CSSMediaRule>
    const isStyle =
      rule.style !== undefined && (rule.selectorText !== undefined || rule.keyText !== undefined)
    const isGroup = rule.cssRules !== undefined && rule.deleteRule !== undefined
    if ((!isStyle && !isGroup) || FRAME_HEIGHT_QUERY.test(rule.media?.mediaText ?? '')) {
      holder.deleteRule(index)
      continue
    }
    // Emptied, not deleted: a rule of keyframes is not deleted by its place.
    if (rule.style && !scrubDeclarations(rule.style)) rule.style.cssText = ''
    if (rule.style) paints.push(...paintsOf(rule.style, LINK_SELECTOR.test(rule.selectorText ?? '')))
    if (isGroup) scrubRules(rule as RuleHolder, paints)
  }
}

type FrameWindow = Window & typeof globalThis

/** One style element's text as a sheet of the frame's. Such a sheet imports nothing (CSSOM, "constructed"); fonts, imports
 * and every other rule that is not plain style are dropped. */
export function sheetOf(
  { text, media }: { text: string; media: string },
  frameWindow: FrameWindow,
  paints: Paint[],
): CSSStyleSheet {
  const sheet = new frameWindow.CSSStyleSheet({ media })
  if (!FRAME_HEIGHT_QUERY.test(media)) sheet.replaceSync(text)
  scrubRules(sheet, paints)
  return sheet
}

/** The style attributes below and on `root`: what is left is what this browser understood, in its own spelling, and not
 * what was written, which another parser might read otherwise. */
export function scrubAttributes(root: HTMLElement, paints: Paint[]): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('[style]')]) {
    const understood = scrubDeclarations(element.style) ? element.style.cssText : ''
    if (understood) element.setAttribute('style', understood)
    else element.removeAttribute('style')
    paints.push(...paintsOf(element.style, element.closest('a') !== null))
  }
}
