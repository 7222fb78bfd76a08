// Reading the sample mail: what a conversation shows, and every step of it by keyboard alone, wide and narrow.
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { button, cardOf, missingHere, picturesOfFailures, rowOf, search, sees } from './screen.ts'

const missing = missingHere()

describe.skipIf(missing !== undefined)('the sample mail', () => {
  const profile = temporaryFolder('reading')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

  beforeAll(async () => {
    engine = await createEngine(hostPorts(profile))
    await loadSample(engine, () => {})
    await engine.call('settings.set', { tourStep: 3 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await engine.close()
    rmSync(profile, { recursive: true })
  })
  const open = async (width: number): Promise<void> => {
    window = await openWindow(engine, browser, { width })
    page = window.page
    await sees(rowOf(page, /./))
  }
  const close = async (): Promise<void> => {
    expect(window.complaints).toEqual([])
    await window.close()
  }

  describe('in a wide window', () => {
    beforeAll(() => open(1440))
    afterAll(close)

    const view = async (name: string): Promise<void> => {
      await page.locator('label', { hasText: name }).click()
      await sees(rowOf(page, /./))
    }

    it('is one row for all that was exchanged with the same people, whatever the subject', async () => {
      await rowOf(page, /Chloé Petit.*Les originaux/).click()
      await sees(page.getByRole('heading', { name: 'Les originaux' }))
      expect(await page.locator('main h2').count()).toBeGreaterThan(5)
    })

    it('says who joined, and keeps what was before in its place', async () => {
      await rowOf(page, /Chloé, Bruno, .*Lease for the studio/).click()
      await sees(page.getByText(/^Chloé Petit joined · received the \d messages? above$/))
      const before = button(page, /earlier messages?, before the present people were together/)
      expect(await before.getAttribute('aria-expanded')).toBe('false')
      await before.click()
      await sees(page.locator('[data-message]').filter({ hasText: 'Bruno' }))
      await button(page, 'Open that conversation').click()
      await sees(page.getByRole('heading', { level: 1, name: 'Bruno Keller', exact: true }))
    })

    it('is one row a subject in threads, one a mail in messages, and remembers the choice', async () => {
      const entries = async (): Promise<number> =>
        Number.parseInt(
          await page
            .locator('[data-pane=list]')
            .getByText(/^\d+ (conversation|thread|message)s?$/)
            .innerText(),
          10,
        )
      const people = await entries()
      await view('Threads')
      await expect.poll(entries).toBeGreaterThan(people)
      const threads = await entries()
      await view('Messages')
      await expect.poll(entries).toBeGreaterThan(threads)
      await page.reload()
      await sees(page.getByRole('radio', { name: 'Messages', checked: true }).locator('..'))
      await view('People')
      await expect.poll(entries).toBe(people)
    })

    it('folds what is quoted until it is wanted', async () => {
      await button(page, 'All mail').click()
      await search(page, 'from:elise subject:chaudière')
      await rowOf(page, /chaudière/).click()
      const dots = button(page, 'Show quoted text').last()
      await dots.click()
      await sees(button(page, 'Hide quoted text'))
      await button(page, 'Hide quoted text').last().click()
      await sees(dots)
      await button(page, 'All inboxes').click()
    })

    it('shows a letter of the sender’s making without asking anybody, and where its links lead', async () => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await rowOf(page, /Grand Magasin/).click()
      await sees(page.getByText(/Not loaded: \d+ pictures and 1 tracker from/))
      const mail = page.locator('iframe').last().contentFrame()
      await mail.getByRole('link').first().click()
      const sheet = page.getByRole('dialog', { name: 'Open this link?' })
      await sees(sheet.getByText(/^https:\/\//))
      await page.keyboard.press('Escape')
      expect(asked.filter((url) => new URL(url).hostname !== '127.0.0.1')).toEqual([])
    })

    it('finds the window’s keys from inside a letter as well', async () => {
      await page.locator('iframe').last().contentFrame().locator('body').click()
      await page.keyboard.press('/')
      await expect
        .poll(() => page.getByLabel('Search mail').evaluate((box) => box.matches(':focus')))
        .toBe(true)
      await page.keyboard.press('Escape')
    })

    it('says that a sealed mail is sealed', async () => {
      await rowOf(page, /Nadia Rahmani/).click()
      await sees(cardOf(page, 'This message is sealed with OpenPGP.'))
    })
  })

  describe.each([1440, 600])('by keyboard alone, %i wide', (width) => {
    beforeAll(() => open(width))
    afterAll(close)
    beforeEach(() => page.getByRole('listbox').or(page.locator('main')).first().focus())

    const active = (): Promise<string | null> =>
      page.locator('[role=option][aria-selected=true]').locator('[data-spoken]').textContent()
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }

    it('walks, opens, goes back', async () => {
      await press('j')
      const first = await active()
      await press('j')
      await expect.poll(active).not.toBe(first)
      await press('k')
      await expect.poll(active).toBe(first)
      await press('Enter')
      await sees(page.locator('[data-message]'))
      expect(await page.getByRole('listbox').isVisible()).toBe(width > 900)
      await press('u')
      await sees(page.getByRole('listbox'))
      expect(await active()).toBe(first)
    })

    it('stars, and marks as unread and read', async () => {
      await press('j')
      const isStarred = async (): Promise<boolean> => / starred,/.test((await active()) ?? '')
      const was = await isStarred()
      await press('s')
      await expect.poll(isStarred).toBe(!was)
      await press('s')
      await expect.poll(isStarred).toBe(was)
      await press('Shift+I')
      await expect.poll(active).not.toMatch(/^unread/)
      await press('Shift+U')
      await expect.poll(active).toMatch(/^unread/)
      await press('Shift+I')
      await expect.poll(active).not.toMatch(/^unread/)
    })

    it('searches, and leaves the search', async () => {
      await press('/')
      await page.keyboard.type('Blaue Schale')
      await sees(page.getByText('Nothing found.'))
      await press('Escape')
      await sees(rowOf(page, /./))
      await press('Escape')
      await expect.poll(() => page.getByRole('listbox').evaluate((list) => list.matches(':focus'))).toBe(true)
    })
  })

  it('shows one pane at a time in a narrow window, with a way back', async () => {
    await open(600)
    await rowOf(page, /Lease for the studio/).click()
    await sees(page.locator('[data-message]'))
    expect(await page.getByRole('listbox').count()).toBe(0)
    await button(page, 'Back to the list').click()
    await sees(rowOf(page, /Lease for the studio/))
    await close()
  })
})
