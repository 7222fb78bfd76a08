// The whole program as a user of the browser host meets it: engine, host and a page in Chromium.
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { buildIfStale } from '../build/stale.ts'
import { startBrowserHost } from '../main/browser/browser-host.ts'
import { rendererFolder } from '../main/bundle-place.ts'
import type { Engine } from '../main/engine/engine.ts'
import { launchBrowser, openPage, type WatchedPage } from './browser.ts'

export interface Window extends WatchedPage {
  browser: Browser
  /** The page and the host behind it. */
  close(): Promise<void>
}

export interface WindowOptions {
  colorScheme?: 'light' | 'dark'
  locale?: string
  width?: number
  height?: number
  /** Shows the first tour, as to somebody new; it would cover what else a test looks at. */
  hasTour?: boolean
}

/** A window on an engine, in a browser that runs already. */
export async function openWindow(
  engine: Engine,
  browser: Browser,
  options: WindowOptions & BrowserContextOptions = {},
): Promise<Window> {
  const { width = 1440, height = 900, hasTour = false, ...context } = options
  if (!hasTour) await engine.call('settings.set', { tourStep: 3 })
  await buildIfStale()
  const host = await startBrowserHost(engine, { port: 0, rendererFolder })
  const watched = await openPage(browser, {
    viewport: { width, height },
    colorScheme: 'light',
    locale: 'en-GB',
    ...context,
  })
  watched.page.setDefaultTimeout(15_000)
  await watched.page.goto(host.url)
  return {
    ...watched,
    browser,
    async close() {
      await watched.page.context().close()
      await host.close()
    },
  }
}

/** Opens a window in a browser of its own; both are gone when `work` is done. */
export async function withWindow<T>(
  engine: Engine,
  work: (window: Window) => Promise<T>,
  { browserFlags, ...options }: WindowOptions & { browserFlags?: string[] } = {},
): Promise<T> {
  const browser = await launchBrowser(browserFlags)
  try {
    const window = await openWindow(engine, browser, options)
    const result = await work(window)
    await window.close()
    return result
  } finally {
    await browser.close()
  }
}
