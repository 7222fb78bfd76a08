// Measuring inside a page: from an event to the end of the frame that shows what it led to.
import type { Page } from 'playwright-core'

/** From what the user does … */
export type Cause = 'keydown' | 'input'

/**
 * Milliseconds from the event that `act` causes to the paint of the first frame in which `selector` is found and its text
 * (or its `data-…` given by `attribute`) is not what it was. The clock is the page's own; the event's time stamp counts
 * from the moment the browser took the key.
 */
export async function untilPainted(
  page: Page,
  cause: Cause,
  selector: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const painted = page.evaluate(waitForPaint, { cause, selector })
  // The listener must stand before the key comes: an evaluation is answered in order.
  await page.evaluate(() => 0)
  await act()
  return painted
}

/** Runs in the page. */
function waitForPaint({ cause, selector }: { cause: Cause; selector: string }): Promise<number> {
  const seen = (): string | undefined => {
    const found = document.querySelector(selector)
    if (!found) return undefined
    const { group, message } = (found as HTMLElement).dataset
    return group ?? message ?? found.textContent
  }
  const before = seen()
  return new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`${selector} did not change`)), 5000)
    addEventListener(
      cause,
      ({ timeStamp }) => {
        const look = (): void => {
          const now = seen()
          if (now === undefined || now === before) requestAnimationFrame(look)
          else {
            // A message posted from within a frame arrives when the frame was painted.
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => done(performance.now() - timeStamp))
            channel.port1.start()
            channel.port2.postMessage(0)
          }
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  })
}

/**
 * Milliseconds from the next input to the paint of the answer to it, rows or none: the pane's `aria-busy` was set and is
 * gone.
 */
export async function untilSettled(
  page: Page,
  selector: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const painted = page.evaluate(waitForAnswer, selector)
  await page.evaluate(() => 0)
  await act()
  return painted
}

/** Runs in the page. */
function waitForAnswer(selector: string): Promise<number> {
  return new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`${selector} was never answered`)), 5000)
    let wasBusy = false
    const isBusy = (): boolean => document.querySelector(selector)?.ariaBusy === 'true'
    const watched = new MutationObserver((records) => {
      wasBusy ||= isBusy() || records.some(({ oldValue }) => oldValue === 'true')
    })
    watched.observe(document, { subtree: true, attributeFilter: ['aria-busy'], attributeOldValue: true })
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const look = (): void => {
          if (!wasBusy || isBusy()) {
            requestAnimationFrame(look)
            return
          }
          watched.disconnect()
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => done(performance.now() - timeStamp))
          channel.port1.start()
          channel.port2.postMessage(0)
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  })
}

/** Time between frames while `selector` is scrolled by `step` pixels a frame. */
export function scrolledFrames(
  page: Page,
  selector: string,
  frames: number,
  step: number,
): Promise<number[]> {
  return page.evaluate(
    ({ selector, frames, step }) =>
      new Promise<number[]>((done, failed) => {
        setTimeout(() => failed(new Error('no frames')), 60_000)
        const element = document.querySelector(selector) ?? document.documentElement
        const gaps: number[] = []
        let before = 0
        const frame = (at: number): void => {
          if (before > 0) gaps.push(at - before)
          before = at
          element.scrollTop += step
          if (gaps.length < frames) requestAnimationFrame(frame)
          else done(gaps)
        }
        requestAnimationFrame(frame)
      }),
    { selector, frames, step },
  )
}

/** From setting the scroll position to a share of the whole, to the paint of a row there. */
export function jumpTo(page: Page, selector: string, share: number): Promise<number> {
  return page.evaluate(
    ({ selector, share }) =>
      new Promise<number>((done, failed) => {
        setTimeout(() => failed(new Error('no rows came')), 5000)
        const list = document.querySelector(selector)
        if (!list) throw new Error(`no ${selector}`)
        const from = performance.now()
        list.scrollTop = list.scrollHeight * share
        const box = list.getBoundingClientRect()
        const isDrawn = (): boolean =>
          document
            .elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
            ?.closest('[data-group]') !== null
        const look = (): void => {
          if (!isDrawn()) requestAnimationFrame(look)
          else {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => done(performance.now() - from))
            channel.port1.start()
            channel.port2.postMessage(0)
          }
        }
        requestAnimationFrame(look)
      }),
    { selector, share },
  )
}
