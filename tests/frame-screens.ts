// The screens of the frame around the mail: its menus, its sheets, the drawer.
import type { Locator, Page } from 'playwright-core'
import type { Words } from '../renderer/locales/en.ts'
import type { Screen } from './screens.ts'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** The sidebar, wherever it is. */
async function toSidebar(page: Page, words: Words): Promise<Locator> {
  const sidebar = page.locator('[data-pane=sidebar]')
  if (!(await sidebar.isVisible())) await button(page, words.frame.menu).click()
  await sidebar.waitFor()
  return sidebar
}

export const FRAME_SCREENS: readonly Screen[] = [
  {
    name: 'view-menu',
    profile: 'sample',
    reach: async (page, words) => {
      await button(page, words.frame.view).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'account-menu',
    profile: 'sample',
    reach: async (page, words) => {
      const sidebar = await toSidebar(page, words)
      await sidebar.getByRole('heading').first().click({ button: 'right' })
      await page.getByRole('menuitem', { name: words.places.colour }).click()
      await page.getByRole('menu').last().waitFor()
    },
  },
  {
    name: 'new-tag',
    profile: 'sample',
    reach: async (page, words) => {
      await toSidebar(page, words)
      await button(page, words.places.addTag).click()
      await page.getByRole('heading', { name: words.places.addTag }).waitFor()
    },
  },
  {
    name: 'status',
    profile: 'sample',
    reach: async (page, words) => {
      await page.getByRole('contentinfo').getByRole('button').first().click()
      await page.getByRole('heading', { name: words.footer.open }).waitFor()
    },
  },
  {
    name: 'drawer',
    profile: 'sample',
    only: 'narrow',
    reach: async (page, words) => {
      await toSidebar(page, words)
    },
  },
]
