// Every screen in both languages and mirrored, in all themes, wide and as narrow as a pocket: nothing breaks a policy, nothing
// throws, no word is missing, nothing sticks out of the window, and axe finds nothing serious.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import { loadSample } from '../../main/browser/sample.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { axeTroubles } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { localeOf, wear, wordsOf, type Look } from '../looks.ts'
import { temporaryFolder } from '../profile.ts'
import { reach, SCREENS, type Screen } from '../screens.ts'
import { openWindow, type Window } from '../window.ts'
import { missingHere } from './screen.ts'

const missing = missingHere()

const TESTED: readonly Look[] = [
  { language: 'en', colorScheme: 'light', width: 1440 },
  { language: 'fr', colorScheme: 'dark', width: 400 },
  { language: 'mirrored', colorScheme: 'dark', contrast: 'high', density: 'compact', width: 1000 },
]

/** What is wrong with the page as it stands. */
const troublesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const troubles: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) troubles.push(`sticks out by ${scrollWidth - clientWidth} pixels`)
    for (const element of document.querySelectorAll<HTMLElement>('button, a, input, textarea, [role=link]')) {
      const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? ''
      const labelled = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null
      if (!(label || labelled?.textContent || element.textContent))
        troubles.push(`no name: ${element.outerHTML}`)
    }
    const words = document.body.innerText
    const key =
      /(?<![\w.@/-])(?:frame|list|reader|privacy|signals|onboarding|places|footer|search|faults)\.[a-z]\w+/.exec(
        words,
      )
    if (key) troubles.push(`a word is missing: ${key[0]}`)
    if (/\{\{|undefined|NaN|\[object/.test(words)) troubles.push(`raw: ${words.slice(0, 200)}`)
    return troubles
  })

describe.skipIf(missing !== undefined)('every screen', () => {
  const profiles = { empty: temporaryFolder('screens'), sample: temporaryFolder('screens') }
  const engines: Partial<Record<Screen['profile'], Engine>> = {}
  let browser: Browser
  beforeAll(async () => {
    for (const name of ['empty', 'sample'] as const)
      engines[name] = await createEngine(hostPorts(profiles[name]))
    await loadSample(engines.sample as Engine, () => {})
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    for (const engine of Object.values(engines)) await engine.close()
    for (const profile of Object.values(profiles)) rmSync(profile, { recursive: true })
  })

  describe.each(TESTED)('$language, $colorScheme, $width wide', (look) => {
    const { language, colorScheme, width } = look
    const windows = new Map<Screen['profile'], Window>()
    const windowOn = async (profile: Screen['profile']): Promise<Window> => {
      const open = windows.get(profile)
      if (open) return open
      const locale = localeOf(look)
      const window = await openWindow(engines[profile] as Engine, browser, { colorScheme, width, locale })
      windows.set(profile, window)
      return window
    }
    afterAll(async () => {
      for (const window of windows.values()) await window.close()
    })

    const screens = SCREENS.filter(({ only }) => only === undefined || (only === 'narrow') === width < 900)
    it.each(screens)('$name', async (screen) => {
      const { page, complaints } = await windowOn(screen.profile)
      await wear(engines[screen.profile] as Engine, look)
      await reach(page, screen, wordsOf(language))
      expect(await troublesOf(page)).toEqual([])
      expect(await axeTroubles(page)).toEqual([])
      expect(complaints).toEqual([])
    })
  })
})
