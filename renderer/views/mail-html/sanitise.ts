// From the HTML of a mail to nodes that may be shown: parsed once, by the window that shows it, and never written out
// as a string again (docs/architecture.md).
import createDOMPurify from 'dompurify'
import { ALLOWED_ATTR, ALLOWED_TAGS } from './allowed.ts'
import { attributePaintsOf } from './colours.ts'
import type { Paint } from './colours.ts'
import { stillLinks } from './links.ts'
import { placePictures } from './pictures.ts'
import type { PictureWords } from './pictures.ts'
import { foldQuotes } from './quotes.ts'
import { scrubAttributes, sheetOf } from './styles.ts'

export interface MailWords extends PictureWords {
  quoted: string
}

export interface CleanMail {
  /** The mail's body, still in an inert document. */
  body: HTMLElement
  sheets: CSSStyleSheet[]
  /** Brings colours of its own: to be shown on white paper whatever the theme. */
  hasColours: boolean
}

/** @param frameWindow window of the frame the mail is shown in: parsing under its policy, not under the interface's */
export function sanitiseMail(
  html: string,
  frameWindow: Window & typeof globalThis,
  partUrl: (contentId: string) => string | undefined,
  words: MailWords,
): CleanMail {
  const styles: { text: string; media: string }[] = []
  const purify = createDOMPurify(frameWindow)
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName !== 'style') return
    const media = (node as Element).getAttribute('media') ?? ''
    styles.push({ text: node.textContent ?? '', media })
  })
  const root = purify.sanitize(html, {
    RETURN_DOM: true,
    WHOLE_DOCUMENT: true,
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  }) as HTMLElement
  const body = root.querySelector('body') ?? root
  const paints: Paint[] = []
  placePictures(body, partUrl, words)
  stillLinks(body)
  foldQuotes(body, words.quoted)
  scrubAttributes(body, paints)
  for (const element of [body, ...body.querySelectorAll('[bgcolor], [text], [color]')])
    paints.push(...attributePaintsOf(element))
  const sheets = styles.map((style) => sheetOf(style, frameWindow, paints))
  const hasColours = paints.some((paint) => !paint.isNeutral)
  if (!hasColours) for (const paint of paints) paint.remove()
  return { body, sheets, hasColours }
}
