// The whole program as a user of the browser host meets it: engine, host and a page in Chromium.
import type { Browser } from 'playwright-core'
import { buildIfStale } from '../build/stale.ts'
import { startBrowserHost } from '../main/browser/browser-host.ts'
import { rendererFolder } from '../main/bundle-place.ts'
import type { Engine } from '../main/engine/engine.ts'
import { launchBrowser, openPage, type WatchedPage } from './browser.ts'

export interface Window extends WatchedPage {
  browser: Browser
}

export interface WindowOptions {
  colorScheme?: 'light' | 'dark'
  locale?: string
  width?: number
  height?: number
  browserFlags?: string[]
}

/** Opens the window on an engine; host and browser are gone when `work` is done. */
export async function withWindow<T>(
  engine: Engine,
  work: (window: Window) => Promise<T>,
  options: WindowOptions = {},
): Promise<T> {
  await buildIfStale()
  const host = await startBrowserHost(engine, { port: 0, rendererFolder })
  const browser = await launchBrowser(options.browserFlags)
  try {
    const watched = await openPage(browser, {
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? 'light',
      locale: options.locale ?? 'en-GB',
    })
    await watched.page.goto(host.url)
    return await work({ ...watched, browser })
  } finally {
    await browser.close()
    await host.close()
  }
}
