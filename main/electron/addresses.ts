// The addresses of the desktop shell: the window's own pages under `app:`, parts of mails under `mailpart:`, nothing else.
export const UI_SCHEME = 'app'
export const PART_SCHEME = 'mailpart'
export const UI_ORIGIN = 'app://loquet'
export const UI_URL = `${UI_ORIGIN}/index.html`
export const MAIL_FRAME_URL = `${UI_ORIGIN}/mail-frame.html`
export const PART_PREFIX = `${PART_SCHEME}://part/`

/** The window, with any question behind its address (which conversation a further window shows). */
export const isWindowUrl = (url: string): boolean => {
  const parsed = URL.parse(url)
  return parsed !== null && `${parsed.protocol}//${parsed.host}${parsed.pathname}` === UI_URL
}

export const isMailFrameUrl = (url: string): boolean => url === MAIL_FRAME_URL

/** What may be loaded at all. */
export const isOwnUrl = (url: string): boolean =>
  url.startsWith(`${UI_ORIGIN}/`) || url.startsWith(PART_PREFIX)

/** A link of a mail that may be opened outside (docs/security.md): http or https, no user name in it, no control
 * characters, 8 KB at most; written as the parser reads it. Undefined for anything else. */
export function outsideLink(url: string): string | undefined {
  if (url.length > 8192 || /[\u0000-\u001f\u007f]/.test(url)) return undefined
  const parsed = URL.parse(url)
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  return parsed && isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : undefined
}
