// Opens the mails of script-vectors.ts one after the other, the way a reader goes down a list with the keyboard.
import type { Page } from 'playwright-core'
import type { Engine } from '../../main/engine/engine.ts'
import { vectorMail, wordsOf, type Vector } from './script-vectors.ts'

export async function importVectors(engine: Engine, vectors: readonly Vector[]): Promise<void> {
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  const files = vectors.map((vector) => ({
    octets: vectorMail(vector),
    flags: '\\Seen',
    receivedAt: Date.UTC(2026, 10, 1),
  }))
  await engine.writer.ask('importFiles', { place, files })
  await engine.derive.idle()
}

/** Calls `visit` for each mail while it is open, and gives those that were never seen. */
export async function openEach(
  page: Page,
  vectors: readonly Vector[],
  visit: (vector: Vector, at: number) => Promise<void>,
): Promise<Vector[]> {
  await page.locator('label', { hasText: 'Messages' }).click()
  await page.getByRole('option').first().click()
  const unseen = new Map(vectors.map((vector) => [wordsOf(vector), vector]))
  for (let at = 0; at < vectors.length; at++) {
    if (at > 0) await page.keyboard.press('j')
    const vector = await shownNext(page, unseen)
    if (!vector) continue
    unseen.delete(wordsOf(vector))
    await visit(vector, at)
  }
  return [...unseen.values()]
}

/** The mail before stays on the screen for a moment. */
async function shownNext(page: Page, unseen: ReadonlyMap<string, Vector>): Promise<Vector | undefined> {
  const last = page.locator('iframe').last().contentFrame()
  for (let tries = 0; tries < 200; tries++) {
    const words = await last.locator('#mail > p').first().textContent({ timeout: 5000 })
    const vector = unseen.get(words ?? '')
    if (vector) return vector
    await page.waitForTimeout(10)
  }
  return undefined
}
