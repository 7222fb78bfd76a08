// The desktop shell against a double of Electron, with the real engine behind it: what it sets before a page is shown, what
// a page is refused, how a window gets its line, and what happens when the engine ends.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../main/electron/channels.ts'
import { runDesktop } from '../../main/electron/desktop.ts'
import { runEngine } from '../../main/electron/engine-child.ts'
import { hostPorts } from '../../main/host-ports.ts'
import * as electron from '../electron/electron-double.ts'
import type { PortDouble } from '../electron/port-double.ts'

const folder = mkdtempSync(join(tmpdir(), 'loquet-desktop-'))
const profile = join(folder, 'profile')
const page = join(folder, 'renderer')
const incidents: string[] = []

const window = () => electron.BrowserWindow.all[0] as electron.WindowDouble
const event = (frame: object = { parent: null, origin: 'app://loquet' }) => ({
  sender: window().webContents,
  senderFrame: frame,
})
const call = (asked: unknown, frame?: object): Promise<unknown> =>
  electron.ipcMain.handlers.get(CHANNELS.call)?.(event(frame), asked) ??
  Promise.reject(new Error('nobody answers'))

/** The next line that the window is handed. */
async function nextLine(act: () => void): Promise<PortDouble> {
  const { webContents } = window()
  const handed = new Promise<void>((done) => webContents.once('test-message', done))
  act()
  await handed
  const line = webContents.sent.findLast(({ channel }) => channel === CHANNELS.line)?.ports[0]
  if (!line) throw new Error('no line came')
  return line
}

function ask(line: PortDouble, method: string, args: object): Promise<unknown> {
  return new Promise((settle) => {
    line.on('message', ({ data }: { data: { id?: number } }) => {
      if (data.id === 7) settle(data)
    })
    line.start()
    line.postMessage({ id: 7, method, args })
  })
}

beforeAll(async () => {
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html>')
  writeFileSync(join(page, 'mail-frame.html'), '<!doctype html>')
  electron.utilityProcess.onFork = (process) =>
    runEngine(
      process.parent,
      () => process.end(),
      () => hostPorts(profile, () => {}),
    )
  await runDesktop({
    profile,
    log: { write: (_level, name) => void incidents.push(name) },
    rendererFolder: page,
    preload: '/nowhere/preload.cjs',
    engineScript: '/nowhere/engine-process.js',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('before a page is shown', () => {
  it('puts every renderer into the sandbox and resolves no name', () => {
    expect(electron.app.isSandboxed).toBe(true)
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  it('gives its schemes no privilege that a page could misuse', () => {
    for (const { privileges } of electron.protocol.schemes)
      for (const name of [
        'bypassCSP',
        'corsEnabled',
        'allowServiceWorkers',
        'stream',
        'allowExtensions',
      ] as const)
        expect(privileges?.[name] ?? false).toBe(false)
  })

  it('opens a window without powers', () => {
    expect(window().url).toBe('app://loquet/index.html')
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    })
  })
})

describe('the walls of the session', () => {
  const isCancelled = (url: string): boolean | undefined => {
    let said: boolean | undefined
    electron.theSession.beforeRequest?.({ url }, ({ cancel }) => void (said = cancel))
    return said
  }
  it.each([
    'https://tracker.example/p.gif',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'app://other/x',
    'data:text/html,x',
  ])('stops a request for %s', (url) => expect(isCancelled(url)).toBe(true))
  it.each(['app://loquet/index.html', 'mailpart://part/abc'])('lets %s through', (url) =>
    expect(isCancelled(url)).toBe(false),
  )

  it('grants nothing but writing to the clipboard, and that to the window alone', () => {
    const check = electron.theSession.set.get('setPermissionCheckHandler') as (
      contents: unknown,
      permission: string,
    ) => boolean
    expect(check(window().webContents, 'clipboard-sanitized-write')).toBe(true)
    expect(check(window().webContents, 'geolocation')).toBe(false)
    expect(check({}, 'clipboard-sanitized-write')).toBe(false)
  })

  it('sends every connection to a proxy that cannot answer', () => {
    expect(electron.theSession.set.get('setProxy')).toMatchObject({
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    })
  })

  const wentOn = (name: string, details: object): boolean => {
    let isStopped = false
    window().webContents.emit(name, { ...details, preventDefault: () => void (isStopped = true) })
    return !isStopped
  }
  it('keeps window and frames where they are, and opens nothing', () => {
    expect(wentOn('will-navigate', { url: 'https://example.org/' })).toBe(false)
    expect(wentOn('will-navigate', { url: 'app://loquet/index.html?conversation=people-12' })).toBe(true)
    expect(wentOn('will-frame-navigate', { url: 'app://loquet/index.html', isMainFrame: false })).toBe(false)
    expect(wentOn('will-frame-navigate', { url: 'app://loquet/mail-frame.html', isMainFrame: false })).toBe(
      true,
    )
    expect(wentOn('will-redirect', { url: 'app://loquet/index.html' })).toBe(false)
    expect(wentOn('will-attach-webview', {})).toBe(false)
    expect(window().webContents.openHandler?.({ url: 'app://loquet/index.html' })).toEqual({ action: 'deny' })
    expect(incidents).toContain('shell-incident')
  })

  it('answers for its own files with their policies, and for nothing else', async () => {
    const fetchFrom = (url: string) => electron.theSession.schemes.get('app')?.({ url })
    const index = await fetchFrom('app://loquet/index.html?conversation=people-12')
    expect(index?.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const frame = await fetchFrom('app://loquet/mail-frame.html')
    expect(frame?.headers.get('Content-Security-Policy')).toContain('img-src data: mailpart:')
    for (const url of [
      'app://loquet/../../etc/passwd',
      'app://elsewhere/index.html',
      'app://loquet/%2e%2e/x',
    ])
      expect((await fetchFrom(url))?.status).toBe(404)
    expect(
      (await electron.theSession.schemes.get('mailpart')?.({ url: 'mailpart://part/unknown' }))?.status,
    ).toBe(404)
  })
})

describe('what a page asks', () => {
  it('is not heard from a frame or another origin', async () => {
    const refusal = { code: 'bad-request' }
    const openLink = { name: 'openLink', url: 'https://example.org/' }
    expect(await call(openLink, { parent: {}, origin: 'app://loquet' })).toMatchObject(refusal)
    expect(await call(openLink, { parent: null, origin: 'https://evil.example' })).toMatchObject(refusal)
    expect(electron.shell.opened).toEqual([])
  })

  it('opens web links and no others', async () => {
    expect(await call({ name: 'openLink', url: 'https://example.org/a b' })).toBeNull()
    expect(electron.shell.opened).toEqual(['https://example.org/a%20b'])
    for (const url of [
      'file:///etc/passwd',
      'https://me:secret@example.org/',
      'javascript:alert(1)',
      'https://a.example/\n',
    ])
      expect(await call({ name: 'openLink', url })).toMatchObject({ code: 'bad-request' })
    expect(electron.shell.opened).toHaveLength(1)
  })

  it('shows the menu that the window describes', async () => {
    const items = [{ id: 'message.archive', label: 'Archive', keys: 'E', isEnabled: true }]
    expect(await call({ name: 'setMenu', menu: [{ label: 'Message', items }] })).toBeNull()
    const menu = electron.Menu.shown?.find(({ label }) => label === 'Message')?.submenu
    const [archive] = Array.isArray(menu) ? menu : []
    archive?.click?.({} as never, undefined, {})
    expect(window().webContents.sent.at(-1)).toMatchObject({
      channel: CHANNELS.command,
      message: 'message.archive',
    })
  })

  it('takes in a file for an import from where it lies', async () => {
    const file = join(folder, 'one.eml')
    writeFileSync(file, 'From: bob@example.net\r\nSubject: One\r\n\r\nHello\r\n')
    const upload = '0123456789abcdef0123456789abcdef'
    expect(await call({ name: 'handOver', upload, path: 'one.eml', file })).toBeNull()
    expect(
      await call({ name: 'handOver', upload, path: 'two.eml', file: join(folder, 'none') }),
    ).toMatchObject({
      code: 'file',
    })
  })
})

describe('the line to the engine', () => {
  it('answers the contract, from a store whose key the keychain keeps', async () => {
    const line = await nextLine(() => electron.ipcMain.emit(CHANNELS.connect, event()))
    expect(await ask(line, 'status.get', {})).toMatchObject({ ok: true, value: { keySlot: 'os' } })
    // A second line at the start would cut off what the first was asked.
    expect(window().webContents.sent.filter(({ channel }) => channel === CHANNELS.line)).toHaveLength(1)
    const { slots } = JSON.parse(readFileSync(join(profile, 'keys.json'), 'utf8')) as {
      slots: { kind: string }[]
    }
    expect(slots.map(({ kind }) => kind)).toEqual(['os'])
  })

  it('is handed anew after the engine ended by itself, with the window open', async () => {
    const first = electron.utilityProcess.started.length
    const { parent } = electron.utilityProcess.started.at(-1) ?? {}
    // A crash closes the store as the kernel would: the next one must find the lock free.
    parent?.emit('message', { data: { kind: 'close' }, ports: [] })
    await expect.poll(() => electron.utilityProcess.started.length, { timeout: 20_000 }).toBe(first + 1)
    expect(window().webContents.sent.some(({ channel }) => channel === CHANNELS.lost)).toBe(true)
    const line = await nextLine(() => {})
    expect(await ask(line, 'accounts.list', {})).toMatchObject({ ok: true, value: [] })
  })
})

describe('at the end', () => {
  it('lets the engine finish and leaves nothing of the session behind', async () => {
    electron.app.quit()
    await expect.poll(() => electron.app.exitCode, { timeout: 20_000 }).toBe(0)
    expect(electron.theSession.isCleared).toBe(true)
  })
})
