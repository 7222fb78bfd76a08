// A language for testing: English with accents, written from right to left. A word without accents is not translated, and
// what does not mirror is laid out by left and right.
import { en } from './en.ts'
import type { Words } from './en.ts'

/** A private tag (BCP 47), which Intl treats as English. */
export const MIRRORED = 'en-XB'

const PLAIN = 'AaCcEeGgIiJjLlNnOoRrSsTtUuWwYyZz'
const ACCENTED = 'ÂâÇçÊêĜĝÎîĴĵĹĺÑñÔôŔŕŜŝŤťÛûŴŵŶŷŽž'

/** What is filled in, and tags, stay as they are. */
const KEPT = /(\{\{[^}]*\}\}|<[^>]*>)/

const accented = (text: string): string =>
  text
    .split(KEPT)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replaceAll(/[a-z]/gi, (sign) => ACCENTED[PLAIN.indexOf(sign)] ?? sign),
    )
    .join('')

const mirror = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'object' && value !== null ? mirror(value) : accented(String(value)),
    ]),
  )

export const mirrored = mirror(en) as Words
