// The window's figures, with 100,000 messages behind it.
import type { Browser, Page } from 'playwright-core'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../../tests/browser.ts'
import { openWindow } from '../../tests/window.ts'
import { quantile, type Figures } from '../figures.ts'
import {
  FIRST_ROW,
  heap,
  jumping,
  LIST,
  nextMessage,
  opening,
  palette,
  REST_MS,
  scrolling,
  searching,
} from './measures.ts'
import { storedMail } from './stored-mail.ts'

export const MANY = 100_000
const FEW = 1000
const ROUNDS = 5

const MEASURES = { scrolling, jumping, opening, nextMessage, searching, palette, heap }

export async function benchWindow(figures: Figures, count = MANY): Promise<void> {
  const many = await storedMail(count, 'light')
  const few = await storedMail(FEW, 'light')
  const browser = await launchBrowser()
  try {
    await coldStarts(browser, many, few, figures)
    const engine = await createEngine(hostPorts(many))
    try {
      await engine.derive.idle()
      for (const [name, measure] of Object.entries(MEASURES))
        await inFreshWindow(engine, browser, (page) => measure(page, figures)).catch((error: Error) =>
          console.error(`bench: ${name} was not measured: ${error.message}`),
        )
    } finally {
      await engine.close()
    }
  } finally {
    await browser.close()
  }
}

/** A window for each measure: what one leaves behind, or where it gave up, is not there for the next. */
async function inFreshWindow(
  engine: Engine,
  browser: Browser,
  measure: (page: Page) => Promise<void>,
): Promise<void> {
  const window = await openWindow(engine, browser)
  try {
    await window.page.locator(FIRST_ROW).first().waitFor()
    await window.page.waitForTimeout(REST_MS)
    await measure(window.page)
  } finally {
    await window.close()
  }
}

/** From nothing to rows in the list, by turns, so that both meet the same load. */
async function coldStarts(browser: Browser, many: string, few: string, figures: Figures): Promise<void> {
  const times = { many: [] as number[], few: [] as number[] }
  await coldStart(browser, few)
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push(await coldStart(browser, few))
    times.many.push(await coldStart(browser, many))
  }
  figures.add({
    id: 'cold start to the list, to that with 1,000 messages',
    value: quantile(times.many, 0.5),
    unit: 'ms',
    peer: quantile(times.few, 0.5),
    goal: { ratioAtMost: 1.15 },
  })
}

async function coldStart(browser: Browser, profile: string): Promise<number> {
  const from = performance.now()
  const engine = await createEngine(hostPorts(profile))
  try {
    const window = await openWindow(engine, browser)
    await window.page.locator(`${LIST} [data-group]`).first().waitFor()
    const tookMs = performance.now() - from
    await window.close()
    return tookMs
  } finally {
    await engine.close()
  }
}
