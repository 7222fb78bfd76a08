// On paper the mail and what Loquet says of it (who wrote it, its letter) stand on one page: no style of a mail may reach
// out of the mail's own place and cover or replace the rest.
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../main/engine/engine.ts'
import { withEngine } from '../profile.ts'
import { withWindow } from '../window.ts'
import { missingHere } from './screen.ts'

const COVER = 'background: #fff; width: 4000px; height: 4000px; z-index: 9'
const MAILS: Readonly<Record<string, string>> = {
  host: `<style>:host { position: absolute !important; top: 0; left: 0; ${COVER} }</style><p>x</p>`,
  absolute: `<div style="position: absolute; top: -2000px; left: -1000px; ${COVER}">x</div>`,
  margin: `<div style="margin-top: -2000px; position: relative; ${COVER}">x</div>`,
  squeezed: `<style>:host { margin-top: -2000px !important; ${COVER} }</style><p>x</p>`,
  transform: `<div style="transform: translate(-1000px, -2000px); ${COVER}">x</div>`,
}

async function importMails(engine: Engine): Promise<void> {
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  const files = Object.entries(MAILS).map(([name, html], at) => ({
    octets: Buffer.from(
      `From: mail-${at}@sender.example\r\nSubject: ${name}\r\nContent-Type: text/html\r\n\r\n${html}\r\n`,
    ),
    flags: '\\Seen',
    receivedAt: Date.UTC(2026, 10, 1),
  }))
  await engine.writer.ask('importFiles', { place, files })
  await engine.derive.idle()
}

const missing = missingHere()

describe.skipIf(missing !== undefined)('a mail on paper', () => {
  it('keeps to its own place', { timeout: 120_000 }, () =>
    withEngine('paper', async (engine) => {
      await importMails(engine)
      await withWindow(engine, async ({ page }) => {
        await page.locator('label', { hasText: 'Messages' }).click()
        const paper = page.locator('iframe[data-print]')
        for (const name of Object.keys(MAILS)) {
          await page.getByRole('option').filter({ hasText: name }).first().click()
          await page.locator('main', { hasText: name }).locator('iframe').waitFor()
          await page.keyboard.press('F6')
          await page.keyboard.press('Control+p')
          await paper.contentFrame().locator('h1', { hasText: name }).waitFor({ state: 'attached' })
          const covered = await paper.evaluate((frame: HTMLIFrameElement) => {
            Object.assign(frame.style, { inlineSize: '800px', blockSize: '900px' })
            const sheet = frame.contentDocument
            return [...(sheet?.querySelectorAll('h1, dt, dd') ?? [])]
              .filter((element) => {
                const { left, top } = element.getBoundingClientRect()
                return sheet?.elementFromPoint(left + 2, top + 2) !== element
              })
              .map((element) => element.textContent)
          })
          expect(covered, name).toEqual([])
        }
      })
    }),
  )
})
