// Does a mail bring colours of its own? Black on white is what every editor writes unasked; it follows the theme.

export interface Paint {
  isNeutral: boolean
  remove: () => void
}

const NAMED: Record<string, [number, number, number]> = {
  black: [0, 0, 0],
  windowtext: [0, 0, 0],
  white: [255, 255, 255],
  window: [255, 255, 255],
}

/** Red, green and blue of a colour as the style system writes it; undefined for anything else. */
function channels(value: string): readonly number[] | undefined {
  const text = value.trim().toLowerCase()
  if (NAMED[text]) return NAMED[text]
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text)
  if (hex) return hex.slice(1).map((pair) => Number.parseInt(pair, 16))
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text)
  if (!rgb || rgb[4] === '0') return undefined
  return rgb.slice(1, 4).map(Number)
}

const DARKEST_OTHER = 0x45

const isNothing = (value: string): boolean =>
  /^(|inherit|initial|unset|revert|transparent|currentcolor|auto|none|rgba\(0, 0, 0, 0\))$/i.test(
    value.trim(),
  )

/** Text as dark as ink on paper. */
export const isNeutralInk = (value: string): boolean =>
  isNothing(value) || (channels(value)?.every((channel) => channel <= DARKEST_OTHER) ?? false)

/** A ground as white as paper. */
export const isNeutralGround = (value: string): boolean =>
  isNothing(value) || (channels(value)?.every((channel) => channel >= 0xfa) ?? false)

/** The colours in one set of declarations. The colour of links is every editor's own blue and says nothing. */
export function paintsOf(style: CSSStyleDeclaration, isLink: boolean): Paint[] {
  const paint = (property: string, isNeutral: (value: string) => boolean): Paint[] => {
    const value = style.getPropertyValue(property)
    if (value === '') return []
    return [{ isNeutral: isNeutral(value), remove: () => style.removeProperty(property) }]
  }
  return [
    ...paint('color', (value) => isLink || isNeutralInk(value)),
    ...paint('background-color', isNeutralGround),
    ...paint('background-image', isNothing),
  ]
}

/** The same said by attributes of the nineties. */
export function attributePaintsOf(element: Element): Paint[] {
  const paint = (name: string, isNeutral: (value: string) => boolean): Paint[] => {
    const value = element.getAttribute(name)
    if (value === null) return []
    return [{ isNeutral: isNeutral(value), remove: () => element.removeAttribute(name) }]
  }
  const inLink = element.closest('a') !== null
  return [
    ...paint('bgcolor', isNeutralGround),
    ...paint('text', isNeutralInk),
    ...paint('color', (value) => inLink || isNeutralInk(value)),
  ]
}
