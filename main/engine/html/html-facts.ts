// What a mail's HTML would do and what it hides, as facts with their places: contacted hosts, links, hidden text, active
// content. Judging them is the privacy model's; showing the HTML is the renderer's sanitiser's.
import { cssUrls } from './css.ts'
import type { HiddenText, HtmlFacts, HtmlLink, RemoteResource, Span } from './findings.ts'
import { fetchesOf } from './remote-resources.ts'
import type { Fetch } from './remote-resources.ts'
import { addStyleRules, declarationsOf } from './style-rules.ts'
import type { StyleRules } from './style-rules.ts'
import { isRemote, shownHost, targetOf } from './urls.ts'
import { hidingOf, isNotShown, lookOf, pixels, PLAIN_LOOK } from './visibility.ts'
import type { Look } from './visibility.ts'
import { walkHtml } from './walk.ts'
import type { Tag } from './walk.ts'
import { countZeroWidth } from './zero-width.ts'

const MAX_ITEMS = 1000
const MAX_LINK_TEXT = 300
const MAX_SAMPLE = 120
const MAX_URL = 8192
/** HTML within HTML: a frame's srcdoc, a conditional comment. */
const MAX_NESTING = 3
const CONDITIONAL = /^\[if\b[^\]]*\]>/i
/** Data for other programs (JSON-LD), which nothing runs. */
const INERT_SCRIPT = /\bjson\b/i

interface OpenLink extends Span {
  written: string
  text: string
}
interface OpenResource extends Span {
  fetch: Fetch
  /** All of a RemoteResource that is known before its URL is resolved. */
  rest: Pick<RemoteResource, 'element' | 'width' | 'height' | 'isHidden' | 'isInComment'>
}
interface State {
  look: Look
  link: OpenLink | undefined
}
/** Where the HTML that is walked stands in the whole. */
interface Place {
  offset: number
  nesting: number
  isInComment: boolean
  /** The element whose attribute holds it: offsets inside an attribute mean nothing outside. */
  within?: Span
}

/** The facts of one HTML body. Offsets are characters of `html`. Total and linear. */
export function htmlFacts(html: string): HtmlFacts {
  const collector = new Collector()
  collector.walk(html, { offset: 0, nesting: 0, isInComment: false })
  return collector.facts()
}

class Collector {
  private readonly rules: StyleRules = new Map()
  private readonly resources = new Capped<OpenResource>()
  private readonly links = new Capped<OpenLink>()
  private readonly hidden = new Capped<HiddenText>()
  private readonly forms = new Capped<Span>()
  private readonly scripts = new Capped<Span>()
  private readonly objects = new Capped<Span>()
  private readonly metaRefresh = new Capped<Span>()
  private base: string | undefined
  /** What hides the last hidden text: more of the same is one finding. */
  private hiddenBy: object | undefined
  private zeroWidth: HiddenText | undefined

  walk(html: string, place: Place): void {
    const spanOf = ({ start, end }: Span): Span =>
      place.within ?? { start: start + place.offset, end: end + place.offset }
    walkHtml<State>(
      html,
      { look: PLAIN_LOOK, link: undefined },
      {
        open: (tag, parent) => this.element(tag, spanOf(tag), parent, place),
        text: (text, span, state, element) => this.text(text, spanOf(span), state, element, place),
        comment: (content, start) => this.comment(content, start, place),
      },
    )
  }

  facts(): HtmlFacts {
    const remote = this.remote()
    return {
      remote: remote.items,
      remoteTotal: remote.total,
      links: this.links.items.map((link) => finishLink(link, this.base)),
      linksTotal: this.links.total,
      hiddenText: this.hidden.items,
      hiddenTextTotal: this.hidden.total,
      forms: this.forms.items,
      scripts: this.scripts.items,
      objects: this.objects.items,
      metaRefresh: this.metaRefresh.items,
      ...(this.base !== undefined && { base: this.base }),
    }
  }

  private element(tag: Tag, span: Span, parent: State, place: Place): State {
    const look = lookOf(tag, parent.look, this.rules)
    this.active(tag, span)
    for (const fetch of fetchesOf(tag)) this.fetched(fetch, span, this.resource(tag, look, place))
    const srcdoc =
      tag.name === 'iframe' && place.nesting < MAX_NESTING ? tag.attributes.get('srcdoc') : undefined
    if (srcdoc) this.walk(srcdoc, { ...place, nesting: place.nesting + 1, within: span })
    if (tag.name === 'base') this.base ??= baseOf(tag)
    if (tag.name === 'img' && parent.link) addText(parent.link, tag.attributes.get('alt') ?? '')
    const link = this.link(tag, span) ?? parent.link
    return look === parent.look && link === parent.link ? parent : { look, link }
  }

  private link({ name, attributes }: Tag, span: Span): OpenLink | undefined {
    const written = attributes.get('href') ?? attributes.get('xlink:href')
    if ((name !== 'a' && name !== 'area') || written === undefined || /^\s*(?:#|$)/.test(written))
      return undefined
    const link = { ...span, written: written.slice(0, MAX_URL), text: attributes.get('alt') ?? '' }
    this.links.add(link)
    return link
  }

  private active({ name, attributes }: Tag, span: Span): void {
    if (name === 'form') this.forms.add(span)
    else if (name === 'object' || name === 'embed' || name === 'applet') this.objects.add(span)
    else if (name === 'script' && !INERT_SCRIPT.test(attributes.get('type') ?? '')) this.scripts.add(span)
    else if (name === 'meta' && /^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? ''))
      this.metaRefresh.add(span)
    for (const [attribute, value] of attributes)
      if (/^on[a-z]{3}/.test(attribute) || (/script/i.test(value) && isScriptUrl(value)))
        return this.scripts.add(span)
  }

  private resource(tag: Tag, look: Look, { isInComment }: Place): OpenResource['rest'] {
    const { name, attributes } = tag
    const css = declarationsOf(name, attributes, this.rules)
    const width = pixels(css.get('width')) ?? pixels(attributes.get('width'))
    const height = pixels(css.get('height')) ?? pixels(attributes.get('height'))
    return {
      element: name,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      isHidden: look.hidden !== undefined || look.isInvisible,
      isInComment,
    }
  }

  private fetched(fetch: Fetch, span: Span, rest: OpenResource['rest']): void {
    if (fetch.url.trim() === '' || /^\s*(?:#|data:|cid:|about:)/i.test(fetch.url)) return
    this.resources.add({ ...span, fetch: { ...fetch, url: fetch.url.slice(0, MAX_URL) }, rest })
  }

  /** Relative URLs are remote only under a base, which may come after them: so all are resolved at the end. */
  private remote(): Capped<RemoteResource> {
    const remote = new Capped<RemoteResource>()
    for (const { start, end, fetch, rest } of this.resources.items) {
      const target = targetOf(fetch.url, this.base)
      if (isRemote(target))
        remote.add({ url: target.url, host: target.host, how: fetch.how, ...rest, start, end })
    }
    remote.total += this.resources.total - this.resources.items.length
    return remote
  }

  private text(text: string, span: Span, state: State, element: string, place: Place): void {
    if (element === 'style') return this.styleSheet(text, span, place)
    if (isNotShown(element)) return
    const trick = hidingOf(state.look)
    if (trick) return this.hiddenText(text, { ...span, trick }, state.look.hidden ?? state.look)
    if (text.trim() !== '') this.hiddenBy = undefined
    if (state.link) addText(state.link, text)
    const count = countZeroWidth(text)
    if (count > 0) this.addZeroWidth(text, span, count)
  }

  private styleSheet(css: string, span: Span, place: Place): void {
    addStyleRules(this.rules, css)
    const rest = { element: 'style', isHidden: false, isInComment: place.isInComment }
    for (const { start, end, ...fetch } of cssUrls(css))
      this.fetched(fetch, place.within ?? { start: span.start + start, end: span.start + end }, rest)
  }

  private hiddenText(text: string, where: Span & Pick<HiddenText, 'trick'>, by: object): void {
    const words = text.replace(/(?:\s|[\u200b-\u200f\u00ad]|\u034f)+/g, ' ').trim()
    const count = words.replaceAll(' ', '').length
    if (count === 0) return
    const last = this.hidden.items.at(-1)
    if (last && this.hiddenBy === by && last !== this.zeroWidth) {
      last.count += count
      last.end = Math.max(last.end, where.end)
      if (last.sample.length < MAX_SAMPLE) last.sample = `${last.sample} ${words}`.slice(0, MAX_SAMPLE)
    } else this.hidden.add({ ...where, count, sample: words.slice(0, MAX_SAMPLE) })
    this.hiddenBy = by
  }

  /** One finding for the whole mail: it is their number that tells. */
  private addZeroWidth(text: string, { start, end }: Span, count: number): void {
    if (this.zeroWidth) this.zeroWidth.count += count
    else {
      this.zeroWidth = { trick: 'zero-width', count, sample: text.trim().slice(0, MAX_SAMPLE), start, end }
      this.hidden.add(this.zeroWidth)
    }
  }

  /** Outlook reads conditional comments as HTML, and fetches what they name. */
  private comment(content: string, start: number, place: Place): void {
    const condition = place.nesting < MAX_NESTING ? CONDITIONAL.exec(content)?.[0] : undefined
    if (condition === undefined) return
    const offset = place.offset + start + condition.length
    this.walk(content.slice(condition.length), {
      ...place,
      offset,
      nesting: place.nesting + 1,
      isInComment: true,
    })
  }
}

/** A list that keeps the first 1,000 items and counts the others. */
class Capped<Item> {
  readonly items: Item[] = []
  total = 0

  add(item: Item): void {
    this.total++
    if (this.items.length < MAX_ITEMS) this.items.push(item)
  }
}

function finishLink({ written, text, start, end }: OpenLink, base: string | undefined): HtmlLink {
  const { url, scheme, host } = targetOf(written, base)
  const shown = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LINK_TEXT)
  const textHost = shownHost(shown)
  const isWeb = scheme === 'http' || scheme === 'https'
  return {
    href: url,
    scheme,
    host: isWeb ? host : '',
    text: shown,
    ...(textHost && { textHost }),
    start,
    end,
  }
}

function addText(link: OpenLink, text: string): void {
  if (link.text.length < MAX_LINK_TEXT) link.text += text.slice(0, MAX_LINK_TEXT * 2)
}

function baseOf({ attributes }: Tag): string | undefined {
  const { url, host } = targetOf(attributes.get('href') ?? '')
  return host === '' ? undefined : url
}

function isScriptUrl(value: string): boolean {
  return /^(?:java|vb|live)script:/i.test(value.slice(0, 200).replace(/[\s\p{Cc}]/gu, ''))
}
