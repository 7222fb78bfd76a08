// Facts of what showing the message would do: hosts contacted, pictures that count openings, links that lead elsewhere,
// text that is hidden, content that acts.
import type { HtmlFacts, HtmlLink, RemoteResource } from '../../html/findings.ts'
import { eachPart, type Part } from '../../mime/part.ts'
import type { Fact, FactKind } from '../facts.ts'
import { toFields } from '../fields.ts'
import { organisationOf } from '../hosts.ts'
import { isTagging, redirectorOf, trackerOf } from '../tables.ts'
import type { Place } from './place.ts'

const MAX_HOSTS = 40
const MAX_OF_A_KIND = 12
/** Pictures that only hold a layout apart, as mail of twenty years ago has by the dozen. */
const SPACER =
  /\/(?:spacer|blank|clear|transparent|trans|dot_clear|shim|pixel_trans|[0-9]x[0-9])\.(?:gif|png)$/i
/** Types that act when opened, whatever the file is called. */
const ACTING_TYPE = /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml)$/
const ACTING_NAME =
  /\.(?:html?|xhtml|shtml|svgz?|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|js|jse|vbs|vbe|wsf|hta|lnk|iso|img|vhd|exe|scr|com|bat|cmd|ps1|msi|jar|chm|one)$/i

export function shownFacts(
  html: HtmlFacts | undefined,
  root: Part,
  recipients: readonly string[],
  place: Place,
): Fact[] {
  return [...(html ? htmlFacts(html, recipients, place) : []), ...attachmentFacts(root)]
}

function htmlFacts(html: HtmlFacts, recipients: readonly string[], place: Place): Fact[] {
  return [
    ...linkFacts(html.links, place),
    ...trackerFacts(html.remote, recipients, place),
    ...hostFacts(html.remote, place),
    ...hiddenFacts(html, place),
    ...activeFacts(html, place),
  ]
}

function fact(kind: FactKind, value: string, place: Place, text: string): Fact {
  return { kind, value, writer: '', ...place(text) }
}

/** One fact a host, however many things it would be asked for. */
function hostFacts(remote: readonly RemoteResource[], place: Place): Fact[] {
  const hosts = new Map<string, string>()
  for (const { host, url } of remote) if (host !== '' && !hosts.has(host)) hosts.set(host, url)
  return [...hosts].slice(0, MAX_HOSTS).map(([host, url]) => fact('remote-host', host, place, url))
}

function trackerFacts(
  remote: readonly RemoteResource[],
  recipients: readonly string[],
  place: Place,
): Fact[] {
  const facts = new Map<string, Fact>()
  for (const picture of remote) {
    if (facts.size >= MAX_OF_A_KIND) break
    const by = countsOpenings(picture, recipients)
    const value = toFields({ host: picture.host, by })
    if (by !== undefined && !facts.has(value)) facts.set(value, fact('tracker', value, place, picture.url))
  }
  return [...facts.values()]
}

/** How it is known that a picture reports the opening; undefined for a picture that is only a picture. */
function countsOpenings(picture: RemoteResource, recipients: readonly string[]): string | undefined {
  const { url, host, how } = picture
  if (host === '' || (how !== 'img' && how !== 'css' && how !== 'background' && how !== 'input'))
    return undefined
  const path = behindHost(url, host)
  const known = trackerOf(host, path)
  if (known !== undefined) return known
  if (recipients.some((address) => namesRecipient(url, address))) return 'recipient'
  if (how !== 'img' || SPACER.test(path)) return undefined
  if ((picture.width ?? 9) <= 2 && (picture.height ?? 9) <= 2) return '1x1'
  return picture.isHidden && path.length > 1 ? 'hidden' : undefined
}

/** The address itself, percent-encoded or in base64, somewhere in the URL. */
function namesRecipient(url: string, address: string): boolean {
  if (address.length < 6) return false
  const bare = Buffer.from(address).toString('base64url').slice(0, -2)
  const lower = url.toLowerCase()
  return (
    lower.includes(address) ||
    lower.includes(encodeURIComponent(address).toLowerCase()) ||
    url.replaceAll('+', '-').replaceAll('/', '_').includes(bare)
  )
}

function linkFacts(links: readonly HtmlLink[], place: Place): Fact[] {
  const web = links.filter((link) => link.host !== '')
  if (web.length === 0) return []
  const tagged = web.filter(isTagged)
  const cloaked = web.filter(isCloaked)
  const hosts = new Map(tagged.map((link) => [link.host, link.href]))
  const all = fact('links', toFields({ all: web.length, tagged: tagged.length }), place, web[0]?.href ?? '')
  return [
    ...cloaked
      .slice(0, MAX_OF_A_KIND)
      .map(({ textHost, host, href }) =>
        fact('cloaked-link', toFields({ shown: textHost, goes: host }), place, href),
      ),
    all,
    ...[...hosts].slice(0, MAX_OF_A_KIND).map(([host, href]) => fact('tagged-link', host, place, href)),
  ]
}

function isTagged({ href, host }: HtmlLink): boolean {
  const path = behindHost(href, host)
  const redirector = redirectorOf(host, path)
  if (redirector !== undefined) return redirector !== 'rewriter'
  const query = /\?([^#]*)/.exec(path)?.[1]
  return query !== undefined && query.split('&').some((pair) => isTagging(pair.split('=', 1)[0] ?? ''))
}

/** Path and query of a URL whose host is known. */
const behindHost = (url: string, host: string) => {
  const at = url.toLowerCase().indexOf(host)
  return at < 0 ? url : url.slice(at + host.length).replace(/^:\d+/, '')
}

/** The text names one organisation, the link goes to another; a known redirector is judged by where it leads. */
function isCloaked({ href, host, textHost }: HtmlLink): boolean {
  if (textHost === undefined || textHost === host) return false
  const shown = organisationOf(textHost)
  if (shown === '' ? textHost === host : shown === organisationOf(host)) return false
  const redirector = redirectorOf(host, behindHost(href, host))
  if (redirector === undefined) return true
  // A mailer's or a guard's counter hides where it leads; that is said of it as a tagged link.
  return redirector === 'redirect' && !leadsOnlyTo(shown || textHost, href)
}

/** Every address that a redirector's URL carries is of that organisation. */
function leadsOnlyTo(organisation: string, href: string): boolean {
  const [, ...targets] = [...decoded(href).matchAll(/\/\/([^/?#&\s]+)/g)].map(([, host = '']) => host)
  return (
    targets.length > 0 &&
    targets.every((host) => {
      const name = host.toLowerCase().replace(/:\d+$/, '')
      return (organisationOf(name) || name) === organisation
    })
  )
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function hiddenFacts({ hiddenText }: HtmlFacts, place: Place): Fact[] {
  const letters = new Map<string, { count: number; sample: string }>()
  for (const { trick, count, sample } of hiddenText) {
    const before = letters.get(trick)
    letters.set(trick, { count: (before?.count ?? 0) + count, sample: before?.sample ?? sample })
  }
  return [...letters].map(([by, { count, sample }]) =>
    fact('hidden-text', toFields({ by, letters: count }), place, sample),
  )
}

function activeFacts(html: HtmlFacts, place: Place): Fact[] {
  const kinds = { form: html.forms, script: html.scripts, object: html.objects, refresh: html.metaRefresh }
  return Object.entries(kinds)
    .filter(([, spans]) => spans.length > 0)
    .map(([value]) => fact('active', value, place, value === 'refresh' ? 'http-equiv' : `<${value}`))
}

function attachmentFacts(root: Part): Fact[] {
  const facts: Fact[] = []
  for (const part of eachPart(root)) {
    const isAttached = part.disposition === 'attachment' || part.fileName !== undefined
    const acts = ACTING_TYPE.test(part.type) || ACTING_NAME.test(part.fileName ?? '')
    if (!isAttached || !acts || facts.length >= MAX_OF_A_KIND) continue
    const value = toFields({ file: (part.fileName ?? part.type).slice(0, 200) })
    facts.push({ kind: 'active', value, writer: '', part: part.path, start: part.headerStart, end: part.end })
  }
  return facts
}
