// Mail written by others: everything can be read, in time, and the parts lie where they say. Skipped where the sets are absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { htmlFacts } from '../html/html-facts.ts'
import { envelope } from './envelope.ts'
import { eachPart } from './part.ts'
import type { Part } from './part.ts'
import { preview } from './preview.ts'
import { parseStructure } from './structure.ts'
import { messageText } from './text.ts'

const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url))
const SETS = [
  'mime4j-torture',
  'mimekit',
  'ruby-mail',
  'chatmail-messages',
  'thunderbird-mail',
  'rspamd-messages',
  'spamassassin-tdata',
  'thunderbird-openpgp',
]
const hasCorpora = existsSync(corpora)
if (!hasCorpora) console.warn('corpora.test.ts: the folder of test mail is absent; its tests are skipped')

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
const mails = hasCorpora ? SETS.flatMap((set) => files(join(corpora, set))) : []

/** Everything that is ever read of a message; returns what a list shows. */
function readAll(octets: Uint8Array) {
  const root = parseStructure(octets)
  const content = messageText(octets, root)
  if (content.html !== undefined) htmlFacts(content.html)
  return { root, content, envelope: envelope(root.headers), preview: preview(content.text) }
}

function expectOrdered(part: Part, size: number): void {
  expect(part.headerStart).toBeLessThanOrEqual(part.bodyStart)
  expect(part.bodyStart).toBeLessThanOrEqual(part.end)
  expect(part.end).toBeLessThanOrEqual(size)
  let from = part.bodyStart
  for (const child of part.children) {
    expect(child.headerStart).toBeGreaterThanOrEqual(from)
    expect(child.end).toBeLessThanOrEqual(part.end)
    expectOrdered(child, size)
    from = child.end
  }
  for (const header of part.headers) {
    expect(header.start).toBeGreaterThanOrEqual(part.headerStart)
    expect(header.end).toBeLessThanOrEqual(part.bodyStart)
    expect(header.valueStart).toBeLessThanOrEqual(header.end)
  }
}

/** A generator of pseudo-random integers, the same in every run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** A copy with octets changed, a piece doubled, moved or cut. */
function mutate(octets: Buffer, random: (below: number) => number): Buffer {
  const copy = Buffer.from(octets)
  for (let i = random(20); i > 0; i--)
    copy[random(copy.length)] = random(3) ? random(256) : (Buffer.from('\r\n-=?<>;:"(\0')[random(12)] ?? 0)
  const [a, b] = [random(copy.length), random(copy.length)]
  const piece = copy.subarray(Math.min(a, b), Math.max(a, b)).subarray(0, 5000)
  return (
    [
      copy,
      Buffer.concat([copy.subarray(0, a), piece, copy.subarray(a)]),
      copy.subarray(0, a),
      Buffer.concat([piece, copy]),
    ][random(4)] ?? copy
  )
}

describe.skipIf(!hasCorpora)('mail of others', () => {
  it('every file can be read, its parts are in order, and none takes two seconds', () => {
    const slow: string[] = []
    for (const file of mails) {
      const octets = readFileSync(file)
      const startedAt = performance.now()
      const { root } = readAll(octets)
      if (performance.now() - startedAt > 2000) slow.push(file)
      expectOrdered(root, octets.length)
      const paths = [...eachPart(root)].map((part) => part.path)
      expect(new Set(paths).size).toBe(paths.length)
    }
    expect(mails.length).toBeGreaterThan(900)
    expect(slow).toEqual([])
  })

  it('2,000 seeded mutations can be read', () => {
    const random = randomFrom(20_261_122)
    const small = mails
      .map((file) => readFileSync(file))
      .filter(({ length }) => length > 100 && length < 60_000)
    for (let i = 0; i < 2000; i++) {
      const octets = mutate(small[i % small.length] ?? Buffer.alloc(1), random)
      const { root } = readAll(octets)
      expect(root.end).toBe(octets.length)
      expectOrdered(root, octets.length)
    }
  }, 120_000)

  it('every vector of the HTML sanitiser set can be read, and what is found lies in it', () => {
    const vectors = JSON.parse(readFileSync(join(corpora, 'h5sc-xss/vectors.json'), 'utf8')) as {
      html: string
    }[]
    for (const { html } of vectors) {
      const { remote, links, scripts, hiddenText } = htmlFacts(html)
      for (const { start, end } of [...remote, ...links, ...scripts, ...hiddenText]) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(html.length)
      }
    }
    expect(vectors.length).toBeGreaterThan(100)
  })
})
