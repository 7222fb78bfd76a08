// Whether the reader sees what is inside an element, and by which trick not. Knows styles and old attributes; errs
// towards "seen", since a false "hidden" accuses somebody.
import type { HidingTrick } from './findings.ts'
import { declarationsOf } from './style-rules.ts'
import type { Declarations, StyleRules } from './style-rules.ts'
import type { Tag } from './walk.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** How an element looks, as far as that can hide text; derived from its parent's look. */
export interface Look {
  /** Why nothing inside is seen; the same object for everything that one element hides. */
  hidden?: { trick: HidingTrick }
  isInvisible: boolean
  hasNoSize: boolean
  colour: Colour | undefined
  /** 'picture' where a picture or gradient stands behind the text. */
  background: Colour | 'picture'
}

export const PLAIN_LOOK: Look = {
  isInvisible: false,
  hasNoSize: false,
  colour: undefined,
  background: [255, 255, 255],
}

/** Elements whose content is never shown as text. */
const NOT_SHOWN = new Set([
  'head',
  'title',
  'style',
  'script',
  'template',
  'noembed',
  'noframes',
  'iframe',
  'object',
  'applet',
  'audio',
  'video',
  'canvas',
  'datalist',
  'select',
])
export const isNotShown = (element: string) => NOT_SHOWN.has(element)

const COLOUR_NAMES: Record<string, Colour> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  yellow: [255, 255, 0],
  blue: [0, 0, 255],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
}
/** Channels that differ by less cannot be told apart. */
const SAME_COLOUR = 10
const FAR_OFF_PX = 500

/** The look of an element within one of `parent`'s. */
export function lookOf(tag: Tag, parent: Look, rules: StyleRules): Look {
  const { attributes } = tag
  if (attributes.size === 0 && rules.size === 0) return parent
  const css = declarationsOf(tag.name, attributes, rules)
  const look: Look = {
    ...parent,
    isInvisible: inherit(
      css.get('visibility'),
      { hidden: true, collapse: true, visible: false },
      parent.isInvisible,
    ),
    hasNoSize: hasNoSize(css, parent.hasNoSize),
    colour:
      readColour(css.get('color') ?? attributes.get('color') ?? attributes.get('text')) ?? parent.colour,
    background: readBackground(css, attributes) ?? parent.background,
  }
  const trick = parent.hidden ? undefined : trickOf(css, attributes)
  if (trick) look.hidden = { trick }
  return look
}

/** Why text directly inside an element of that look is not seen, or undefined if it is. */
export function hidingOf(look: Look): HidingTrick | undefined {
  if (look.hidden) return look.hidden.trick
  if (look.isInvisible) return 'visibility'
  if (look.hasNoSize) return 'zero-size'
  return isSameColour(look.colour, look.background) ? 'same-colour' : undefined
}

/** Pixels of an attribute (`1`, `1px`) or a CSS length in pixels; undefined for everything else. */
export function pixels(value: string | undefined): number | undefined {
  const found = /^\s*(-?\d{0,9}\.?\d{1,9})\s*(?:px)?\s*$/.exec(value ?? '')
  return found ? Number(found[1]) : undefined
}

/** What hides an element with everything in it, whatever that is. */
function trickOf(css: Declarations, attributes: ReadonlyMap<string, string>): HidingTrick | undefined {
  if (css.get('display') === 'none' || (attributes.has('hidden') && !css.has('display'))) return 'display'
  const opacity = css.get('opacity')
  if (opacity !== undefined && Number.parseFloat(opacity) <= 0.02) return 'opacity'
  const isCut = /hidden|clip/.test(
    `${css.get('overflow') ?? ''}${css.get('overflow-x') ?? ''}${css.get('overflow-y') ?? ''}`,
  )
  const isTiny = ['height', 'width', 'max-height', 'max-width'].some((name) => isNearlyNothing(css.get(name)))
  if (isCut && isTiny) return 'zero-size'
  const isMoved = ['left', 'top', 'text-indent', 'margin-left'].some(
    (name) => Math.abs(pixels(css.get(name)) ?? 0) > FAR_OFF_PX,
  )
  if (isMoved && (css.has('text-indent') || /absolute|fixed|relative/.test(css.get('position') ?? '')))
    return 'off-screen'
  return /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/.test(css.get('clip') ?? '')
    ? 'off-screen'
    : undefined
}

function hasNoSize(css: Declarations, inherited: boolean): boolean {
  const size =
    css.get('font-size') ?? /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:\s|\/)/.exec(css.get('font') ?? '')?.[1]
  if (size === undefined) return inherited
  // A share of nothing is nothing.
  if (inherited && /(?:em|%)\s*$/.test(size) && !/rem\s*$/.test(size)) return true
  return isNearlyNothing(size)
}

const isNearlyNothing = (size: string | undefined) =>
  size !== undefined &&
  /^(?:0*\.?0*|0?\.\d+(?:px|pt)|0*1(?:\.0+)?px|0+(?:\.\d+)?(?:px|pt|%|r?em))$/.test(size) &&
  !/^0?\.[1-9]\d*r?em$/.test(size)

function inherit(value: string | undefined, meanings: Record<string, boolean>, inherited: boolean): boolean {
  return (value === undefined ? undefined : meanings[value]) ?? inherited
}

function readBackground(
  css: Declarations,
  attributes: ReadonlyMap<string, string>,
): Colour | 'picture' | undefined {
  const shorthand = css.get('background') ?? ''
  if (
    attributes.get('background') ||
    /url\(|gradient|image-set/.test(shorthand + (css.get('background-image') ?? ''))
  )
    return 'picture'
  return readColour(css.get('background-color') ?? (shorthand || attributes.get('bgcolor')))
}

function isSameColour(colour: Colour | undefined, background: Colour | 'picture'): boolean {
  if (!colour || background === 'picture') return false
  return colour.every((channel, i) => Math.abs(channel - (background[i] ?? 0)) <= SAME_COLOUR)
}

function readColour(value: string | undefined): Colour | undefined {
  const text = value?.trim().toLowerCase()
  if (!text) return undefined
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1]
  if (hex) {
    const [red, green, blue] =
      hex.length === 3 ? hex.split('').map((digit) => digit + digit) : (hex.match(/../g) ?? [])
    return [Number.parseInt(red ?? '', 16), Number.parseInt(green ?? '', 16), Number.parseInt(blue ?? '', 16)]
  }
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0+|100%)\s*)?\)/.exec(
    text,
  )
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])]
  const name = /^[a-z]+/.exec(text)?.[0] ?? ''
  return Object.hasOwn(COLOUR_NAMES, name) ? COLOUR_NAMES[name] : undefined
}
