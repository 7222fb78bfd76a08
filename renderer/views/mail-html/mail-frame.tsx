// Shows a mail's HTML in a frame that can run nothing and fetch nothing: an empty page with a policy of its own, into
// which the window puts sanitised nodes, and which the window measures and listens to from outside.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../../engine/host.ts'
import { useMailZoom, useSettings } from '../../state/appearance.ts'
import { useMedia } from '../../state/media.ts'
import { useMarks } from './find-context.ts'
import { frameSheets } from './frame-sheet.ts'
import { linkAt } from './links.ts'
import type { LinkClicked } from './links.ts'
import styles from './mail-frame.module.css'
import { sanitiseMail } from './sanitise.ts'
import type { MailWords } from './sanitise.ts'

/** Never with allow-scripts: with allow-same-origin beside it, a mail could take the frame off itself. */
export const MAIL_FRAME_SANDBOX = 'allow-same-origin'

interface MailFrameProps {
  html: string
  /** Tickets of the mail's own parts by Content-ID. */
  tickets: ReadonlyMap<string, string>
  onLink: (link: LinkClicked) => void
}

export function MailFrame({ html, tickets, onLink }: MailFrameProps): ReactNode {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const [isLoaded, setLoaded] = useState(false)
  const [drawn, setDrawn] = useState<{ root: HTMLElement; heightPx: number } | null>(null)
  const scheme = useScheme()
  const zoom = useMailZoom()
  const words = useMemo<MailWords>(
    () => ({
      from: (name) => t('reader.pictureFrom', { host: name }),
      notLoaded: t('reader.pictureNotLoaded'),
      quoted: t('reader.quoted'),
    }),
    [t],
  )
  // New tickets for the same mail are no reason to draw it again.
  const latestTickets = useRef(tickets)
  const latestOnLink = useRef(onLink)
  useEffect(() => {
    latestTickets.current = tickets
    latestOnLink.current = onLink
  })
  const partUrl = useCallback((contentId: string) => {
    const ticket = latestTickets.current.get(contentId)
    return ticket === undefined ? undefined : host.partUrl(ticket)
  }, [])
  useEffect(() => {
    const element = frame.current
    if (!isLoaded || !element) return
    const root = fill(element, html, partUrl, words, { scheme, zoom })
    const observer = new ResizeObserver(() =>
      setDrawn({ root, heightPx: Math.ceil(root.getBoundingClientRect().height) }),
    )
    observer.observe(root)
    const unlisten = listen(element, (link) => latestOnLink.current(link))
    return () => {
      observer.disconnect()
      unlisten()
    }
  }, [isLoaded, html, partUrl, words, scheme, zoom])
  const root = drawn?.root
  useMarks(() => root, root)
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={t('reader.body')}
      sandbox={MAIL_FRAME_SANDBOX}
      src={host.mailFrameUrl}
      style={{ blockSize: drawn?.heightPx ?? 0 }}
      onLoad={() => setLoaded(true)}
    />
  )
}

type Scheme = 'light' | 'dark'

function useScheme(): Scheme {
  const theme = useSettings()?.theme ?? 'system'
  const isDark = useMedia('(prefers-color-scheme: dark)')
  return theme === 'system' ? (isDark ? 'dark' : 'light') : theme
}

/** Puts the mail into the frame's page, in place of what was there, and returns the element to measure. */
function fill(
  element: HTMLIFrameElement,
  html: string,
  partUrl: (contentId: string) => string | undefined,
  words: MailWords,
  { scheme, zoom }: { scheme: Scheme; zoom: number },
): HTMLElement {
  const frameWindow = element.contentWindow as Window & typeof globalThis
  const page = frameWindow.document
  const mail = sanitiseMail(html, frameWindow, partUrl, words)
  const root = page.createElement('div')
  for (const { name, value } of mail.body.attributes) root.setAttribute(name, value)
  root.id = 'mail'
  root.dir ||= 'auto'
  root.classList.toggle('paper', mail.hasColours)
  root.append(...[...mail.body.childNodes].map((node) => page.importNode(node, true)))
  const [below, above] = frameSheets(frameWindow, zoom)
  page.adoptedStyleSheets = [below, ...mail.sheets, above]
  // The same scheme on both sides, or the frame is not transparent.
  for (const side of [element, page.documentElement])
    side.style.colorScheme = mail.hasColours ? 'light' : scheme
  page.body.replaceChildren(root)
  return root
}

/** Told around the frame when somebody scrolls or points inside it: those events stay in the frame. */
export const TAKEN_OVER = 'mail-taken-over'
const HANDS_ON = ['wheel', 'pointerdown', 'touchstart'] as const

/** Clicks on links are told; keys go on to the window, whose commands work from inside a mail as well. */
function listen(element: HTMLIFrameElement, onLink: (link: LinkClicked) => void): () => void {
  const page = element.contentDocument
  if (!page) return () => {}
  const follow = (event: Event): void => {
    const link = linkAt(event.target)
    if (!link) return
    event.preventDefault()
    onLink(link)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && linkAt(event.target)) return follow(event)
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const modifierAltGraph = event.getModifierState('AltGraph')
    const held = { ctrlKey, metaKey, altKey, shiftKey, modifierAltGraph }
    const passedOn = new KeyboardEvent('keydown', { key, code, ...held, bubbles: true, cancelable: true })
    if (!element.dispatchEvent(passedOn)) event.preventDefault()
  }
  const takeOver = (): void => {
    element.dispatchEvent(new Event(TAKEN_OVER, { bubbles: true }))
  }
  for (const name of HANDS_ON) page.addEventListener(name, takeOver, { passive: true })
  page.addEventListener('click', follow)
  page.addEventListener('auxclick', follow)
  page.addEventListener('keydown', onKeyDown)
  return () => {
    for (const name of HANDS_ON) page.removeEventListener(name, takeOver)
    page.removeEventListener('click', follow)
    page.removeEventListener('auxclick', follow)
    page.removeEventListener('keydown', onKeyDown)
  }
}
