// The window by keyboard alone: the palette finds with typing errors, keys are changed and used, a search is completed, its
// chips are taken away, what is wrong with it is said, and it is saved as a smart list.
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { missingHere, picturesOfFailures, rowOf, sees } from './screen.ts'

const missing = missingHere()

const ListArgs = z.object({ list: z.object({ text: z.string() }) })
const textOf = (args: unknown): string => ListArgs.parse(args).list.text

describe.skipIf(missing !== undefined)('by keyboard alone', () => {
  const profile = temporaryFolder('keyboard')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

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
    await page.getByRole('listbox').first().focus()
  })
  afterEach(async () => {
    const { complaints } = window
    await window.close()
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const type = (text: string): Promise<void> => page.keyboard.type(text)
  const box = () => page.getByLabel('Search mail')
  const palette = () => page.getByRole('dialog', { name: 'All commands' })
  const firstHit = () => palette().getByRole('option', { selected: true })
  const isListFocused = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('[data-pane=list]') !== null)

  it('finds a command in spite of an error in the typing, says its keys, and gives the focus back', async () => {
    await press('j')
    for (const keys of ['Control+Shift+P', 'Control+k']) {
      await press(keys)
      await type('arcive')
      await expect.poll(() => firstHit().innerText()).toMatch(/^Archive\s+E$/)
      await press('Escape')
      await palette().waitFor({ state: 'detached' })
      expect(await isListFocused()).toBe(true)
    }
  })

  it('runs what was chosen, and offers it first the next time', async () => {
    await press('Control+k')
    await type('go drafts')
    await press('Enter')
    await sees(page.locator('[data-pane=list][aria-label=Drafts]'))
    await press('Control+k')
    await expect.poll(() => firstHit().innerText()).toContain('Go to drafts')
    await press('Escape')
  })

  it('goes to places, people, settings and subjects', async () => {
    await press('Control+k')
    await type('lease for the')
    await sees(firstHit().getByText('Conversation'))
    await press('Enter')
    await sees(page.locator('[data-message]'))
    await press('Control+k')
    await type('projects')
    await press('Enter')
    await sees(page.locator('[data-pane=list][aria-label=Projects]'))
    await press('Control+k')
    await type('density')
    await press('Enter')
    await sees(page.getByRole('dialog').getByText('Density').first())
    await expect.poll(() => page.locator('[data-option=density] :focus').count()).toBe(1)
    await press('Escape')
  })

  it('walks a sequence of keys, saying what can follow, and swallows what does not', async () => {
    await press('g')
    await sees(page.getByText('Go to drafts'))
    await press('d')
    await sees(page.locator('[data-pane=list][aria-label=Drafts]'))
    const active = (): Promise<string | null> =>
      page.locator('[data-pane=list] [role=listbox]').getAttribute('aria-activedescendant')
    await press('j')
    const first = await active()
    await press('g', 'j')
    expect(await active()).toBe(first)
    await press('j')
    await expect.poll(active).not.toBe(first)
    await press('g', 'i')
    await sees(page.locator('[data-pane=list][aria-label="All inboxes"]'))
  })

  it('changes a key, naming whom it is taken from, and the key works at once', async () => {
    await press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByLabel('Find a shortcut').focus()
    await type('go to trash')
    await sheet.getByRole('button', { name: 'Add keys for “Go to trash”' }).focus()
    await press('Enter')
    await press('e')
    await sees(sheet.getByText('E belongs to “Archive”.'))
    await press('Enter')
    await sees(sheet.getByRole('button', { name: 'Take E from “Go to trash”' }))
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await press('e')
    await sees(page.locator('[data-pane=list][aria-label=Trash]'))
  })

  it('speaks the keys of another program as soon as its set is chosen', async () => {
    await engine.call('settings.set', { keySet: 'outlook' })
    await expect
      .poll(async () => {
        await press('Control+e')
        return box().evaluate((element) => element.matches(':focus'))
      })
      .toBe(true)
  })

  it('leaves letters alone while one writes, and where single keys are switched off', async () => {
    await press('/')
    await type('e?g')
    expect(await box().inputValue()).toBe('e?g')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await press('Escape', 'Escape')
    await engine.call('settings.set', { hasSingleKeys: false })
    await page.waitForTimeout(300)
    await press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('completes people, values and fields, and the field’s own undo takes it back', async () => {
    await press('/')
    await type('from:brun')
    await sees(page.locator('header').getByRole('option', { name: /Bruno Keller/ }))
    await press('Tab')
    await expect.poll(() => box().inputValue()).toMatch(/^from:\S+@\S+ $/)
    await type('-is:un')
    await press('ArrowDown', 'Enter')
    await expect.poll(() => box().inputValue()).toMatch(/ -is:unread $/)
    await press('Control+z')
    await expect.poll(() => box().inputValue()).toMatch(/ -is:un$/)
    await press('Escape', 'Escape')
    expect(await box().inputValue()).toBe('')
  })

  it('shows chips when the writing is over, each to be taken away; Backspace takes a finished one', async () => {
    await press('/')
    await type('from:bruno is:read ')
    await press('Backspace', 'Backspace')
    await expect.poll(() => box().inputValue()).toBe('from:bruno ')
    await type('lease')
    await press('Enter')
    await expect.poll(isListFocused).toBe(true)
    await page.getByRole('button', { name: 'Take away from:bruno' }).focus()
    await press('Enter')
    await expect.poll(() => box().inputValue()).toBe('lease')
  })

  it('asks for what is written one question at a time, then for the latest of it', async () => {
    const firstAnswer = Promise.withResolvers<void>()
    const asked: string[] = []
    const call = engine.call.bind(engine)
    const spy = vi.spyOn(engine, 'call').mockImplementation(async (method, args) => {
      const text = method === 'listing.rows' ? textOf(args) : ''
      if (text !== '') asked.push(text)
      if (text === 'l') await firstAnswer.promise
      return call(method, args)
    })
    try {
      await press('/')
      await type('lease')
      expect(await box().inputValue()).toBe('lease')
      expect(asked).toEqual(['l'])
      firstAnswer.resolve()
      await sees(rowOf(page, /Lease for the studio/))
      await expect.poll(() => asked).toEqual(['l', 'lease'])
    } finally {
      firstAnswer.resolve()
      spy.mockRestore()
    }
  })

  it('says what is wrong with a search', async () => {
    await press('/')
    await type('lease is:purple')
    await sees(page.getByText('is: cannot be “purple”. Possible: unread, read, starred, answered, bulk.'))
    expect(await box().getAttribute('aria-invalid')).toBe('true')
    await press('Escape')
  })

  it('saves a search as a smart list, which can be opened and changed', async () => {
    await press('/')
    await type('from:bruno lease')
    await press('Enter')
    await press('Control+k')
    await type('save the search')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Save this search' }).waitFor()
    await page.getByLabel('Name', { exact: true }).focus()
    await type('Studio')
    await press('Enter')
    await sees(page.locator('[data-pane=list][aria-label=Studio]'))
    await expect.poll(isListFocused).toBe(true)
    await sees(rowOf(page, /Lease for the studio/))
    await page.getByRole('button', { name: 'Change the search of “Studio”' }).focus()
    await press('Enter')
    await expect.poll(() => box().inputValue()).toBe('from:bruno lease')
  })
})
