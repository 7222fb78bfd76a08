// What a user feels of the window, on a page with a great many messages behind it.
import type { CDPSession, Page } from 'playwright-core'
import { quantile, type Figures } from '../figures.ts'
import { COMMON, PROBES } from '../generate/probes.ts'
import { jumpTo, scrolledFrames, untilPainted, untilSettled } from './in-page.ts'

const LIST_PANE = '[data-pane=list]'
export const LIST = `${LIST_PANE} [role=listbox]`
export const FIRST_ROW = `${LIST} [data-group]`
/** What was searched for, where a row shows it. */
const MARK = `${FIRST_ROW} mark`
const FIRST_MESSAGE = '[data-pane=reader] [data-message]'
const FOCUSED_MESSAGE = `${FIRST_MESSAGE}:focus`
const FRAME_MS = 1000 / 60
/** Time stamps of frames are whole microseconds, and a little apart. */
const SLACK_MS = 0.2
const TIMES = 30
const ROUNDS = 6
/** Between one measure and the next, so that what the last one began is over. */
export const REST_MS = 150
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

/** Opens one conversation after another: with three panes, the row one steps to is the one that is read. */
export async function opening(page: Page, figures: Figures): Promise<void> {
  await page.locator(LIST).focus()
  await page.keyboard.press('j')
  await page.locator(FIRST_MESSAGE).first().waitFor()
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    times.push(await untilPainted(page, 'keydown', FIRST_MESSAGE, () => page.keyboard.press('j')))
    await page.waitForTimeout(REST_MS)
  }
  figures.add({
    id: 'open a conversation, p95 from key to paint',
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { atMost: 100 },
  })
}

/** The next message of a conversation: the focus is on another one. Conversations of one message are passed over. */
export async function nextMessage(page: Page, figures: Figures): Promise<void> {
  const times: number[] = []
  for (let tries = 0; tries < 100 && times.length < TIMES; tries++) {
    await page.locator(LIST).focus()
    await untilPainted(page, 'keydown', FIRST_MESSAGE, () => page.keyboard.press('j'))
    await page.waitForTimeout(REST_MS)
    // The latest message is shown first; before it lie others.
    if ((await page.locator(FIRST_MESSAGE).count()) < 2) continue
    await page.locator(FIRST_MESSAGE).first().focus()
    times.push(await untilPainted(page, 'keydown', FOCUSED_MESSAGE, () => page.keyboard.press('n')))
  }
  figures.add({
    id: 'next message, p95 from key to paint',
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { atMost: 50 },
  })
}

/** From the text standing in the box to rows that show where it was found; `letter` by letter, each to its rows. */
export async function searching(page: Page, figures: Figures): Promise<void> {
  const queries = [...PROBES.map(({ query }) => query), `after:2021 before:2022 ${COMMON}`]
  const whole: number[] = []
  const letters: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries) {
      await intoEmptyBox(page)
      const tookMs = await untilPainted(page, 'input', MARK, () => page.keyboard.insertText(query)).catch(
        () => NaN,
      )
      if (!Number.isNaN(tookMs)) whole.push(tookMs)
    }
  for (const word of [COMMON, 'xemdolyne', 'xankorath']) {
    await intoEmptyBox(page)
    for (const letter of word) {
      letters.push(await untilSettled(page, LIST_PANE, () => page.keyboard.insertText(letter)))
      await page.waitForTimeout(REST_MS)
    }
  }
  await intoEmptyBox(page)
  await page.locator(LIST).focus()
  const add = (id: string, times: readonly number[]): void =>
    figures.add({ id, value: quantile(times, 0.95), unit: 'ms', goal: { atMost: 60 } })
  add('search, p95 from a whole text to rows', whole)
  add('search, p95 from a letter to rows', letters)
}

/** The box has the focus and no text, and the list shows what it showed before. */
async function intoEmptyBox(page: Page): Promise<void> {
  const box = page.locator('[data-search]')
  await box.focus()
  await box.fill('')
  await page.locator(MARK).first().waitFor({ state: 'detached' })
  await page.locator(FIRST_ROW).first().waitFor()
  await page.waitForTimeout(REST_MS)
}

const PALETTE = 'dialog[open] input'
const FOUND = 'dialog[open] [role=listbox]'

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
