// The first minutes of somebody new: sample mail by keyboard alone, the tour, files imported, settings that act at once.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { axeTroubles } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { openWindow, type Window } from '../window.ts'
import { button, missingHere, picturesOfFailures, rowOf, sees } from './screen.ts'

const missing = missingHere()

describe.skipIf(missing !== undefined)('somebody new', () => {
  let profile: string
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    profile = temporaryFolder('first-minutes')
    engine = await createEngine(hostPorts(profile))
    window = await openWindow(engine, browser, { hasTour: true })
    page = window.page
  })
  afterEach(async () => {
    const { complaints } = window
    await window.close()
    await engine.close()
    rmSync(profile, { recursive: true })
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })

  const gone = (text: string | RegExp): Promise<void> =>
    page.getByText(text).first().waitFor({ state: 'detached' })
  /** By keyboard, whatever stands between. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const isThere = await button(page, name).evaluateAll((found) =>
        found.includes(document.activeElement as HTMLElement),
      )
      if (isThere) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }
  const leaveTour = async (): Promise<void> => {
    await button(page, 'Skip the tour').click()
    await gone('Skip the tour')
  }

  it('looks around with sample mail, takes the tour and takes it all away, by keyboard alone', async () => {
    await sees(button(page, 'Add an account'))
    await tabTo('Look around with sample mail')
    await page.keyboard.press('Enter')
    await sees(rowOf(page, /./))
    await sees(page.getByText('This is sample mail'))
    await sees(page.getByRole('heading', { name: 'Every message has a privacy index' }))
    for (const title of ['Who could read this', 'One box finds everything']) {
      await tabTo('Next')
      await page.keyboard.press('Enter')
      await sees(page.getByRole('heading', { name: title }))
    }
    await tabTo('Done')
    await page.keyboard.press('Enter')
    await gone('One box finds everything')
    await page.reload()
    await sees(rowOf(page, /./))
    expect(await page.getByText('Every message has a privacy index').count()).toBe(0)
    await tabTo('Remove it')
    await page.keyboard.press('Enter')
    await sees(button(page, 'Look around with sample mail'))
    expect(await engine.call('accounts.list', {})).toMatchObject({ value: [] })
  })

  it('leaves the tour by Escape, at any step', async () => {
    await button(page, 'Look around with sample mail').click()
    await sees(button(page, 'Next'))
    await tabTo('Next')
    await page.keyboard.press('Escape')
    await gone('Every message has a privacy index')
    expect(await engine.call('settings.get', {})).toMatchObject({ value: { tourStep: 3 } })
  })

  it('imports files it chooses, and is told what could not be read', async () => {
    const letter = join(profile, 'letter.eml')
    const archive = join(profile, 'holiday.zip')
    writeFileSync(letter, mail('The key is under the mat'))
    writeFileSync(archive, 'PK\x03\x04')
    await button(page, 'Import a file').click()
    const dialog = page.getByRole('dialog', { name: 'Import files' })
    await dialog.locator('input[type=file]').first().setInputFiles([letter, archive])
    await sees(dialog.getByText(/letter\.eml · 2 files/))
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await sees(dialog.getByText('This does not look like a mail address'))
    await dialog.getByLabel('Mail address').fill('alice@example.org')
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await sees(dialog.getByText('1 message is new here'))
    await sees(dialog.getByText('1 file could not be read'))
    await sees(dialog.getByText(/holiday\.zip/))
    expect(await axeTroubles(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    await leaveTour()
    // In no inbox, yet to be seen at once.
    await sees(rowOf(page, /The key is under the mat/))
    await page.getByRole('navigation').getByRole('button', { name: 'Imported' }).click()
    await sees(rowOf(page, /The key is under the mat/))
  })

  it('imports a whole folder with its mailboxes', async () => {
    const folder = join(profile, 'Post', 'cur')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '1700000000.M1.host:2,S'), mail('From the Maildir'))
    await button(page, 'Import a file').click()
    const dialog = page.getByRole('dialog', { name: 'Import files' })
    await dialog.locator('input[type=file]').last().setInputFiles(join(profile, 'Post'))
    await dialog.getByLabel('I do not know').check()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await sees(dialog.getByText('1 message is new here'))
    await dialog.getByRole('button', { name: 'Done' }).click()
    await sees(page.getByRole('navigation').getByRole('button', { name: 'Post' }))
  })

  it('imports what is dropped on the window', async () => {
    await sees(button(page, 'Import a file'))
    await page.evaluate((octets) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([octets], 'dropped.eml'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    }, mail('Fallen from the sky'))
    await sees(page.getByRole('dialog').getByText(/dropped\.eml · 1 file/))
  })

  it('chooses language and light before anything else', async () => {
    await page.locator('label', { hasText: 'Français' }).click()
    await sees(button(page, 'Ajouter un compte'))
    await page.locator('label', { hasText: 'Sombre' }).click()
    await sees(page.locator('html[data-theme=dark]'))
  })
})

describe.skipIf(missing !== undefined)('the settings', () => {
  const profile = temporaryFolder('settings')
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

  beforeAll(async () => {
    engine = await createEngine(hostPorts(profile))
    browser = await launchBrowser()
    window = await openWindow(engine, browser)
    page = window.page
    await button(page, 'Look around with sample mail').click()
    await sees(rowOf(page, /./))
  })
  afterAll(async () => {
    await window.close()
    await browser.close()
    await engine.close()
    rmSync(profile, { recursive: true })
  })

  const dialog = () => page.getByRole('dialog', { name: 'Settings' })
  const open = async (): Promise<void> => {
    await page.keyboard.press('Control+,')
    await sees(dialog())
  }
  /** Shut when it is gone from the page: keys pressed before belong to it still. */
  const shut = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  }
  const option = (title: string) => dialog().locator('[data-option]').filter({ hasText: title })

  it('change the window at once, and are still so after a reload', async () => {
    await open()
    await dialog().getByRole('button', { name: 'Appearance' }).click()
    await option('Density').locator('label', { hasText: 'Compact' }).click()
    await sees(page.locator('html[data-density=compact]'))
    await page.reload()
    await sees(page.locator('html[data-density=compact]'))
    await sees(rowOf(page, /./))
  })

  it('say each default, and lead back to it one at a time', async () => {
    await open()
    await dialog().getByRole('button', { name: 'Appearance' }).click()
    await sees(option('Density').getByText('Default: Normal'))
    expect(await option('Contrast').getByRole('button').count()).toBe(0)
    await option('Density').getByRole('button', { name: 'Back to the default: Density' }).click()
    await sees(page.locator('html[data-density=normal]'))
    await shut()
  })

  it('are found by what they do, and by their values', async () => {
    await open()
    await dialog().getByLabel('Search the settings').fill('thunderb')
    await sees(option('Set of keys'))
    expect(await dialog().locator('[data-option]').count()).toBe(1)
    await dialog().getByLabel('Search the settings').fill('xylophone')
    await sees(dialog().getByText('No setting of that name.'))
    await dialog().getByLabel('Search the settings').fill('')
    await shut()
  })

  it('are complete: every section opens without a complaint of axe', async () => {
    await open()
    for (const section of [
      'Accounts',
      'Appearance',
      'List and reading',
      'Keyboard',
      'Privacy',
      'This computer',
    ]) {
      await dialog().getByRole('button', { name: section, exact: true }).click()
      await sees(dialog().getByRole('heading', { name: section }))
      expect(await axeTroubles(page)).toEqual([])
    }
    await shut()
  })

  it('give an account another name and colour', async () => {
    await open()
    const card = dialog().getByRole('article').first()
    await card.getByLabel('Your name').fill('Alice M.')
    await card.getByLabel('Your name').press('Enter')
    await card.locator('label', { has: page.getByRole('radio', { name: 'Green' }) }).click()
    await expect
      .poll(async () => engine.call('accounts.list', {}))
      .toMatchObject({ value: [{ displayName: 'Alice M.', colour: 'green' }, {}] })
    await shut()
  })

  it('go back all at once, after a question', async () => {
    await engine.call('settings.set', { theme: 'dark', density: 'relaxed' })
    await open()
    await dialog().getByRole('button', { name: 'This computer' }).click()
    await dialog().getByRole('button', { name: 'Everything back to its default' }).click()
    await page.getByRole('button', { name: 'Back to the defaults' }).click()
    await sees(page.locator('html:not([data-theme])'))
    expect(await engine.call('settings.get', {})).toMatchObject({
      value: { theme: 'system', density: 'normal' },
    })
    await shut()
  })

  it('had nothing to complain about', () => {
    expect([...new Set(window.complaints)]).toEqual([])
  })
})

const mail = (subject: string): string =>
  `From: Bruno <bruno@example.net>\r\nTo: alice@example.org\r\nSubject: ${subject}\r\nMessage-ID: <${subject.length}@example.net>\r\nDate: Sun, 01 Nov 2026 10:00:00 +0000\r\n\r\nHello.\r\n`
