import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TAG_COLOURS } from '../../shared/contract/tags.ts'

// Ratio of relative luminances, WCAG 2.2 § 1.4.3 (4.5:1) and § 1.4.6 (7:1).
type Colours = ReadonlyMap<string, string>

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

const colours = (css: string, theme: 0 | 1): [string, string][] => {
  const found = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  return [...found].map(([, name = '', light = '', dark = '']) => [name, theme === 0 ? light : dark])
}

const normal = (theme: 0 | 1): Colours => new Map(colours(read('./tokens.css'), theme))
const high = (theme: 0 | 1): Colours =>
  new Map([...normal(theme), ...colours(read('./high-contrast.css'), theme)])

const luminance = (hex: string): number => {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const ratio = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'U']
const TAGS = TAG_COLOURS.map((colour) => `tag-${colour}`)
const GROUNDS = ['bg', 'surface', 'raised', 'sunken', 'accent-soft']
const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'trouble', 'star', ...LETTERS, ...TAGS]

const PAIRS: readonly (readonly [string, string])[] = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...LETTERS.flatMap((letter) =>
    ['ink', 'ink-2', 'accent', letter].map((ink) => [ink, `${letter}-soft`] as const),
  ),
  ...TAGS.flatMap((tag) => [['ink', `${tag}-soft`] as const, [tag, `${tag}-soft`] as const]),
  ['accent-ink', 'accent'],
  ['surface', 'trouble'],
  ['ink', 'trouble-soft'],
  ['ink-2', 'trouble-soft'],
  ['trouble', 'trouble-soft'],
]

const tooFaint = (colour: Colours, least: number): { pair: string; ratio: number }[] =>
  PAIRS.map(([ink, ground]) => ({
    pair: `${ink} on ${ground}`,
    ratio: ratio(colour.get(ink) ?? '', colour.get(ground) ?? ''),
  })).filter((row) => !(row.ratio >= least))

describe.each([
  ['light', normal(0), 4.5],
  ['dark', normal(1), 4.5],
  ['light high-contrast', high(0), 7],
  ['dark high-contrast', high(1), 7],
] as const)('the %s theme', (_name, colour, least) => {
  it(`has text at ${least}:1 or more on every ground it stands on`, () => {
    expect(tooFaint(colour, least)).toEqual([])
  })
})

describe('high contrast', () => {
  it.each([
    ['light', high(0)],
    ['dark', high(1)],
  ])('has lines that are seen, %s', (_name, colour) => {
    const line = colour.get('line') ?? ''
    expect(GROUNDS.filter((ground) => !(ratio(line, colour.get(ground) ?? '') >= 3))).toEqual([])
  })
})
