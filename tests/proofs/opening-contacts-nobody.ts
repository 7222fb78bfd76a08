// S1: opening a mail contacts nobody. Each technique of call-home.ts is opened in Chromium, scrolled, hovered, selected
// and laid out for print; the browser's own network log must not know one canary name. A control visit proves that the
// log would have told.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Engine } from '../../main/engine/engine.ts'
import { findBrowser } from '../browser.ts'
import { temporaryFolder, withEngine } from '../profile.ts'
import { withWindow } from '../window.ts'
import { CANARY_ZONE, callHomeMail, TECHNIQUES, type Technique } from './call-home.ts'
import type { Count, Figure, Proof } from './proof.ts'

const TECHNIQUE_COUNT: Record<Count, number> = {
  smoke: 20,
  usual: TECHNIQUES.length,
  full: TECHNIQUES.length,
}
/** How long each mail stays open. */
const OPEN_MS: Record<Count, number> = { smoke: 60, usual: 1500, full: 3000 }
const CONTROL = 'control'
/** A mail that is not on screen by then counts as not opened. */
const SHOWN_MS = 10_000
const WORDS = /technique ([a-z0-9-]+) shown/

export const openingContactsNobody: Proof = {
  id: 'S1',
  what: 'opening a mail contacts nobody',
  missing: () => (findBrowser() ? undefined : 'no Chromium here'),
  run: (count) => withEngine('s1', (engine) => prove(engine, count)),
}

async function prove(engine: Engine, count: Count): Promise<Figure> {
  const techniques = spread(TECHNIQUES, TECHNIQUE_COUNT[count])
  const files = techniques.map((technique) => ({
    octets: callHomeMail(technique, wordsOf(technique)),
    flags: '\\Seen',
    receivedAt: Date.UTC(2026, 10, 1),
  }))
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  await engine.writer.ask('importFiles', { place, files })
  await engine.derive.idle()
  const { opened, asked } = await openAll(engine, techniques, OPEN_MS[count])
  if (!asked.has(CONTROL))
    throw new Error('The network log did not see the control visit: this proof proves nothing.')
  asked.delete(CONTROL)
  const unopened = techniques.filter(({ id }) => !opened.has(id))
  return {
    n: techniques.length,
    bad: asked.size + unopened.length,
    detail: { calledHome: [...asked].join(' '), notOpened: unopened.map(({ id }) => id).join(' ') },
  }
}

const wordsOf = ({ id }: Technique): string => `technique ${id} shown`

/** `count` of them, evenly over the whole list. */
function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor((at * all.length) / count)] as T,
  )
}

/** Opens every mail and gives the techniques that were seen on the screen and those whose host anybody asked for. */
async function openAll(
  engine: Engine,
  techniques: readonly Technique[],
  openMs: number,
): Promise<{ opened: Set<string>; asked: Set<string> }> {
  const folder = temporaryFolder('netlog')
  const log = join(folder, 'net.json')
  const sink = createServer((_request, response) => response.end(''))
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const { port } = sink.address() as AddressInfo
  const browserFlags = [
    `--log-net-log=${log}`,
    '--net-log-capture-mode=Everything',
    `--host-resolver-rules=MAP *.${CANARY_ZONE} 127.0.0.1:${port}`,
  ]
  try {
    const opened = await withWindow(
      engine,
      async ({ page, browser }) => {
        const seen = await walk(page, techniques.length, openMs)
        const control = await browser.newPage()
        await control.goto(`http://${CONTROL}.${CANARY_ZONE}/`)
        return seen
      },
      { browserFlags },
    )
    const names = readFileSync(log, 'utf8').matchAll(
      new RegExp(`([a-z0-9-]+)\\.${CANARY_ZONE.replace('.', '\\.')}`, 'gi'),
    )
    return { opened, asked: new Set([...names].map((match) => (match[1] as string).toLowerCase())) }
  } finally {
    sink.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Down the list with the keyboard, one mail after the other. */
async function walk(page: Page, count: number, openMs: number): Promise<Set<string>> {
  await page.locator('label', { hasText: 'Messages' }).click()
  const rows = page.getByRole('option')
  await rows.first().click()
  const seen = new Set<string>()
  let words = ''
  for (let at = 0; at < count; at++) {
    if (at > 0) await page.keyboard.press('j')
    words = await wordsOfChosenRow(page, words)
    // The mail before stays on screen until this one has come.
    const shown = page.locator('iframe').last().contentFrame().getByText(words).first()
    const isShown = await shown.waitFor({ timeout: SHOWN_MS }).then(
      () => true,
      () => false,
    )
    if (isShown) seen.add(WORDS.exec(words)?.[1] ?? '')
    await handle(page, openMs)
  }
  return seen
}

/** The words of the mail the list now stands on, once that is another than before. */
async function wordsOfChosenRow(page: Page, before: string): Promise<string> {
  const rows = page.locator('[role=option][aria-selected=true]', { hasText: WORDS })
  const row = before === '' ? rows : rows.filter({ hasNotText: before })
  return WORDS.exec((await row.first().textContent()) ?? '')?.[0] ?? ''
}

/** What a reader does with a mail besides reading it. */
async function handle(page: Page, openMs: number): Promise<void> {
  const frame = page.locator('iframe').last()
  await frame.hover()
  await frame
    .contentFrame()
    .locator('body')
    .selectText()
    .catch(() => {})
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForTimeout(openMs)
}
