// `node scripts/screenshots.ts [--axe] [FOLDER] [NAME...]`: pictures of every screen in every look, or of those whose file name
// begins with a NAME (`report`, `list-fr-dark`), and contact sheets of them. They are for looking at; nothing compares
// them. --axe prints what axe-core finds wrong with each as well.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { loadSample } from '../main/browser/sample.ts'
import type { Engine } from '../main/engine/engine.ts'
import { axeTroubles } from '../tests/axe.ts'
import { launchBrowser } from '../tests/browser.ts'
import { LOOKS, localeOf, lookName, wear, wordsOf, type Look } from '../tests/looks.ts'
import { withEngine } from '../tests/profile.ts'
import { reach, SCREENS, type Screen } from '../tests/screens.ts'
import { openWindow } from '../tests/window.ts'
import { contactSheets } from './contact-sheet.ts'

const NARROW = 900

const words = process.argv.slice(2)
const withAxe = words.includes('--axe')
const [folder = join(tmpdir(), 'loquet-screenshots'), ...names] = words.filter((word) => word !== '--axe')

const fileName = (screen: Screen, look: Look): string => `${screen.name}-${lookName(look)}.png`

const isWanted = (screen: Screen, look: Look): boolean =>
  (screen.only === undefined || (screen.only === 'narrow') === look.width < NARROW) &&
  (names.length === 0 || names.some((name) => fileName(screen, look).startsWith(name)))

const pictures: string[] = []

async function takeAll(engine: Engine, browser: Browser, profile: Screen['profile']): Promise<void> {
  for (const look of LOOKS) {
    const screens = SCREENS.filter((screen) => screen.profile === profile && isWanted(screen, look))
    if (screens.length === 0) continue
    const { colorScheme, width } = look
    const window = await openWindow(engine, browser, { colorScheme, width, locale: localeOf(look) })
    for (const screen of screens) {
      await wear(engine, look)
      await take(window.page, screen, look)
    }
    for (const complaint of window.complaints) console.error(complaint)
    await window.close()
  }
}

async function take(page: Page, screen: Screen, look: Look): Promise<void> {
  const file = join(folder, fileName(screen, look))
  await reach(page, screen, wordsOf(look.language)).catch((error: Error) =>
    console.error(`${screen.name}: ${error.message}`),
  )
  await page.screenshot({ path: file })
  pictures.push(file)
  console.log(file)
  if (withAxe) for (const trouble of await axeTroubles(page)) console.log(`  axe: ${trouble}`)
}

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
await withEngine('screenshots', (engine) => takeAll(engine, browser, 'empty'))
await withEngine('screenshots', async (engine) => {
  await loadSample(engine, (line) => console.error(line))
  await takeAll(engine, browser, 'sample')
})
for (const sheet of await contactSheets(browser, pictures, folder)) console.log(sheet)
await browser.close()
