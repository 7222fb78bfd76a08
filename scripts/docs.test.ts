// The pages are true where a machine can tell: what they link to or name exists, and the verbs that are called are
// those of the command line, all of which docs/cli.md describes.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findVerb, VERBS } from '../main/cli/verbs.ts'
import packageJson from '../package.json' with { type: 'json' }
import { PROOFS } from './prove-all.ts'
import { sourceFiles } from './source-files.ts'

const root = join(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).toSorted()
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** Recipes name files that their reader is to write. */
const TO_BE_WRITTEN = /many-reply-addresses|002-account-colour/
/** Where a path of the project begins; what stands before the first slash is enough to tell it from other words. */
const OWN_PATH =
  /(?<![\w./-])((?:main|renderer|shared|build|scripts|tests|resources|docs)\/[\w./-]*[\w/])(?![\w*])/g

const allMatches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The anchor of a heading as the forges make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const anchorsOf = (page: string): string[] => allMatches(textOf(page), /^#+ (.+)$/gm).map(anchorOf)

function isThere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

describe.each(pages)('%s', (page) => {
  const text = textOf(page)

  it('links to what is there', () => {
    const links = allMatches(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link))
    expect(links.filter((link) => !isThere(page, link))).toEqual([])
  })

  it('names files and folders of the project that exist', () => {
    const paths = allMatches(text, OWN_PATH).filter((path) => !TO_BE_WRITTEN.test(path))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names scripts that package.json has', () => {
    const scripts = allMatches(text, /\bnpm run (?:-s )?([\w:-]+)/g)
    expect(scripts.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([])
  })
})

describe('the sources', () => {
  it('send their reader to pages that exist', () => {
    // What makes or checks pages names them in its own way.
    const files = sourceFiles().filter((file) => !/^scripts\/(docs|make-)/.test(file))
    const named = files.flatMap((file) => allMatches(textOf(file), /([\w./-]*\w\.md)\b/g))
    expect([...new Set(named)].filter((page) => !existsSync(join(root, page)))).toEqual([])
  })
})

describe('docs/security.md', () => {
  it('has every proof there is among the proven promises, and no other', () => {
    const section = textOf('docs/security.md').split(/^## /m)[1] ?? ''
    expect(allMatches(section, /^\| ([A-Z]\d+) /gm).toSorted()).toEqual(PROOFS.map(({ id }) => id).toSorted())
  })
})

describe('the command line', () => {
  /** What follows `loquet` in code: options left out, one or two words. */
  const CALL = /\bloquet (?:-- )?(?:--(?:json|quiet) |--profile \S+ )*([a-z]+(?: [a-z]+)?)/g
  const codeOf = (page: string): string => allMatches(textOf(page), /(```[^]*?```|`[^`\n]+`)/g).join('\n')
  const callsOf = (page: string): string[] => allMatches(codeOf(page), CALL)

  it.each(pages)('has every verb that %s calls', (page) => {
    const isVerb = (call: string): boolean => call === 'help' || findVerb(call.split(' ')) !== undefined
    expect(callsOf(page).filter((call) => !isVerb(call))).toEqual([])
  })

  it('has the verbs that are headings of docs/cli.md, and no other', () => {
    const headings = allMatches(textOf('docs/cli.md'), /^### (.+)$/gm).join(' ')
    expect(allMatches(headings, /`([a-z]+(?: [a-z]+)?)/g).toSorted()).toEqual(
      VERBS.map((verb) => verb.name).toSorted(),
    )
  })
})
