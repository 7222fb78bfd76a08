// A new user's first tasks among the sample mail, by keyboard alone; docs/tasks.md counts the steps.
import { rmSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { missingHere, picturesOfFailures, rowOf, sees } from './screen.ts'

const missing = missingHere()

describe.skipIf(missing !== undefined)('a new user, by keyboard alone', () => {
  const profile = temporaryFolder('new-user')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

  beforeAll(async () => {
    engine = await createEngine(hostPorts(profile))
    await loadSample(engine, () => {})
    browser = await launchBrowser()
    window = await openWindow(engine, browser)
    page = window.page
    await sees(rowOf(page, /./))
  })
  afterAll(async () => {
    await window.close()
    await browser.close()
    await engine.close()
    rmSync(profile, { recursive: true })
  })

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const type = (text: string): Promise<void> => page.keyboard.type(text)
  const box = (): Locator => page.getByLabel('Search mail')
  const list = (): Locator => page.getByRole('listbox').first()
  const card = (): Locator => page.locator('main [data-message]').last()
  const isListFocused = (): Promise<boolean> => list().evaluate((element) => element.matches(':focus'))
  const hitOf = (name: string | RegExp): Locator =>
    page.getByRole('dialog', { name: 'All commands' }).getByRole('option', { name, selected: true })

  it('finds an invoice from last spring', async () => {
    await press('/')
    await type('invoice after:2026-03 before:2026-06')
    await press('Enter')
    await sees(rowOf(page, /Moulin de Brousse, Invoice 1182/))
    expect(await page.locator('[data-pane=list]').getByRole('option').count()).toBe(1)
    await press('j')
    await sees(card().getByText('Moulin de Brousse').first())
  })

  it('stars it, and unstars it', async () => {
    await press('s')
    await sees(rowOf(page, /Invoice 1182.*, starred/))
    await press('z')
    await expect.poll(() => rowOf(page, /Invoice 1182.*, starred/).count()).toBe(0)
    await press('s')
    await sees(rowOf(page, /Invoice 1182.*, starred/))
  })

  it('sees who else got one, without a step more', async () => {
    await press('/')
    await expect.poll(() => box().evaluate((element) => element.matches(':focus'))).toBe(true)
    await press('Control+a')
    await type('tableau facture in:bills')
    await press('Enter')
    await sees(rowOf(page, /Facture 2026-0417/))
    await press('j')
    await sees(card().getByText(/^to me · Cc Bruno Keller, Diego Álvarez$/))
  })

  it('goes back to where it was: Escape ends the search', async () => {
    await press('Escape')
    await expect.poll(() => box().inputValue()).toBe('')
    await sees(page.locator('[data-pane=list][aria-label="All inboxes"]'))
    expect(await isListFocused()).toBe(true)
  })

  it('finds out why a message is a D', async () => {
    await press('Control+k')
    await type('low index')
    await sees(hitOf(/Only a low index/))
    await press('Enter')
    await sees(rowOf(page, /Privacy index D/))
    await press('j')
    await sees(card().getByText('D · postcard'))
    await press('i')
    await sees(page.getByRole('row', { name: /Travelled without encryption from mx1\.petit\.example/ }))
    await sees(page.getByRole('row', { name: /ceiling 19/ }))
  })

  it('has all of the report, and its evidence, without a pointer', async () => {
    await press('F6')
    await expect.poll(() => page.locator('main [data-message]:focus').count()).toBe(1)
    const source = page.getByRole('dialog', { name: 'Raw source' })
    const evidence = page.locator('main table button:focus')
    for (let step = 0; step < 12 && (await evidence.count()) === 0; step++) await press('Tab')
    expect(await evidence.count()).toBe(1)
    await press('Enter')
    await sees(source.locator('mark'))
    await press('Escape')
    await source.waitFor({ state: 'detached' })
    expect(await evidence.count()).toBe(1)
  })

  it('comes back to the list, and shows everything again', async () => {
    await press('Escape')
    await expect.poll(isListFocused).toBe(true)
    await press('Control+k')
    await type('low index')
    await press('Enter')
    await sees(rowOf(page, /Privacy index C/))
  })

  it('hides newsletters, and shows them again', async () => {
    await sees(rowOf(page, /Grand Magasin/))
    for (const isHidden of [true, false]) {
      await press('Control+k')
      await type('newsletters')
      await sees(hitOf(/Hide newsletters/))
      await press('Enter')
      await expect.poll(() => rowOf(page, /Grand Magasin/).count()).toBe(isHidden ? 0 : 1)
      await sees(rowOf(page, /Lease for the studio/))
    }
  })

  it('says so when there was nothing to archive', async () => {
    await press('/')
    await type('in:lists')
    await press('Enter')
    await sees(rowOf(page, /open-formats/))
    await press('j', 'e')
    await sees(page.getByRole('status').filter({ hasText: 'Nothing was moved' }))
    expect(await rowOf(page, /open-formats/).count()).toBe(1)
    await press('Escape')
    await sees(rowOf(page, /Lease for the studio/))
  })

  it('chooses another program’s keys, and one key of its own', async () => {
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await press('?')
    await sees(sheet)
    await press('Shift+Tab', 'Shift+Tab', 'ArrowRight')
    await sees(sheet.getByRole('radio', { name: 'Thunderbird', checked: true }))
    await press('Tab', 'Tab')
    await type('go to trash')
    await press('Tab', 'Enter', 'y')
    await sees(sheet.getByRole('button', { name: 'Take Y from “Go to trash”' }))
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await press('y')
    await sees(page.locator('[data-pane=list][aria-label=Trash]'))
    await press('f')
    await sees(page.locator('main [data-message]'))
  })

  it('prints what is open', async () => {
    await press('Control+p')
    await expect.poll(() => page.locator('iframe[data-print]').count()).toBe(1)
  })

  it('had nothing to complain about', () => {
    expect([...new Set(window.complaints)]).toEqual([])
  })
})
