// S3: no script ever runs from a mail. Each vector is drawn in every place that shows a mail; whatever calls a function
// that scripts love to call, opens a window, goes elsewhere or asks any server for anything is counted. Controls at the
// end prove that each of these would have been seen.
import type { Page } from 'playwright-core'
import type { Engine } from '../../main/engine/engine.ts'
import { findBrowser, launchBrowser } from '../browser.ts'
import { withEngine } from '../profile.ts'
import { openWindow } from '../window.ts'
import { importVectors, openEach } from './open-vectors.ts'
import type { Count, Figure, Proof } from './proof.ts'
import { readVectors, vectorsMissing, type Vector } from './script-vectors.ts'

export const noScriptRuns: Proof = {
  id: 'S3',
  what: 'no script ever runs from a mail',
  missing: () => (findBrowser() ? vectorsMissing() : 'no Chromium here'),
  run: (count) => withEngine('s3', (engine) => prove(engine, count)),
}

/** What a vector would do if it ran. */
const CANARIES = ['alert', 'confirm', 'prompt', 'print', 'eval', 'importScripts'] as const

/** Further places beside the open mail, each with the way there from the mail that is open. */
const PLACES: Record<string, (page: Page) => Promise<void>> = {
  'plain text': (page) => page.getByRole('button', { name: 'As plain text' }).last().click(),
  report: (page) => page.locator('button[aria-expanded]:has(dl)').last().click(),
  'raw source': async (page) => {
    await page.getByRole('button', { name: 'What to do with this message' }).last().click()
    await page.getByRole('menuitem', { name: 'Show the source' }).click()
    await page.locator('dialog pre mark').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  },
}
const LISTS: Record<string, (page: Page) => Promise<void>> = {
  threads: (page) => page.locator('label', { hasText: 'Threads' }).click(),
  people: (page) => page.locator('label', { hasText: 'People' }).click(),
  'search snippets': (page) => page.getByLabel('Search mail').fill('needle'),
}

async function prove(engine: Engine, count: Count): Promise<Figure> {
  const vectors = readVectors(count)
  await importVectors(engine, vectors)
  const browser = await launchBrowser()
  try {
    const window = await openWindow(engine, browser)
    const { page } = window
    const seen = await watch(page)
    const unopened = await openEach(page, vectors, async (_vector, at) => {
      await touch(page)
      if (count === 'smoke' && at % 10 !== 0) return
      for (const go of Object.values(PLACES)) await go(page)
    })
    for (const go of Object.values(LISTS)) {
      await go(page)
      await scrollThrough(page)
    }
    const found = [...seen]
    const blind = await controls(page, seen)
    if (blind.length > 0)
      throw new Error(`The watch did not see: ${blind.join(', ')}. This proof proves nothing.`)
    await window.close()
    return figure(vectors, unopened, found)
  } finally {
    await browser.close()
  }
}

const figure = (vectors: Vector[], unopened: Vector[], found: string[]): Figure => ({
  n: vectors.length,
  bad: found.length + unopened.length,
  detail: {
    places: 1 + Object.keys(PLACES).length + Object.keys(LISTS).length,
    seen: found.join(' | '),
    notOpened: unopened.map(({ id }) => id).join(' '),
  },
})

/** Everything a mail must not be able to do, written down as it happens. */
async function watch(page: Page): Promise<Set<string>> {
  const seen = new Set<string>()
  const own = new URL('.', page.url()).href
  const isOwn = (url: string): boolean =>
    url.startsWith('data:') ||
    (url.startsWith(own) &&
      /^(|mail-frame\.html|icon\.svg|part\/[\w-]+|assets\/[\w.-]+)$/.test(url.slice(own.length)))
  for (const name of CANARIES)
    await page.exposeBinding(`canary_${name}`, (_source, what: string) => void seen.add(`${name} ${what}`))
  await page.addInitScript((names: readonly string[]) => {
    const all = globalThis as unknown as Record<string, (what: unknown) => unknown>
    for (const name of names) if (name !== 'eval') all[name] = (what) => all[`canary_${name}`]?.(String(what))
  }, CANARIES)
  page.on('dialog', (dialog) => {
    seen.add(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => seen.add(`window ${popup.url()}`))
  page.on('request', (request) => {
    if (!isOwn(request.url())) seen.add(`request ${request.url()}`)
  })
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url()) && frame.url() !== 'about:blank') seen.add(`navigation ${frame.url()}`)
  })
  await page.reload()
  return seen
}

/** What a reader does to a mail without meaning to: over it, onto it, into its fields. */
async function touch(page: Page): Promise<void> {
  const frame = page.locator('iframe').last()
  await frame
    .contentFrame()
    .locator('body')
    .evaluate((body) => {
      for (const element of [body, ...body.querySelectorAll('*')]) {
        for (const type of [
          'mouseover',
          'mousemove',
          'mousedown',
          'focus',
          'blur',
          'keydown',
          'scroll',
          'load',
          'error',
        ])
          element.dispatchEvent(new Event(type, { bubbles: true }))
        if ('focus' in element && typeof element.focus === 'function') element.focus()
      }
    })
}

async function scrollThrough(page: Page): Promise<void> {
  const list = page.getByRole('listbox')
  await list.getByRole('option').first().waitFor()
  for (let step = 0; step < 30; step++) {
    await list.evaluate((element) => element.scrollBy(0, 700))
    await page.waitForTimeout(15)
  }
}

/** Does each thing once and gives those that went unseen. */
async function controls(page: Page, seen: ReadonlySet<string>): Promise<string[]> {
  const saw = async (begins: string): Promise<boolean> => {
    for (let tries = 0; tries < 40 && ![...seen].some((one) => one.startsWith(begins)); tries++)
      await page.waitForTimeout(50)
    return [...seen].some((one) => one.startsWith(begins))
  }
  const inFrame = page.frames().at(-1)
  await page.evaluate('alert("control")')
  await page.evaluate('void window.open("about:blank#control")')
  await page.evaluate('void fetch("./control").catch(() => {})')
  await inFrame?.evaluate('location.href = "./control"')
  const checks = ['alert control', 'window ', 'request ', 'navigation ']
  const results = await Promise.all(checks.map(async (begins) => ((await saw(begins)) ? [] : [begins])))
  return results.flat()
}
