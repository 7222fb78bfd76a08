// Our trees and decoded parts beside those of an independent parser (mime4j), over its own torture messages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decodeBody } from './decode.ts'
import { eachPart, isMultipart } from './part.ts'
import type { Part } from './part.ts'
import { parseStructure } from './structure.ts'

const folder = fileURLToPath(new URL('../../../../shared/corpora/mime4j-torture/', import.meta.url))
if (!existsSync(folder))
  console.warn('mime4j-oracle.test.ts: the folder of test mail is absent; its test is skipped')

const comparable = (octets: Uint8Array) =>
  Buffer.from(octets).toString('latin1').replace(/\r\n/g, '\n').trimEnd()

/** M(..) a multipart, R(..) a message, L anything else, also a multipart without parts. */
function shapeOf(part: Part): string {
  if (isMultipart(part) && part.children.length > 0) return `M(${part.children.map(shapeOf).join('')})`
  return part.children[0] ? `R(${shapeOf(part.children[0])})` : 'L'
}

function shapeOfXml(xml: string): string {
  const tags = [...xml.matchAll(/<(\/?)(message|multipart|text-body|binary-body)\b/g)]
  const shapes = tags.map(([, slash, name]) => {
    if (name?.endsWith('body')) return 'L'
    return slash ? ')' : name === 'message' ? 'R(' : 'M('
  })
  return shapes.join('').replace(/^R\(/, '').replace(/\)$/, '').replaceAll('M()', 'L')
}

/** Of the parts that mime4j decoded, how many come out the same here; undefined where the trees differ. */
function compare(name: string): { equal: number; parts: number } | undefined {
  const octets = readFileSync(`${folder}${name}.msg`)
  const xml = readFileSync(`${folder}${name}_decoded.xml`, 'latin1')
  const root = parseStructure(octets)
  if (shapeOf(root) !== shapeOfXml(xml)) return undefined
  const leaves = [...eachPart(root)].filter((part) => part.children.length === 0 && !isMultipart(part))
  const decoded = [...xml.matchAll(/<(?:text|binary)-body name="([^"]+)"/g)].map(([, file]) => file)
  const equal = decoded.filter((file, i) => {
    const theirs = readFileSync(`${folder}${name.replace(/[^/]+$/, '')}${file}`)
    const leaf = leaves[i]
    return leaf !== undefined && comparable(decodeBody(octets, leaf)) === comparable(theirs)
  })
  return { equal: equal.length, parts: decoded.length }
}

describe.skipIf(!existsSync(folder))('the oracle', () => {
  /**
   * The differences that are left, and why: four messages in base64 (they have no place in the octets; choose-bodies.ts reads
   * them), three boundaries that differ in trailing blanks only (equal for us, RFC 2046 § 5.1.1), three header blocks with
   * lines that are no fields (we go on behind such a line, mime4j begins the body), two with octets behind base64 padding.
   */
  it('agrees on 73 of 80 trees and 147 of 152 parts', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('_decoded.xml'))
      .map((name) => name.replace('_decoded.xml', ''))
    const results = names.map(compare).filter((result) => result !== undefined)
    const equal = results.reduce((sum, result) => sum + result.equal, 0)
    const parts = results.reduce((sum, result) => sum + result.parts, 0)
    console.log(JSON.stringify({ figure: 'mime trees like mime4j', right: results.length, of: names.length }))
    console.log(JSON.stringify({ figure: 'decoded parts like mime4j', right: equal, of: parts }))
    expect(results.length).toBeGreaterThanOrEqual(73)
    expect(equal).toBeGreaterThanOrEqual(147)
  })
})
