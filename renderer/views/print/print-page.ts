// Messages on paper: drawn into a frame of the mail's kind, which runs nothing and fetches nothing, each mail's own styles
// kept to itself; the window then asks the browser to print that frame.
import { host } from '../../engine/host.ts'
import { sanitiseMail } from '../mail-html/sanitise.ts'
import type { MailWords } from '../mail-html/sanitise.ts'

/** As a mail's frame, and it may open the print dialog; scripts stay off, so nobody but the window can. */
const PRINT_SANDBOX = 'allow-same-origin allow-modals'

export interface PrintedMessage {
  /** 'From', 'Chloé Petit <chloe@petit.example>' … in their order. */
  head: readonly (readonly [name: string, value: string])[]
  html: string | null
  plain: string
  partUrl: (contentId: string) => string | undefined
}

type FrameWindow = Window & typeof globalThis

const SHEET = `
  @page { margin: 16mm; }
  html { color-scheme: light; font: 10.5pt/1.45 system-ui, sans-serif; color: #16181c; background: #ffffff; }
  body { margin: 0; overflow-wrap: anywhere; }
  h1 { font-size: 14pt; margin: 0 0 12pt; }
  section + section { margin-block-start: 18pt; padding-block-start: 12pt; border-block-start: 1px solid #999999; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 1pt 10pt; margin: 0 0 10pt; font-size: 9pt; break-inside: avoid; }
  dt { color: #555555; }
  dd { margin: 0; }
  .plain { white-space: pre-wrap; }
  .mail { display: flow-root; position: relative; overflow: clip; isolation: isolate; }
`
/** Inside each mail, above its own rules. */
const MAIL_SHEET = `
  :host { display: block; }
  img { max-width: 100% !important; height: auto; }
  .loquet-picture { display: inline-block; padding: 2px 8px; border: 1px dashed #888888; font-size: 8pt; color: #555555; }
  .loquet-quote > summary { list-style: none; font-size: 8pt; color: #555555; }
  blockquote { margin: 6px 0; padding-inline-start: 10px; border-inline-start: 2px solid #bbbbbb; }
`

let last: HTMLIFrameElement | undefined

/** Draws the page and opens the print dialog. What was drawn for an earlier one is gone. */
export async function printMessages(
  title: string,
  messages: readonly PrintedMessage[],
  words: MailWords,
): Promise<void> {
  last?.remove()
  const frame = document.createElement('iframe')
  last = frame
  frame.setAttribute('sandbox', PRINT_SANDBOX)
  frame.dataset.print = ''
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' })
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = host.mailFrameUrl
  document.body.append(frame)
  await loaded
  const frameWindow = frame.contentWindow as FrameWindow | null
  if (!frameWindow) return
  draw(frameWindow, title, messages, words)
  await picturesOf(frameWindow.document)
  frameWindow.addEventListener('afterprint', () => frame.remove(), { once: true })
  frameWindow.print()
}

function draw(
  frameWindow: FrameWindow,
  title: string,
  messages: readonly PrintedMessage[],
  words: MailWords,
): void {
  const page = frameWindow.document
  page.adoptedStyleSheets = [sheetOf(frameWindow, SHEET)]
  page.title = title
  const heading = page.createElement('h1')
  heading.dir = 'auto'
  heading.textContent = title
  page.body.replaceChildren(heading, ...messages.map((message) => drawMessage(frameWindow, message, words)))
  // One message is printed whole, quotes and all; in a conversation what is quoted stands above already.
  if (messages.length === 1)
    for (const host of page.querySelectorAll('[data-mail]'))
      for (const quote of host.shadowRoot?.querySelectorAll('details') ?? []) quote.open = true
}

function drawMessage(frameWindow: FrameWindow, message: PrintedMessage, words: MailWords): HTMLElement {
  const page = frameWindow.document
  const section = page.createElement('section')
  const head = page.createElement('dl')
  for (const [name, value] of message.head) {
    const [term, said] = [page.createElement('dt'), page.createElement('dd')]
    term.textContent = name
    said.textContent = value
    said.dir = 'auto'
    head.append(term, said)
  }
  // A mail's rules reach its host (':host', and with !important above ours): what holds it in its place is around that.
  const mail = page.createElement('div')
  mail.className = 'mail'
  mail.append(drawBody(frameWindow, message, words))
  section.append(head, mail)
  return section
}

function drawBody(frameWindow: FrameWindow, message: PrintedMessage, words: MailWords): HTMLElement {
  const page = frameWindow.document
  const body = page.createElement('div')
  body.dir = 'auto'
  if (message.html === null) {
    body.className = 'plain'
    body.textContent = message.plain
    return body
  }
  const mail = sanitiseMail(message.html, frameWindow, message.partUrl, words)
  body.dataset.mail = ''
  const root = body.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [...mail.sheets, sheetOf(frameWindow, MAIL_SHEET)]
  root.append(...[...mail.body.childNodes].map((node) => page.importNode(node, true)))
  return body
}

function sheetOf(frameWindow: FrameWindow, text: string): CSSStyleSheet {
  const sheet = new frameWindow.CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

const PATIENCE_MS = 3000

/** The mail's own pictures are on the page before it is printed; one that does not come is not waited for. */
async function picturesOf(page: Document): Promise<void> {
  const roots = [...page.querySelectorAll('[data-mail]')].flatMap((host) => host.shadowRoot ?? [])
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')])
  const all = Promise.allSettled(pictures.map((picture) => picture.decode()))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}
