// `node scripts/screenshots.ts [FOLDER] [NAME...]`: pictures of every screen, English and French, light and dark, wide,
// middle and narrow, or of those whose file name begins with a NAME (`report`, `list-fr-dark`). They are for looking at;
// nothing compares them.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { loadSample } from '../main/browser/sample.ts'
import type { Engine } from '../main/engine/engine.ts'
import { launchBrowser } from '../tests/browser.ts'
import { withEngine } from '../tests/profile.ts'
import { reach, SCREENS, WORDS, type Screen } from '../tests/screens.ts'
import { openWindow } from '../tests/window.ts'

const WIDTHS = [1440, 900, 600]
const NARROW = 900

interface Look {
  colorScheme: 'light' | 'dark'
  language: 'en' | 'fr'
  width: number
}

const LOOKS: Look[] = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    WIDTHS.map((width) => ({ language, colorScheme, width })),
  ),
)

const [folder = join(tmpdir(), 'loquet-screenshots'), ...names] = process.argv.slice(2)

const fileName = (screen: Screen, { language, colorScheme, width }: Look): string =>
  `${screen.name}-${language}-${colorScheme}-${width}.png`

const isWanted = (screen: Screen, look: Look): boolean =>
  (screen.only === undefined || (screen.only === 'narrow') === look.width < NARROW) &&
  (names.length === 0 || names.some((name) => fileName(screen, look).startsWith(name)))

async function takeAll(engine: Engine, browser: Browser, profile: Screen['profile']): Promise<void> {
  for (const look of LOOKS) {
    const screens = SCREENS.filter((screen) => screen.profile === profile && isWanted(screen, look))
    if (screens.length === 0) continue
    const { language, colorScheme, width } = look
    const locale = language === 'en' ? 'en-GB' : 'fr-FR'
    const window = await openWindow(engine, browser, { colorScheme, width, locale })
    for (const screen of screens) {
      const file = join(folder, fileName(screen, look))
      await engine.call('settings.set', { view: 'people' })
      await reach(window.page, screen, WORDS[language]).catch((error: Error) =>
        console.error(`${screen.name}: ${error.message}`),
      )
      await window.page.screenshot({ path: file })
      console.log(file)
    }
    for (const complaint of window.complaints) console.error(complaint)
    await window.close()
  }
}

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
await withEngine('screenshots', (engine) => takeAll(engine, browser, 'empty'))
await withEngine('screenshots', async (engine) => {
  await loadSample(engine, (line) => console.error(line))
  await takeAll(engine, browser, 'sample')
})
await browser.close()
