// How the suites here find their way over the screen, and why one cannot run.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { findBrowser } from '../browser.ts'
import { dovecotMissing } from '../servers/dovecot.ts'

/** Why a suite cannot run here, said on the way; undefined when it can. */
export function missingHere(needs: { dovecot?: boolean } = {}): string | undefined {
  const missing = findBrowser() ? (needs.dovecot ? dovecotMissing() : undefined) : 'no Chromium here'
  if (missing !== undefined) console.warn(`skipped: ${missing}`)
  return missing
}

/** A picture of what was on the screen when a test failed, in the folder for temporary files. */
export function picturesOfFailures(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const path = join(tmpdir(), `loquet-failed-${task.name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`)
    await page()?.screenshot({ path })
    console.warn(`what it looked like: ${path}`)
  })
}

/** Waits until it is to be seen; else fails with what was looked for. */
export const sees = (found: Locator): Promise<void> => found.first().waitFor({ timeout: 15_000 })

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** The row of the list that says this. */
export const rowOf = (page: Page, name: string | RegExp): Locator =>
  page.locator('[data-pane=list]').getByRole('option', { name }).first()

/** The message of the reader that says this, outside its frame. */
export const cardOf = (page: Page, text: string | RegExp): Locator =>
  page.locator('[data-message]').filter({ hasText: text }).last()

export const footer = (page: Page): Locator => page.getByRole('contentinfo')

/** Writes into the search box and waits for the answer to exactly this. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('Search mail').fill(text)
  await page.getByLabel('Search mail').blur()
  await page.waitForTimeout(200) // typing pauses this long before it is a search
  await sees(page.locator('[data-pane=list]').getByText(/messages? searched|cannot be read as it stands/))
}
