// A real browser for the end-to-end tests: the system's Chromium, without a network of its own.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is: LOQUET_CHROMIUM, else the usual places; undefined where none is. */
export const findBrowser = (): string | undefined =>
  [process.env.LOQUET_CHROMIUM, ...CANDIDATES].find((path) => path !== undefined && existsSync(path))

/** @throws when no Chromium is there; ask findBrowser first */
export function launchBrowser(moreFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium: install one, or name it in LOQUET_CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...moreFlags],
  })
}

export interface WatchedPage {
  page: Page
  /** Policy violations and uncaught errors of the window so far: a test that ends with any has failed. */
  complaints: string[]
  /** What the mail frame's own wall stopped while a hostile mail was parsed in it (an on… attribute, a base element):
   * Chromium reports these for inert documents as well, before the sanitiser has seen them. */
  stoppedInMail: string[]
}

/** A page that writes down what a user would never see: violations of a content security policy and errors. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  const stoppedInMail: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    // The window's page has no base element and never gets one: only a mail's parsing tries.
    const isInMail = text.includes('/mail-frame.html') || text.startsWith("Setting the document's base URI")
    const list = isInMail ? stoppedInMail : complaints
    list.push(`console: ${text}`)
  })
  return { page, complaints, stoppedInMail }
}
