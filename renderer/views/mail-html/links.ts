// The links of a mail lie dead in it: where they lead is kept beside them, and only a click that the window has seen,
// and an answer to the sheet that shows the address, opens one.

export interface LinkClicked {
  url: string
  /** How the link reads in the mail. */
  text: string
}

const OPENABLE = new Set(['http:', 'https:', 'mailto:'])
const LONGEST_URL = 8192

/** The address exactly as it will be opened, or undefined when it is of no kind that is ever opened: another scheme, no
 * absolute address, control characters, user information before the host, or over 8 KiB. */
export function openableUrl(written: string): string | undefined {
  const text = written.trim()
  if (text.length > LONGEST_URL || /[\u0000-\u001f\u007f]/.test(text)) return undefined
  const url = URL.parse(text)
  if (!url || !OPENABLE.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}

/** Takes every href off and keeps the openable ones where only the window reads them. */
export function stillLinks(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('[href]')) {
    const url = openableUrl(element.getAttribute('href') ?? '')
    element.removeAttribute('href')
    if (!url || element.tagName !== 'A') continue
    element.dataset.link = url
    element.tabIndex = 0
    element.role = 'link'
  }
}

/** The link an event in the frame happened on. */
export function linkAt(target: EventTarget | null): LinkClicked | undefined {
  const element = (target as Element | null)?.closest?.<HTMLElement>('[data-link]')
  const url = element?.dataset.link
  return element && url ? { url, text: element.textContent.trim().replaceAll(/\s+/g, ' ') } : undefined
}

/** The host that the visible text of a link names, if it names one other than `host`. */
export function otherHostShown(text: string, host: string): string | undefined {
  const shown = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#]|$)/iu.exec(text.trim())?.[1]
  const named = shown && URL.parse(`https://${shown}`)?.hostname
  if (!named || stripWww(named) === stripWww(host)) return undefined
  return shown
}

const stripWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')
