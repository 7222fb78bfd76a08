// Every word of the window is said somewhere: a key of the locales that no source names, whole or as a pattern like
// `signals.${signal}.title`, is dead, and somebody would go on translating it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../renderer/locales/en.ts'

const root = join(import.meta.dirname, '..')

const keysOf = (words: object, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  )

/** i18next chooses the form; sources say the key without it. */
const withoutForm = (key: string): string => key.replace(/_(?:one|other)$/, '')

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What a key looks like that a template makes; what is filled in may have dots of its own ('list.next'). */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('.+')}$`,
  )

function unusedKeys(keys: readonly string[], source: string): string[] {
  const whole = new Set([...source.matchAll(/['"]([\w.-]+\.[\w.-]+)['"]/g)].map(([, key]) => key))
  const templates = new Set([...source.matchAll(/`(\w+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, text = '']) => text))
  const patterns = [...templates].map(patternOf)
  return keys.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))
}

it('tells a word that is said from one that is not', () => {
  const source = "t('list.title'); t(`faults.${code}`); t(`tour.${step}.title`)"
  const keys = ['list.title', 'list.old', 'faults.gone', 'tour.one.title', 'tour.one.body']
  expect(unusedKeys(keys, source)).toEqual(['list.old', 'tour.one.body'])
})

it('finds no word that is never said', () => {
  const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !/\.test\.tsx?$/.test(path) && !/^renderer.locales.(?:en|fr)\b/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
  expect(sources.length).toBeGreaterThan(100)
  expect(unusedKeys([...new Set(keysOf(en).map(withoutForm))], sources.join('\n'))).toEqual([])
})
