// What a user feels of the window, on a page with a great many messages behind it.
import type { CDPSession, Page } from 'playwright-core'
import { quantile, type Figures } from '../figures.ts'
import { COMMON, PROBES } from '../generate/probes.ts'
import { jumpTo, scrolledFrames, untilPainted } from './in-page.ts'

export const LIST = '[data-pane=list] [role=listbox]'
export const FIRST_ROW = `${LIST} [data-group]`
const FIRST_MESSAGE = '[data-pane=reader] [data-message]'
const FRAME_MS = 1000 / 60
/** Time stamps of frames are whole microseconds, and a little apart. */
const SLACK_MS = 0.2
const TIMES = 30
const FRAMES = 300
const STEP_PX = 90

/** p95 of the time between frames; where the machine does not paint an empty page in time either, held against that. */
export async function scrolling(page: Page, figures: Figures): Promise<void> {
  // In a window of its own: a page behind another is not painted.
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  const empty = await context?.newPage()
  if (!empty) throw new Error('no page to compare with')
  const height = await page.locator(LIST).evaluate((list) => list.scrollHeight)
  await empty.setContent(`<!doctype html><body style="margin:0"><div style="height:${height}px"></div>`)
  await scrolledFrames(page, LIST, 60, STEP_PX)
  const list = await scrolledFrames(page, LIST, FRAMES, STEP_PX)
  const bare = await scrolledFrames(empty, 'html', FRAMES, STEP_PX)
  await context?.close()
  const [value, peer] = [quantile(list, 0.95), quantile(bare, 0.95)]
  const canPaint = peer <= FRAME_MS + SLACK_MS
  figures.add({
    id: 'list scroll, p95 of the time between frames',
    value,
    unit: 'ms',
    peer,
    goal: canPaint ? { atMost: FRAME_MS + SLACK_MS } : { ratioAtMost: 1.1 },
  })
}

export async function jumping(page: Page, figures: Figures): Promise<void> {
  const times: number[] = []
  for (const share of [0.5, 0.9, 0.1, 0.7, 0.3, 0.99, 0.01, 0.6, 0.4, 0.8]) {
    times.push(await jumpTo(page, LIST, share))
    await page.waitForTimeout(150)
  }
  await jumpTo(page, LIST, 0)
  figures.add({
    id: 'jump anywhere in the list, p95 to painted rows',
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { atMost: 250 },
  })
}

/** Opens one conversation after another from the list. */
export async function opening(page: Page, figures: Figures): Promise<void> {
  await page.locator(LIST).focus()
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(50)
    times.push(await untilPainted(page, 'keydown', FIRST_MESSAGE, () => page.keyboard.press('Enter')))
    await page.locator(LIST).focus()
    await page.waitForTimeout(100)
  }
  figures.add({
    id: 'open a conversation, p95 from key to paint',
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { atMost: 100 },
  })
}

/** The next message of a conversation: the one that bears the focus becomes another. */
export async function nextMessage(page: Page, figures: Figures): Promise<void> {
  const times: number[] = []
  for (let tries = 0; tries < 60 && times.length < TIMES; tries++) {
    await page.locator(LIST).focus()
    await page.keyboard.press('j')
    await untilPainted(page, 'keydown', FIRST_MESSAGE, () => page.keyboard.press('Enter'))
    const messages = await page.locator(FIRST_MESSAGE).count()
    const last = page.locator(FIRST_MESSAGE).nth(messages - 1)
    if (messages < 2 || (await last.getAttribute('data-focus')) !== null) continue
    times.push(
      await untilPainted(page, 'keydown', '[data-pane=reader] [data-message][data-focus]', () =>
        page.keyboard.press('n'),
      ).catch(() => NaN),
    )
  }
  figures.add({
    id: 'next message, p95 from key to paint',
    value: quantile(
      times.filter((time) => !Number.isNaN(time)),
      0.95,
    ),
    unit: 'ms',
    goal: { atMost: 50 },
  })
}

/** From the text standing in the box to its rows; the pause that waits for the end of the writing is in it. */
export async function searching(page: Page, figures: Figures): Promise<void> {
  const queries = [...PROBES.map(({ query }) => query), `after:2021 before:2022 ${COMMON}`]
  const times: number[] = []
  for (const query of queries)
    for (let time = 0; time < 4; time++) {
      await page.locator(LIST).focus()
      await page.keyboard.press('/')
      times.push(
        await untilPainted(page, 'input', FIRST_ROW, () => page.keyboard.insertText(query)).catch(() => NaN),
      )
      await clearSearch(page)
    }
  figures.add({
    id: 'search, p95 from keystroke to rows',
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { atMost: 60 },
  })
}

async function clearSearch(page: Page): Promise<void> {
  const before = await page.locator(FIRST_ROW).first().getAttribute('data-group')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await page
    .waitForFunction(
      ({ selector, before }) => document.querySelector<HTMLElement>(selector)?.dataset['group'] !== before,
      { selector: FIRST_ROW, before },
      { timeout: 3000 },
    )
    .catch(() => undefined)
}

const PALETTE = 'dialog[open] input'
const FOUND = 'dialog[open] [role=option]'

export async function palette(page: Page, figures: Figures): Promise<void> {
  const openings: number[] = []
  const letters: number[] = []
  for (let time = 0; time < TIMES; time++) {
    await page.locator(LIST).focus()
    openings.push(await untilPainted(page, 'keydown', FOUND, () => page.keyboard.press('Control+Shift+P')))
    await page.locator(PALETTE).focus()
    letters.push(
      await untilPainted(page, 'keydown', FOUND, () =>
        page.keyboard.press('abcdefgimnoprst'[time % 15] ?? 'a'),
      ),
    )
    await page.keyboard.press('Escape')
    await page.locator(PALETTE).waitFor({ state: 'detached' })
  }
  const add = (id: string, times: readonly number[]): void =>
    figures.add({ id, value: quantile(times, 0.95), unit: 'ms', goal: { atMost: FRAME_MS } })
  add('palette opened, p95 from key to paint', openings)
  add('palette keystroke, p95 from key to paint', letters)
}

/** The heap after long scrolling against the heap after a little of it. */
export async function heap(page: Page, figures: Figures): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await scrolledFrames(page, LIST, 120, 400)
  const before = await heapBytes(session)
  await scrolledFrames(page, LIST, 900, 400)
  await jumpTo(page, LIST, 0)
  await scrolledFrames(page, LIST, 120, 400)
  const after = await heapBytes(session)
  await session.detach()
  figures.add({
    id: 'heap of the window after long scrolling, to before',
    value: after / 1e6,
    unit: 'MB',
    peer: before / 1e6,
    goal: { ratioAtMost: 1.1 },
  })
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
