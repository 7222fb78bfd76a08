import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Ratio of relative luminances, WCAG 2.2 § 1.4.3.
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const colours = (theme: 0 | 1): Map<string, string> => {
  const found = tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, theme === 0 ? light : dark]))
}

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

const GROUNDS = ['bg', 'surface', 'raised', 'sunken', 'accent-soft']
const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'trouble', 'star', 'A', 'B', 'C', 'D', 'E', 'U']

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s theme', (_name, theme) => {
  const colour = colours(theme)
  const pairs = [
    ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
    ...['A', 'B', 'C', 'D', 'E', 'U'].flatMap((letter) => [
      ['ink', `${letter}-soft`] as const,
      ['ink-2', `${letter}-soft`] as const,
      ['accent', `${letter}-soft`] as const,
      [letter, `${letter}-soft`] as const,
    ]),
    ['accent-ink', 'accent'] as const,
    ['surface', 'trouble'] as const,
    ['ink', 'trouble-soft'] as const,
    ['ink-2', 'trouble-soft'] as const,
    ['trouble', 'trouble-soft'] as const,
  ]

  it('has text at 4.5:1 or more on every ground it stands on', () => {
    const tooFaint = pairs
      .map(([ink, ground]) => ({
        pair: `${ink} on ${ground}`,
        ratio: ratio(colour.get(ink) ?? '', colour.get(ground) ?? ''),
      }))
      .filter((row) => !(row.ratio >= 4.5))
    expect(tooFaint).toEqual([])
  })
})
