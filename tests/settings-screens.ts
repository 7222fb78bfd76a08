// The screens of the settings, of imports and of the tour.
import type { Page } from 'playwright-core'
import type { Words } from '../renderer/locales/en.ts'
import type { Screen } from './screens.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

async function openSettings(page: Page, words: Words): Promise<void> {
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+,')
  await dialog(page, words.settings.title).waitFor()
}

async function openSection(
  page: Page,
  words: Words,
  section: keyof Words['settings']['sections'],
): Promise<void> {
  await openSettings(page, words)
  const name = words.settings.sections[section]
  await dialog(page, words.settings.title).getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor()
}

async function openImport(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.onboarding.import, exact: true }).click()
  await dialog(page, words.imports.title).waitFor()
}

const SECTIONS = ['accounts', 'appearance', 'reading', 'keyboard', 'privacy', 'computer'] as const

export const SETTINGS_SCREENS: readonly Screen[] = [
  ...SECTIONS.map((section) => ({
    name: `settings-${section}`,
    profile: 'sample' as const,
    reach: (page: Page, words: Words) => openSection(page, words, section),
  })),
  {
    name: 'settings-search',
    profile: 'sample',
    reach: async (page, words) => {
      await openSettings(page, words)
      await page.getByRole('searchbox', { name: words.settings.search }).fill('dens')
      await page.locator('[data-option]').first().waitFor()
    },
  },
  {
    name: 'tour',
    profile: 'sample',
    reach: async (page, words) => {
      await openSection(page, words, 'computer')
      await page.getByRole('button', { name: words.settings.computer.tour, exact: true }).click()
      await page.getByRole('heading', { name: words.tour.steps.index.title }).waitFor()
    },
  },
  {
    name: 'tour-search',
    profile: 'sample',
    reach: async (page, words) => {
      await openSection(page, words, 'computer')
      await page.getByRole('button', { name: words.settings.computer.tour, exact: true }).click()
      for (let step = 0; step < 2; step++) {
        await page
          .getByRole('complementary', { name: words.tour.name.replace('{{step, number}}', String(step + 1)) })
          .waitFor()
        await page.getByRole('button', { name: words.tour.next, exact: true }).click()
      }
      await page.getByRole('heading', { name: words.tour.steps.search.title }).waitFor()
    },
  },
  { name: 'import', profile: 'empty', reach: openImport },
  {
    name: 'import-whose',
    profile: 'empty',
    reach: async (page, words) => {
      await openImport(page, words)
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          {
            name: 'Archive.mbox',
            mimeType: '',
            buffer: Buffer.from('From x@y Sun Nov  1 10:00:00 2026\nFrom: x@y\n\nHello\n'),
          },
        ])
      await page.getByText(words.imports.whose).waitFor()
    },
  },
]
