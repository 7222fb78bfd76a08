// The colours of tags and accounts, in the order they are offered; each is a token of that name (styles/tokens.css).
import type { ValueOf } from '../../../shared/contract.ts'

export type TagColour = ValueOf<'tags.list'>[number]['colour']

const ORDER: Record<TagColour, number> = {
  grey: 0,
  red: 1,
  orange: 2,
  yellow: 3,
  green: 4,
  teal: 5,
  blue: 6,
  violet: 7,
  pink: 8,
}

export const COLOURS = (Object.keys(ORDER) as TagColour[]).sort((one, other) => ORDER[one] - ORDER[other])
