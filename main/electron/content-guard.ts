// What a page may do (docs/security.md): ask for nothing but its own files, go nowhere, open nothing, get no device and no
// permission but to write to the clipboard. The walls behind the sanitiser and the policies of the pages.
import type { Session, WebContents } from 'electron'
import { isMailFrameUrl, isOwnUrl, isWindowUrl } from './addresses.ts'

/** Told when a page tried what it may not: never with an address, which may carry a person's name. */
export type OnIncident = (what: string) => void

/** A proxy that cannot answer, for loopback too: the second wall behind the resolver that resolves nothing. */
const DEAD_PROXY = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const

export async function guardSession(
  session: Session,
  isWindow: (contents: WebContents | null) => boolean,
  onIncident: OnIncident,
): Promise<void> {
  const mayHave = (contents: WebContents | null, permission: string): boolean =>
    permission === 'clipboard-sanitized-write' && isWindow(contents)
  session.setPermissionRequestHandler((contents, permission, answer) => answer(mayHave(contents, permission)))
  session.setPermissionCheckHandler((contents, permission) => mayHave(contents, permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = isOwnUrl(url)
    if (!isAllowed) onIncident(`a request for ${URL.parse(url)?.protocol ?? 'something'} was stopped`)
    answer({ cancel: !isAllowed })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
    onIncident('a download was stopped')
  })
  await session.setProxy(DEAD_PROXY)
}

/** For every contents there ever is, our own windows among them. */
export function guardContents(contents: WebContents, onIncident: OnIncident): void {
  const stop = (event: { preventDefault(): void }, what: string): void => {
    event.preventDefault()
    onIncident(what)
  }
  contents.setWindowOpenHandler(() => {
    onIncident('a window was not opened')
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (!isWindowUrl(event.url)) stop(event, 'the window was kept from leaving')
  })
  contents.on('will-frame-navigate', (event) => {
    const isOwn = event.isMainFrame ? isWindowUrl(event.url) : isMailFrameUrl(event.url)
    if (!isOwn) stop(event, 'a frame was kept from leaving')
  })
  contents.on('will-redirect', (event) => stop(event, 'a redirect was stopped'))
  contents.on('will-attach-webview', (event) => stop(event, 'a webview was stopped'))
  contents.on('select-client-certificate', (event) => stop(event, 'a certificate was not given'))
  contents.on('login', (event) => stop(event, 'a request to sign in was stopped'))
  contents.on('certificate-error', (event, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}
