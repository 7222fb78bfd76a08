// The frame around the mail: layouts, lines that move, the round of F6, the sidebar's keys and menus, dropping, looks.
import { rmSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { button, missingHere, picturesOfFailures, rowOf, sees } from './screen.ts'

const missing = missingHere()

describe.skipIf(missing !== undefined)('the frame', () => {
  const profile = temporaryFolder('frame')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page

  const pane = (name: 'sidebar' | 'list' | 'reader'): Locator => page.locator(`[data-pane=${name}]`)
  const place = (name: string | RegExp): Locator => pane('sidebar').getByRole('button', { name })
  const focusedPane = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement
      if (focused?.matches('[data-search]')) return 'search'
      return focused?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? 'nowhere'
    })
  const widthOf = async (found: Locator): Promise<number> => (await found.boundingBox())?.width ?? 0
  const open = async (width: number, height = 900): Promise<void> => {
    window = await openWindow(engine, browser, { width, height })
    page = window.page
    await sees(rowOf(page, /./))
  }

  beforeAll(async () => {
    engine = await createEngine(hostPorts(profile))
    await loadSample(engine, () => {})
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    await engine.call('settings.reset', { names: null })
    await engine.call('settings.set', { tourStep: 3 })
  })
  afterEach(async () => {
    await window.close()
    if (window.complaints.length > 0) throw new Error(window.complaints.join('\n'))
  })
  picturesOfFailures(() => page)
  afterAll(async () => {
    await browser.close()
    await engine.close()
    rmSync(profile, { recursive: true })
  })

  it('goes round the panes with F6, and straight to the list from the first tab stop', async () => {
    await open(1440)
    await pane('list').locator('[data-focus]').focus()
    const round: string[] = []
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('F6')
      round.push(await focusedPane())
    }
    expect(round).toEqual(['reader', 'search', 'sidebar', 'list'])
    await page.keyboard.press('Shift+F6')
    expect(await focusedPane()).toBe('sidebar')
    await button(page, 'Skip to the list').focus()
    await page.keyboard.press('Enter')
    expect(await focusedPane()).toBe('list')
  })

  it('moves the line between panes by keys and pointer, remembers it, and puts it back', async () => {
    await open(1440)
    const line = page.getByRole('separator', { name: 'Width of the list' })
    const usual = await widthOf(pane('list'))
    await line.press('ArrowRight')
    await line.press('ArrowRight')
    expect(await widthOf(pane('list'))).toBe(usual + 32)
    expect(await line.getAttribute('aria-valuenow')).toBe(String(usual + 32))
    await page.reload()
    await sees(rowOf(page, /./))
    expect(await widthOf(pane('list'))).toBe(usual + 32)
    const box = await line.boundingBox()
    await page.mouse.move(box?.x ?? 0, 400)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) - 50, 400)
    await page.mouse.up()
    expect(await widthOf(pane('list'))).toBe(usual - 18)
    await line.dblclick()
    expect(await widthOf(pane('list'))).toBe(usual)
  })

  it('hides the sidebar with F8 and brings it back', async () => {
    await open(1440)
    await page.keyboard.press('F8')
    await pane('sidebar').waitFor({ state: 'detached' })
    await page.reload()
    await sees(rowOf(page, /./))
    expect(await pane('sidebar').count()).toBe(0)
    await page.keyboard.press('F8')
    await pane('sidebar').waitFor()
  })

  it('shows the list, or the message in its place, or the list above it', async () => {
    await open(1440)
    await button(page, 'View').click()
    await page.getByRole('menuitemradio', { name: 'One at a time' }).click()
    await pane('reader').waitFor({ state: 'detached' })
    await rowOf(page, /Lease for the studio/).click()
    await pane('list').waitFor({ state: 'detached' })
    expect(await focusedPane()).toBe('reader')
    await page.keyboard.press('u')
    await pane('reader').waitFor({ state: 'detached' })
    await expect.poll(focusedPane).toBe('list')
    await button(page, 'View').click()
    await page.getByRole('menuitemradio', { name: 'List over message' }).click()
    await pane('reader').waitFor()
    const [list, reader] = [await pane('list').boundingBox(), await pane('reader').boundingBox()]
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(reader?.y ?? 0)
    expect(list?.width).toBe(reader?.width)
    const line = page.getByRole('separator', { name: 'Height of the list' })
    await line.press('ArrowDown')
    expect((await pane('list').boundingBox())?.height).toBeGreaterThan(list?.height ?? 0)
  })

  it('walks the sidebar by arrows and letters, and folds an account', async () => {
    await open(1440)
    await place(/^All inboxes/).focus()
    await page.keyboard.press('ArrowDown')
    expect(await place('Starred').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('a')
    await page.keyboard.press('l')
    const heading = pane('sidebar').getByRole('button', { name: 'alice@example.org', exact: true })
    await heading.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await heading.getAttribute('aria-expanded')).toBe('false')
    expect(await place('Archive').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await place('Archive').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.title()).toMatch(/Trash · Loquet$/)
    await expect.poll(focusedPane).toBe('list')
  })

  it('makes a tag, takes dropped messages into it, and deletes it', async () => {
    await open(1440)
    await button(page, 'New tag').click()
    await page.getByLabel('Name').fill('Winter trip')
    await page.getByRole('radio', { name: 'Teal' }).check({ force: true })
    await button(page, 'Save').click()
    await sees(place(/^Winter trip/))
    const row = rowOf(page, /Lease for the studio/)
    await row.dragTo(place(/^Winter trip/))
    await sees(rowOf(page, /Lease for the studio.*Winter trip/))
    await place(/^Winter trip/).click()
    await sees(rowOf(page, /Lease for the studio/))
    await place(/^Winter trip/).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await place(/^Winter trip/).waitFor({ state: 'detached' })
    await expect.poll(() => page.title()).toMatch(/All inboxes · Loquet$/)
  })

  it('leaves an account out of all inboxes', async () => {
    await open(1440)
    const count = async (): Promise<number> => Number(/\((\d+)\)/.exec(await page.title())?.[1] ?? Number.NaN)
    await expect.poll(count).toBeGreaterThan(0)
    const both = await count()
    const heading = pane('sidebar').getByRole('button', { name: 'a.martin@work.example', exact: true })
    const toggle = async (): Promise<void> => {
      await heading.click({ button: 'right' })
      await page.getByRole('menuitemcheckbox', { name: 'In all inboxes' }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
    await toggle()
    await expect.poll(count).toBeLessThan(both)
    await toggle()
    await expect.poll(count).toBe(both)
  })

  it('says all that goes on behind the footer, and gives the focus back', async () => {
    await open(1440)
    const state = page.getByRole('contentinfo').getByRole('button').first()
    await state.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'How things stand' })
    await sees(sheet.getByText('alice@example.org'))
    await sees(sheet.getByText(/messages read$/))
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await state.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('grows by Ctrl and +, and puts panes away when there is no room left', async () => {
    await open(1440)
    const heightOf = async (): Promise<number> => (await place('Starred').boundingBox())?.height ?? 0
    const usual = await heightOf()
    for (const zoom of [110, 125, 150, 175, 200]) {
      await page.keyboard.press('Control+Equal')
      await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe(`${zoom}%`)
    }
    await pane('sidebar').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+0')
    await expect.poll(heightOf).toBe(usual)
  })

  it.each([1440, 900, 600, 320])('mirrors without sticking out, %d wide', async (width) => {
    await engine.call('settings.set', { language: 'mirrored' })
    await open(width)
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl')
    await rowOf(page, /Lease for the studio/).click()
    await page.locator('[data-message]').last().waitFor()
    const { scrollWidth, innerWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      innerWidth: globalThis.innerWidth,
    }))
    expect(scrollWidth).toBeLessThanOrEqual(innerWidth)
    if (width === 1440) {
      const [sidebar, reader] = [await pane('sidebar').boundingBox(), await pane('reader').boundingBox()]
      expect(sidebar?.x).toBeGreaterThan(reader?.x ?? 0)
    }
  })
})
