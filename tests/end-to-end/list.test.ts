// The list as it is used: selecting, acting and taking it back, filters, sorting, menus, tags; by pointer and by key.
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

describe.skipIf(missing !== undefined)('the list', () => {
  const profile = temporaryFolder('list')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  beforeAll(async () => {
    engine = await createEngine(hostPorts(profile))
    await loadSample(engine, () => {})
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await engine.close()
    rmSync(profile, { recursive: true })
  })
  beforeEach(async () => {
    await engine.call('settings.reset', { names: null })
    await engine.call('settings.set', { tourStep: 3 })
    window = await openWindow(engine, browser)
    page = window.page
    await sees(rowOf(page, /./))
  })
  afterEach(async () => {
    await window.close()
    if (window.complaints.length > 0) throw new Error(window.complaints.join('\n'))
  })

  // Hooks of the end run last to first: the picture is taken while the window is open.
  picturesOfFailures(() => page)

  const pane = (): Locator => page.locator('[data-pane=list]')
  const toast = (): Locator => page.getByRole('status')
  const option = (at: number): Locator => page.getByRole('option').nth(at)
  const entries = async (): Promise<number> =>
    Number.parseInt(
      await pane()
        .getByText(/^[\d,]+ (conversation|thread|message)s?$/)
        .innerText(),
      10,
    )
  const selected = (): Locator => page.locator('[role=option][aria-selected=true]')
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const said = (text: string | RegExp): Promise<void> => sees(toast().filter({ hasText: text }))
  /** Without "unread": what is opened is read soon. */
  const labelAt = async (at: number): Promise<string | undefined> =>
    (await option(at).locator('[data-spoken]').textContent())?.replace(/^unread, /, '')
  const focusList = (): Promise<void> => page.getByRole('listbox').focus()

  it('selects by key, archives, says how many, and takes it back', async () => {
    const before = await entries()
    const names = [
      await option(1).locator('[data-spoken]').textContent(),
      await option(2).locator('[data-spoken]').textContent(),
    ]
    await focusList()
    await press('j', 'j', 'x', 'ArrowDown', 'x')
    await sees(pane().getByText('2 selected'))
    expect(await selected().count()).toBe(2)
    await press('e')
    await said('2 conversations archived')
    await expect.poll(entries).toBe(before - 2)
    await press('z')
    await said(/^Undone: \d+ messages archived/)
    await expect.poll(entries).toBe(before)
    expect([
      await option(1).locator('[data-spoken]').textContent(),
      await option(2).locator('[data-spoken]').textContent(),
    ]).toEqual(names)
  })

  it('selects a range with Shift, one more with Ctrl, everything but one, and shows the stack', async () => {
    await option(0).click()
    await option(3).click({ modifiers: ['Shift'] })
    await sees(pane().getByText('4 selected'))
    await sees(page.locator('main').getByRole('heading', { name: '4 selected' }))
    await option(5).click({ modifiers: ['Control'] })
    await sees(pane().getByText('5 selected'))
    await focusList()
    await press('*', 'a')
    await option(2).click({ modifiers: ['Control'] })
    const rest = /^\d+ selected$/
    await sees(pane().getByText(rest))
    await focusList()
    await press('*', 'n')
    await expect.poll(() => pane().getByText(rest).count()).toBe(0)
  })

  it('goes on to the next row when the open one is archived, and the focus stays in the list', async () => {
    await option(0).click()
    const second = await labelAt(1)
    await press('e')
    await said('1 conversation archived')
    await expect.poll(() => labelAt(0)).toBe(second)
    // The engine is asked first whether the row has only gone elsewhere in the list.
    await expect.poll(() => option(0).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('listbox').evaluate((list) => list.matches(':focus'))).toBe(true)
    await toast().getByRole('button', { name: 'Undo' }).click()
    await said(/^Undone/)
  })

  it('filters, says when nothing is left, and shows everything again', async () => {
    const all = await entries()
    const filter = (name: string): Promise<void> => pane().getByRole('button', { name, exact: true }).click()
    await filter('Unread')
    await expect.poll(entries).toBeLessThan(all)
    await filter('Sealed')
    await filter('Tracked')
    await sees(pane().getByText(/^Nothing here is unread, .*sealed/))
    await pane().getByRole('button', { name: 'Show everything' }).last().click()
    await expect.poll(entries).toBe(all)
  })

  it('sorts, and remembers it for this place alone', async () => {
    const first = await option(0).locator('[data-spoken]').textContent()
    const sort = async (name: string): Promise<void> => {
      await button(page, /^Sort/).click()
      await page.getByRole('menuitemradio', { name }).click()
    }
    await sort('Sender')
    await expect.poll(() => option(0).locator('[data-spoken]').textContent()).not.toBe(first)
    const bySender = await option(0).locator('[data-spoken]').textContent()
    expect(await pane().getByText('Yesterday', { exact: true }).count()).toBe(0)
    await page.reload()
    await sees(rowOf(page, /./))
    expect(await option(0).locator('[data-spoken]').textContent()).toBe(bySender)
    await button(page, 'Starred').first().click()
    await sees(button(page, 'Sort · Date, Newest first'))
  })

  it('opens a menu at the pointer and by key, with shortcuts, and never the message', async () => {
    await option(2).click({ button: 'right' })
    const menu = page.getByRole('menu')
    await sees(menu.getByRole('menuitem', { name: /^Archive/ }))
    expect(await page.locator('[data-message]').count()).toBe(0)
    await press('Escape')
    await expect.poll(() => menu.count()).toBe(0)
    await focusList()
    await press('Shift+F10')
    const star = menu.getByRole('menuitem', { name: /^Star/ })
    await sees(star)
    const isStarred = async (): Promise<boolean> =>
      / starred,/.test((await option(2).locator('[data-spoken]').textContent()) ?? '')
    const was = await isStarred()
    await star.click()
    await expect.poll(isStarred).toBe(!was)
    await press('s')
    await expect.poll(isStarred).toBe(was)
  })

  it('moves by a few letters, and tags with a new tag', async () => {
    const before = await entries()
    await focusList()
    await press('j', 'v')
    await page.getByRole('combobox', { name: 'Mailbox' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('bill')
    await press('Enter')
    await said('1 conversation moved to “Bills”')
    await expect.poll(entries).toBe(before - 1)
    await press('z')
    await expect.poll(entries).toBe(before)
    await press('l')
    await page.getByRole('textbox', { name: 'Find or make a tag' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Garden')
    await press('Enter')
    await said('1 conversation tagged “Garden”')
    await sees(rowOf(page, /tags: .*Garden/))
  })

  it('asks before it deletes for good, and says how many', async () => {
    await focusList()
    await press('j', '#')
    await said('1 conversation moved to trash')
    await press('g', 'i')
    await page.getByRole('navigation').getByRole('button', { name: 'Trash' }).first().click()
    await sees(rowOf(page, /./))
    const before = await entries()
    await focusList()
    await press('j', 'Shift+Delete')
    const sheet = page.getByRole('dialog', { name: 'Delete 1 conversation for good?' })
    await sheet.getByRole('button', { name: 'Cancel' }).click()
    expect(await entries()).toBe(before)
    await press('Shift+Delete')
    await sheet.getByRole('button', { name: 'Delete for good' }).click()
    await said('1 conversation deleted for good')
  })
})
