// The frame of a mail is as high as its mail: no style of a mail may make that a circle, or keep an address to fetch.
import { describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'
import type { Engine } from '../../main/engine/engine.ts'
import { findBrowser } from '../browser.ts'
import { withEngine } from '../profile.ts'
import { withWindow } from '../window.ts'

const MAILS: Readonly<Record<string, string>> = {
  container: '<div style="height: 100cqh; padding: 10px">x</div>',
  shorthand: '<style>#p { --z: 1px; padding: 100vh var(--z) }</style><div id=p>x</div>',
  query:
    '<style>#q { height: 300px } @media (min-height: 250px) { #q { height: 100px } }</style><div id=q>x</div>',
  attribute:
    '<style media="(min-height: 250px)">#a { display: none }</style><div id=a style="height: 300px">x</div>',
  keyframes:
    '<style>@keyframes k { to { --z: 0 0; background: url(https://leak.invalid/) var(--z) } } #k { animation: k 1s infinite }</style><div id=k>x</div>',
}

async function importMails(engine: Engine): Promise<void> {
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  const files = Object.entries(MAILS).map(([name, html]) => ({
    octets: Buffer.from(
      `From: ${name}@sender.example\r\nSubject: ${name}\r\nContent-Type: text/html\r\n\r\n<p>${name}</p>${html}\r\n`,
    ),
    flags: '\\Seen',
    receivedAt: Date.UTC(2026, 10, 1),
  }))
  await engine.writer.ask('importFiles', { place, files })
  await engine.derive.idle()
}

/** How high the frame becomes over twenty drawings, and all style rules that the mail left in it. */
const observe = (frame: Locator): Promise<{ heights: number[]; rules: string }> =>
  frame.evaluate(async (element: HTMLIFrameElement) => {
    const heights: number[] = []
    for (let times = 0; times < 20; times++) {
      await new Promise(requestAnimationFrame)
      heights.push(element.clientHeight)
    }
    const sheets = element.contentDocument?.adoptedStyleSheets ?? []
    const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')
    return { heights, rules }
  })

const missing = findBrowser() ? undefined : 'no Chromium here'
if (missing) console.warn(`The frame of a mail is not tried: ${missing}.`)

describe.skipIf(missing !== undefined)('a mail whose style asks for the height of its frame', () => {
  it('is drawn once, and keeps no address to fetch', { timeout: 120_000 }, () =>
    withEngine('mail-frame', async (engine) => {
      await importMails(engine)
      await withWindow(engine, async ({ page, complaints }) => {
        await page.locator('label', { hasText: 'Messages' }).click()
        const frame = page.locator('iframe').last()
        for (const name of Object.keys(MAILS)) {
          await page.getByRole('option').filter({ hasText: name }).first().click()
          await frame.contentFrame().locator('#mail > p', { hasText: name }).waitFor()
          await observe(frame)
          const { heights, rules } = await observe(frame)
          expect(new Set(heights).size, `${name}: ${heights.join(' ')}`).toBe(1)
          expect(rules).not.toContain('leak.invalid')
        }
        expect(complaints).toEqual([])
      })
    }),
  )
})
