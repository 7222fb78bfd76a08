// What a URL in a mail points at, read as a browser would: white space within the scheme, backslashes, hosts as numbers.
import { parse as parseHost } from 'tldts'

/** Stands for the mail itself, which has no address: what resolves to it is not fetched from anywhere. */
const NOWHERE = 'https://mail.invalid/'
const NOWHERE_HOST = 'mail.invalid'
/** A host name in words: a URL, or the name alone with at most a path behind it. */
const SHOWN_URL = /(?:^|[\s(<"'[«„“])(?:h(?:tt|xx)ps?|ftp):\/\/([^\s<>"'»”\])]{1,253})/i
const SHOWN_NAME =
  /^[\s(<"'[«„“]*((?:[\p{L}\p{N}_-]{1,63}\.){1,10}\p{L}[\p{L}\p{N}-]{1,62})\.?(?:[:/?#]\S*)?[\s)>"'\]»”.,;:!]*$/u

export interface Target {
  /** Absolute, or as written where it cannot be made absolute. */
  url: string
  /** Without the colon; '' where relative without a base. */
  scheme: string
  host: string
}

/** `written` as an attribute or CSS holds it; `base` is absolute, from base href. */
export function targetOf(written: string, base?: string): Target {
  const trimmed = written.replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '').replace(/[\t\n\r]/g, '')
  const url = parseUrl(trimmed, base ?? NOWHERE)
  if (!url)
    return {
      url: trimmed,
      scheme: /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase() ?? '',
      host: '',
    }
  if (url.hostname === NOWHERE_HOST) return { url: trimmed, scheme: '', host: '' }
  return { url: url.href, scheme: url.protocol.slice(0, -1), host: url.hostname.replace(/\.$/, '') }
}

/** Whether showing the target would contact somebody. Names of parts, inline content and scripts do not. */
export function isRemote({ scheme, host }: Target): boolean {
  if (scheme === 'file') return host !== ''
  return host !== '' && scheme !== 'cid' && scheme !== 'mid'
}

/** The host that a link's text shows to its reader, punycode, lower case; undefined where it shows none. */
export function shownHost(text: string): string | undefined {
  const written = SHOWN_URL.exec(text)?.[1]
  if (written !== undefined) return parseUrl(`http://${written}`)?.hostname.replace(/\.$/, '')
  const name = SHOWN_NAME.exec(text)?.[1]
  if (name === undefined || text.includes('@')) return undefined
  const { isIcann, hostname } = parseHost(name)
  return isIcann && hostname ? parseUrl(`http://${hostname}`)?.hostname : undefined
}

function parseUrl(url: string, base?: string): URL | undefined {
  return URL.parse(url, base) ?? undefined
}
