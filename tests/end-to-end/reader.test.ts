// The reader by keyboard alone: from message to message, folding, acting on the one with the focus, finding, printing, and
// a window of its own; and a conversation of ten thousand messages.
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { importLongConversation, LONG_MESSAGES, FIRST_UNREAD } from '../long-conversation.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { button, missingHere, picturesOfFailures, rowOf, search, sees } from './screen.ts'

const missing = missingHere()

interface Opened {
  engine: Engine
  browser: Browser
  window: Window
  close(): Promise<void>
}

async function openWith(load: (engine: Engine) => Promise<unknown>): Promise<Opened> {
  const profile = temporaryFolder('reader')
  const engine = await createEngine(hostPorts(profile))
  await load(engine)
  const browser = await launchBrowser()
  const window = await openWindow(engine, browser)
  await sees(rowOf(window.page, /./))
  return {
    engine,
    browser,
    window,
    async close() {
      await window.close()
      await browser.close()
      await engine.close()
      rmSync(profile, { recursive: true })
    },
  }
}

/** The message with the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.locator('[data-message]:focus').getAttribute('data-message', { timeout: 3000 })

describe.skipIf(missing !== undefined)('the reader', () => {
  let opened: Opened
  let page: Page
  picturesOfFailures(() => page)
  beforeAll(async () => {
    opened = await openWith((engine) => loadSample(engine, () => {}))
    page = opened.window.page
  })
  afterAll(() => opened.close())

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const openLease = async (): Promise<void> => {
    await page.getByRole('listbox').focus()
    await rowOf(page, /Lease for the studio/).click()
    await sees(page.locator('main [data-message]'))
  }

  it('goes from message to message, and folds the one with the focus', async () => {
    await openLease()
    await press('F6', 'p')
    const above = await focused(page)
    await press('n')
    const below = await focused(page)
    expect(below).not.toBe(above)
    await press('p')
    expect(await focused(page)).toBe(above)
    const body = page.locator(`[data-message="${above}"] button[aria-expanded]`)
    expect(await body.count()).toBe(0)
    await press('Enter')
    await sees(body)
    await press('Enter')
    await expect.poll(() => body.count()).toBe(0)
  })

  it('has nothing lie over what grows, before anything is measured', async () => {
    await openLease()
    const gap = await page.evaluate<number>(`(() => {
      const grown = document.querySelector('[data-index] > [data-message]')
      const next = document.querySelectorAll('[data-index]')[1]
      grown.style.minBlockSize = '2000px'
      const px = next.getBoundingClientRect().top - grown.getBoundingClientRect().bottom
      grown.style.minBlockSize = ''
      return px
    })()`)
    expect(gap).toBeGreaterThanOrEqual(0)
  })

  it('unfolds and folds all', async () => {
    const open = page.locator('main [data-menu]')
    await press(';')
    await expect.poll(() => open.count()).toBeGreaterThan(2)
    await press(':')
    await expect.poll(() => open.count()).toBe(0)
  })

  it('acts on the message with the focus alone', async () => {
    await press('n', 'Enter')
    const message = await focused(page)
    const star = page.locator(`[data-message="${message}"] button[aria-pressed]`)
    const was = await star.getAttribute('aria-pressed')
    await press('s')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe(was === 'true' ? 'false' : 'true')
    await press('s')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe(was)
    expect(await focused(page)).toBe(message)
  })

  it('has a menu for it, with the keys of each command', async () => {
    await press('.')
    const menu = page.getByRole('menu', { name: 'What to do with this message' })
    await sees(menu.getByRole('menuitem', { name: /Star or unstar/ }))
    for (const name of ['Archive', 'Move to trash', 'Print', 'Show the source', 'Save as .eml'])
      expect(await menu.getByRole('menuitem', { name: new RegExp(name) }).count()).toBe(1)
    await press('Escape')
    await expect.poll(() => menu.count()).toBe(0)
  })

  it('finds words in all of the conversation, marks them, and gives the focus back', async () => {
    await press('F6')
    await page.locator('main [data-focus]').focus()
    const before = await focused(page)
    await press('Control+f')
    await page.keyboard.type('DEPOSIT')
    const count = page.locator('main search [role=status]')
    await expect.poll(() => count.textContent()).toMatch(/^\d+ of [2-9]/)
    const first = await count.textContent()
    await press('Enter')
    await expect.poll(() => count.textContent()).not.toBe(first)
    const marks = (): Promise<number> =>
      page.evaluate(`[window, ...[...document.querySelectorAll('main iframe')].map((frame) => frame.contentWindow)]
        .reduce((sum, page) => sum + (page.CSS.highlights.get('loquet-find')?.size ?? 0), 0)`)
    await expect.poll(marks).toBeGreaterThan(1)
    await press('Escape')
    await expect.poll(marks).toBe(0)
    expect(await focused(page)).toBe(before)
  })

  it('prints a message in a frame that runs and fetches nothing', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await search(page, 'from:grandmagasin')
    await rowOf(page, /Grand Magasin/).click()
    await sees(page.locator('main iframe'))
    await press('F6', 'Control+p')
    const frame = page.locator('iframe[data-print]')
    await expect.poll(() => frame.count()).toBe(1)
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
    const paper = frame.contentFrame()
    await expect.poll(() => paper.locator('dt', { hasText: 'Subject' }).count()).toBe(1)
    expect(await paper.locator('dd').allTextContents()).toContainEqual(expect.stringMatching(/^[B-E?] · /))
    await expect.poll(() => paper.locator('[data-mail] p, [data-mail] td').allTextContents()).not.toEqual([])
    expect(await paper.locator('[data-mail] img[src^=http]:not([src*="/part/"])').count()).toBe(0)
    expect(asked.filter((url) => new URL(url).hostname !== '127.0.0.1')).toEqual([])
    await press('Escape')
  })

  it('opens a window of its own, as live as the first', async () => {
    await button(page, 'All inboxes').click()
    await openLease()
    const [own] = await Promise.all([
      page.waitForEvent('popup'),
      button(page, 'Open in a window of its own').click(),
    ])
    await sees(own.locator('main [data-message]'))
    expect(await own.getByRole('listbox').count()).toBe(0)
    await own.locator('main [data-focus]').focus()
    const message = await focused(own)
    const star = (where: Page) => where.locator(`[data-message="${message}"] button[aria-pressed]`)
    const was = await star(own).getAttribute('aria-pressed')
    await own.keyboard.press('s')
    await expect.poll(() => star(own).getAttribute('aria-pressed')).not.toBe(was)
    await expect.poll(() => star(page).getAttribute('aria-pressed')).not.toBe(was)
    await own.close()
  })
})

describe.skipIf(missing !== undefined)('a conversation of ten thousand messages', () => {
  let opened: Opened
  let page: Page
  picturesOfFailures(() => page)
  beforeAll(async () => {
    opened = await openWith((engine) => importLongConversation(engine))
    page = opened.window.page
  }, 120_000)
  afterAll(() => opened.close())

  const message = (number: number) => page.locator('main [data-message]', { hasText: `letter ${number} ` })

  it('opens at the first unread message, and has only those near it in the page', async () => {
    await rowOf(page, /Bruno/).click()
    await sees(message(FIRST_UNREAD))
    await expect
      .poll(async () => {
        const box = await message(FIRST_UNREAD).first().boundingBox()
        const pane = await page.locator('main').boundingBox()
        return box && pane && box.y >= pane.y && box.y < pane.y + 200
      })
      .toBe(true)
    expect(await page.locator('main [data-message]').count()).toBeLessThan(80)
  })

  it('keeps what is being read in its place while one goes through it', async () => {
    const focusedAt = async (): Promise<number> =>
      Number(await page.locator('[data-message]:focus').getAttribute('aria-posinset'))
    await page.locator('main [data-focus]').focus()
    const start = await focusedAt()
    for (let step = 0; step < 30; step++) await page.keyboard.press('n')
    await expect.poll(focusedAt).toBe(start + 30)
    for (let step = 0; step < 60; step++) await page.keyboard.press('p')
    await expect.poll(focusedAt).toBe(start - 30)
  })

  it('comes to its oldest and its newest message without what lies between', async () => {
    const last = page.locator('[data-message]:focus')
    await page.keyboard.press('Home')
    await sees(message(1))
    await page.keyboard.press('End')
    await expect.poll(() => last.getAttribute('aria-posinset')).toBe(String(LONG_MESSAGES))
    await sees(last.locator('iframe').contentFrame().getByText(`letter ${LONG_MESSAGES} `))
    await expect.poll(async () => ((await last.boundingBox())?.y ?? 9999) < 900).toBe(true)
  })

  it('finds a word in one of them', async () => {
    await page.locator('main [data-focus]').focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('letter 4321 ')
    await expect
      .poll(() => page.locator('main search [role=status]').textContent(), { timeout: 10_000 })
      .toBe('1 of 1')
    await sees(message(4321))
    await page.keyboard.press('Escape')
  })
})
