// Which attributes of which elements make a browser fetch something (docs/security.md, S1). A table, so that a technique
// that somebody finds tomorrow is one more line.
import { cssUrls } from './css.ts'
import type { RemoteMeans } from './findings.ts'
import type { Tag } from './walk.ts'

export interface Fetch {
  /** As written. */
  url: string
  how: RemoteMeans
}

/** `element attribute`, several parted by commas; `*` is any element. The first line that fits an attribute counts. */
const FETCHING: readonly (readonly [where: string, how: RemoteMeans])[] = [
  ['img src, image src, img dynsrc, img lowsrc', 'img'],
  ['input src, input dynsrc, input lowsrc', 'input'],
  ['video src, video poster, audio src, source src, track src, bgsound src', 'media'],
  ['iframe src, frame src, portal src, fencedframe src, ilayer src, layer src', 'frame'],
  [
    'embed src, embed code, object data, object codebase, object classid, object archive, applet code, applet codebase, applet archive, applet object',
    'object',
  ],
  ['script src, script href, script xlink:href', 'script'],
  [
    'image href, image xlink:href, feimage href, feimage xlink:href, use href, use xlink:href, tref xlink:href, pattern xlink:href, lineargradient xlink:href, radialgradient xlink:href, filter xlink:href, mpath xlink:href, cursor xlink:href, font-face-uri href, font-face-uri xlink:href',
    'svg',
  ],
  ['a ping, area ping', 'ping'],
  ['html manifest, xml src, isindex src', 'other'],
  ['* background', 'background'],
  ['* src', 'other'],
]
const MEANS = new Map(
  FETCHING.flatMap(([where, how]) => where.split(', ').map((place) => [place, how] as const)),
)
const LIST_ATTRIBUTES = new Set(['ping', 'archive'])
const ANIMATED = new Set(['to', 'from', 'values', 'by'])
const MOVIE_PARAMS = new Set(['movie', 'src', 'filename', 'url', 'data', 'href'])

/** What an element would fetch by itself, in the order of its attributes. URLs are as written and may be local. */
export function fetchesOf(tag: Tag): Fetch[] {
  const found: Fetch[] = []
  for (const [name, value] of tag.attributes)
    if (value !== '') found.push(...fetchesOfAttribute(tag, name, value))
  if (tag.name === 'link') found.push(...fetchesOfLink(tag.attributes))
  if (tag.name === 'meta') found.push(...fetchesOfMeta(tag.attributes))
  return found
}

function fetchesOfAttribute({ name: element, attributes }: Tag, name: string, value: string): Fetch[] {
  if (name === 'style') return cssUrls(value)
  if (name === 'srcset' || name === 'imagesrcset')
    return srcsetUrls(value).map((url) => ({ url, how: 'srcset' }))
  if (element.startsWith('v:') && (name === 'src' || name === 'o:href' || name === 'href'))
    return [{ url: value, how: 'vml' }]
  if (ANIMATED.has(name) && /href$/i.test(attributes.get('attributename') ?? ''))
    return value.split(';').map((url) => ({ url, how: 'svg' }))
  if (element === 'param' && name === 'value')
    return MOVIE_PARAMS.has((attributes.get('name') ?? '').toLowerCase())
      ? [{ url: value, how: 'object' }]
      : []
  const how = MEANS.get(`${element} ${name}`) ?? MEANS.get(`* ${name}`)
  if (how) return (LIST_ATTRIBUTES.has(name) ? value.split(/[\s,]+/) : [value]).map((url) => ({ url, how }))
  // Presentation attributes of SVG (fill, filter, mask, cursor ...) are CSS.
  return /url\s*\(/i.test(value) && name !== 'href' ? cssUrls(value) : []
}

function fetchesOfLink(attributes: ReadonlyMap<string, string>): Fetch[] {
  const url = attributes.get('href')
  if (!url) return []
  const rel = (attributes.get('rel') ?? '').toLowerCase()
  if (/\b(?:preconnect|dns-prefetch)\b/.test(rel)) return [{ url, how: 'preconnect' }]
  return [{ url, how: /\bstylesheet\b/.test(rel) ? 'stylesheet' : 'link' }]
}

function fetchesOfMeta(attributes: ReadonlyMap<string, string>): Fetch[] {
  const content = attributes.get('content') ?? ''
  const name = (attributes.get('http-equiv') ?? '').trim().toLowerCase()
  if (name === 'refresh') {
    const url = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1]
    return url ? [{ url, how: 'refresh' }] : []
  }
  if (name === 'link')
    return [...content.matchAll(/<([^<>]+)>/g)].map(([, url = '']) => ({ url, how: 'link' }))
  if (!name.startsWith('content-security-policy')) return []
  const reports =
    content.toLowerCase().startsWith('report-uri') || content.includes('report-uri')
      ? content.split('report-uri')[1]
      : undefined
  return (reports?.split(';')[0]?.trim().split(/\s+/) ?? []).map((url) => ({ url, how: 'other' }))
}

/** The URLs of a srcset (WHATWG HTML § 4.8.4.2.1): candidates are parted by commas, but a URL may hold commas. */
function srcsetUrls(value: string): string[] {
  const urls: string[] = []
  let isDescriptor = false
  for (const word of value.split(/\s+/)) {
    const content = isDescriptor ? word : withoutCommas(word)
    if (!isDescriptor && content !== '') urls.push(content)
    if (content !== '') isDescriptor = !word.endsWith(',')
  }
  return urls
}

function withoutCommas(word: string): string {
  let [start, end] = [0, word.length]
  while (word[start] === ',') start++
  while (end > start && word[end - 1] === ',') end--
  return word.slice(start, end)
}
