// Every screen there is, and how a user comes to it: for pictures to look at, and to see that none complains.
import type { Locator, Page } from 'playwright-core'
import { en, type Words } from '../renderer/locales/en.ts'
import { fr } from '../renderer/locales/fr.ts'
import { FRAME_SCREENS } from './frame-screens.ts'
import { SETTINGS_SCREENS } from './settings-screens.ts'

export const WORDS: Record<'en' | 'fr', Words> = { en, fr }

export interface Screen {
  name: string
  /** With no account at all, or with the sample mail. */
  profile: 'empty' | 'sample'
  /** Only where one pane shows at a time, or only where there are several. */
  only?: 'narrow' | 'wide'
  /** From the first screen of a window to this one, with the words of its language. */
  reach(page: Page, words: Words): Promise<unknown>
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const row = (page: Page, name: RegExp): Locator =>
  page.locator('[data-pane=list]').getByRole('option', { name }).first()

async function toAddress(page: Page, words: Words, address: string): Promise<void> {
  await button(page, words.onboarding.start).click()
  await page.getByLabel(words.onboarding.address).fill(address)
}

async function toStep(page: Page, words: Words, address: string): Promise<void> {
  await toAddress(page, words, address)
  await button(page, words.onboarding.next).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByLabel(words.onboarding.address).waitFor({ state: 'detached' })
}

async function toHand(page: Page, words: Words): Promise<void> {
  await toAddress(page, words, 'alice@example.org')
  await button(page, words.onboarding.byHand).click()
  await page.getByLabel(words.onboarding.userName).waitFor()
}

async function search(page: Page, words: Words, text: string): Promise<void> {
  await page.getByLabel(words.search.label).fill(text)
  await page.getByLabel(words.search.label).blur()
  const nothing = page.getByText(words.search.none).or(page.getByText(words.search.notUnderstood))
  await page.getByRole('listbox').or(nothing).first().waitFor()
  await page.waitForTimeout(400)
}

/** Opens the row and waits for its last message to be drawn. */
async function open(page: Page, name: RegExp): Promise<void> {
  await row(page, name).click()
  await page.locator('[data-message] button[aria-expanded]').last().waitFor()
}

/** For rows further down than the window shows. */
async function find(page: Page, words: Words, text: string, name: RegExp): Promise<void> {
  await search(page, words, text)
  await open(page, name)
}

async function openReport(page: Page, name: RegExp): Promise<void> {
  await open(page, name)
  await page.locator('[data-message] button[aria-controls]:has(dl)').last().click()
  await page.getByRole('table').last().scrollIntoViewIfNeeded()
}

/** Selects the first rows, by the box that stands before each under the pointer. */
async function select(page: Page, rows: number): Promise<void> {
  await row(page, /./).waitFor()
  for (let at = 0; at < rows; at++)
    await page
      .getByRole('option')
      .nth(at)
      .click({ modifiers: ['Control'] })
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  await row(page, /./).waitFor()
  await page.getByRole('listbox').focus()
  for (const key of keys) await page.keyboard.press(key)
}

async function chooseView(page: Page, label: string): Promise<void> {
  await page.locator('label', { hasText: label }).click()
  await row(page, /./).waitFor()
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'welcome',
    profile: 'empty',
    reach: (page, words) => button(page, words.onboarding.start).waitFor(),
  },
  {
    name: 'address',
    profile: 'empty',
    reach: async (page, words) => {
      await toAddress(page, words, 'alice')
      await button(page, words.onboarding.next).click()
    },
  },
  { name: 'app-password', profile: 'empty', reach: (page, words) => toStep(page, words, 'alice@icloud.com') },
  { name: 'oauth-only', profile: 'empty', reach: (page, words) => toStep(page, words, 'alice@outlook.com') },
  { name: 'unknown', profile: 'empty', reach: (page, words) => toStep(page, words, 'alice@example.org') },
  { name: 'by-hand', profile: 'empty', reach: toHand },
  {
    name: 'by-hand-refused',
    profile: 'empty',
    reach: async (page, words) => {
      await toHand(page, words)
      await page.getByLabel(words.onboarding.host).first().fill('mail.nowhere.invalid')
      await page.getByLabel(words.onboarding.password).fill('open sesame')
      await button(page, words.onboarding.signIn).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'list', profile: 'sample', reach: (page) => row(page, /./).waitFor() },
  { name: 'conversation', profile: 'sample', reach: (page) => open(page, /Lease for the studio/) },
  { name: 'html', profile: 'sample', reach: (page) => open(page, /Grand Magasin/) },
  { name: 'cjk', profile: 'sample', reach: (page, words) => find(page, words, 'from:tanaka', /田中/) },
  { name: 'right-to-left', profile: 'sample', reach: (page, words) => find(page, words, 'from:omar', /عمر/) },
  { name: 'list-mail', profile: 'sample', reach: (page) => open(page, /HAL crate/) },
  { name: 'sealed', profile: 'sample', reach: (page) => open(page, /Nadia/) },
  { name: 'report', profile: 'sample', reach: (page) => openReport(page, /Lease for the studio/) },
  { name: 'report-bad', profile: 'sample', reach: (page) => openReport(page, /Grand Magasin/) },
  {
    name: 'source',
    profile: 'sample',
    reach: async (page) => {
      await openReport(page, /Lease for the studio/)
      await page.locator('table button:enabled').last().click()
      await page.locator('dialog mark').waitFor()
    },
  },
  {
    name: 'link',
    profile: 'sample',
    reach: async (page) => {
      await open(page, /Grand Magasin/)
      await page.locator('iframe').last().contentFrame().getByRole('link').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'selected', profile: 'sample', reach: (page) => select(page, 3) },
  {
    name: 'row-menu',
    profile: 'sample',
    reach: async (page) => {
      await page.getByRole('option').nth(1).click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'sort-menu',
    profile: 'sample',
    reach: async (page, words) => {
      await page.getByRole('button', { name: words.list.sort }).first().click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'move',
    profile: 'sample',
    reach: async (page) => {
      await press(page, 'j', 'v')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'tag',
    profile: 'sample',
    reach: async (page, words) => {
      await press(page, 'j', 'l')
      await page.getByLabel(words.actions.tag.find).fill('Jardin')
    },
  },
  {
    name: 'filtered-none',
    profile: 'sample',
    reach: async (page, words) => {
      await row(page, /./).waitFor()
      const { unread, tracked, sealed } = words.list.filter
      for (const name of [unread, tracked, sealed]) await button(page, name).click()
      await button(page, words.list.clearFilters).last().waitFor()
    },
  },
  {
    name: 'toast',
    profile: 'sample',
    reach: async (page, words) => {
      await press(page, 'j', 'l')
      await page.getByRole('checkbox').first().click()
      await button(page, words.actions.tag.apply).click()
      await button(page, words.actions.undo).waitFor()
    },
  },
  {
    name: 'message-menu',
    profile: 'sample',
    reach: async (page, words) => {
      await open(page, /Lease for the studio/)
      await button(page, words.reader.menu).first().click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'find',
    profile: 'sample',
    reach: async (page, words) => {
      await open(page, /Lease for the studio/)
      await page.getByRole('button', { name: words.commands['message.find'] }).click()
      await page.getByRole('textbox', { name: words.reader.find.label }).fill('deposit')
      await page.locator('main search [role=status]', { hasText: /\d/ }).waitFor()
    },
  },
  { name: 'threads', profile: 'sample', reach: (page, words) => chooseView(page, words.list.threads) },
  { name: 'messages', profile: 'sample', reach: (page, words) => chooseView(page, words.list.messages) },
  { name: 'search', profile: 'sample', reach: (page, words) => search(page, words, 'lease') },
  { name: 'search-none', profile: 'sample', reach: (page, words) => search(page, words, 'xylophone') },
  { name: 'search-wrong', profile: 'sample', reach: (page, words) => search(page, words, 'from:(') },
  {
    name: 'search-chips',
    profile: 'sample',
    reach: (page, words) => search(page, words, 'from:chloé -is:unread index:<B originaux'),
  },
  {
    name: 'search-suggests',
    profile: 'sample',
    reach: async (page, words) => {
      await page.getByLabel(words.search.label).click()
      await page.keyboard.type('lease -from:ch')
      await page.locator('header').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search-begins',
    profile: 'sample',
    reach: async (page, words) => {
      await page.getByLabel(words.search.label).click()
      await page.locator('header').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search-help',
    profile: 'sample',
    reach: async (page, words) => {
      await button(page, words.search.help).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'search-save',
    profile: 'sample',
    reach: async (page, words) => {
      await search(page, words, 'from:chloé is:unread')
      await button(page, words.search.save).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'palette',
    profile: 'sample',
    reach: async (page, words) => {
      await row(page, /./).waitFor()
      await page.keyboard.press('Control+Shift+P')
      await page.getByRole('dialog', { name: words.palette.title }).waitFor()
    },
  },
  {
    name: 'palette-found',
    profile: 'sample',
    reach: async (page) => {
      await row(page, /./).waitFor()
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.type('ch')
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'keys',
    profile: 'sample',
    reach: async (page, words) => {
      await row(page, /./).waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: words.keys.title }).waitFor()
    },
  },
  {
    name: 'keys-taken',
    profile: 'sample',
    reach: async (page, words) => {
      await row(page, /./).waitFor()
      await page.keyboard.press('?')
      const title = words.commands['message.copy']
      await button(page, words.keys.change.replace('{{title}}', title)).click()
      await page.keyboard.press('e')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'keys-sequence',
    profile: 'sample',
    reach: async (page, words) => {
      await row(page, /./).waitFor()
      await page.keyboard.press('g')
      await page.getByText(words.keys.next, { exact: true }).waitFor()
    },
  },
  ...SETTINGS_SCREENS,
  ...FRAME_SCREENS,
]

/** Comes to a screen from wherever the window is, and waits until what is fetched for it is drawn. */
export async function reach(page: Page, screen: Screen, words: Words): Promise<void> {
  await page.evaluate('localStorage.clear()')
  await page.reload()
  await screen.reach(page, words)
  await page.waitForTimeout(150)
}
