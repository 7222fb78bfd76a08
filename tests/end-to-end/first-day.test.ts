// The main job from one end to the other: signing in through the screens of a real window to a real server, mail that
// arrives while one looks on, reading, searching, and the same unplugged.
import { readFileSync, rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../profile.ts'
import { startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { openWindow, type Window } from '../window.ts'
import { button, cardOf, footer, missingHere, picturesOfFailures, rowOf, search, sees } from './screen.ts'

const missing = missingHere({ dovecot: true })

const mail = (subject: string, from: string, text: string, more = ''): Uint8Array =>
  Buffer.from(
    `Received: from mail.example.net (mail.example.net [192.0.2.7])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))` +
      `\r\n\tby mx.example.org (Postfix) with ESMTPS id 4711;` +
      `\r\n\tSun, 22 Nov 2026 09:00:00 +0000\r\n` +
      `From: ${from}\r\nTo: anna@example.org\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\n` +
      `Message-ID: <${encodeURIComponent(subject)}@example.net>\r\nDate: Sun, 22 Nov 2026 09:00:00 +0000\r\n${more}` +
      `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
  )

describe.skipIf(missing !== undefined)('the first day', () => {
  const profile = temporaryFolder('first-day')
  let dovecot: Dovecot
  let engine: Engine
  let browser: Browser
  let window: Window
  let page: Page
  picturesOfFailures(() => page)

  beforeAll(async () => {
    dovecot = await startDovecot()
    await dovecot.deliverAll('anna', [
      mail('Harbour plans', 'Bruno Keller <bruno@example.net>', 'The crane comes on Monday.\r\n'),
      mail('来週の打ち合わせ', '田中 健 <ken@example.net>', '金曜日の午後でいかがでしょうか。'),
      mail('Straße gesperrt', 'Lena <lena@example.net>', 'Die große Straße ist bis Freitag gesperrt.'),
    ])
    engine = await createEngine(hostPorts(profile))
    engine.sync.watch()
    browser = await launchBrowser()
    window = await openWindow(engine, browser)
    page = window.page
  })
  afterAll(async () => {
    await window.close()
    await browser.close()
    await engine.close()
    await dovecot.close()
    rmSync(profile, { recursive: true })
  })

  const flagsOnServer = async (subject: string): Promise<string> => {
    const all = await dovecot.fetchAll('anna')
    const wanted = Buffer.from(subject).toString('base64')
    return all.find((one) => Buffer.from(one.octets).includes(wanted))?.flags.join(' ') ?? 'not there'
  }

  describe('signing in', () => {
    const fill = (label: string, value: string): Promise<void> =>
      page.getByLabel(label, { exact: true }).first().fill(value)
    const signIn = (): Promise<void> => button(page, 'Sign in').click()
    const refusal = async (): Promise<string> => {
      await sees(page.getByRole('alert'))
      await sees(button(page, 'Sign in'))
      return page.getByRole('alert').innerText()
    }

    it('asks for the address, and nobody else before it was allowed to', async () => {
      await button(page, 'Add an account').click()
      await fill('Mail address', 'anna')
      await button(page, 'Continue').click()
      await sees(page.getByText('This does not look like a mail address'))
      await fill('Mail address', 'anna@example.org')
      await button(page, 'Continue').click()
      await sees(page.getByText('example.org is not in the table'))
      await sees(page.getByText(/they, and whoever runs example\.org, learn that somebody here uses it/))
      await button(page, 'Set by hand').click()
      expect(await page.getByLabel('Mail address').inputValue()).toBe('anna@example.org')
    })

    it('says so when something is missing', async () => {
      await signIn()
      expect(await refusal()).toMatch(/Fill in the server/)
    })

    it('names a server that does not exist', async () => {
      await page.getByText('This account also sends').click()
      await fill('Server', 'mail.nowhere.invalid')
      await fill('Port', String(dovecot.imapsPort))
      await fill('User name', 'anna')
      await fill('Password', 'not this one')
      await signIn()
      expect(await refusal()).toMatch(/No server of that name|computer is offline/)
      expect(await page.getByLabel('Password').inputValue()).toBe('not this one')
    })

    it('stops at a certificate nobody vouches for, with no way past it', async () => {
      await fill('Server', 'localhost')
      await signIn()
      expect(await refusal()).toMatch(/certificate cannot be trusted.*localhost/s)
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Back', 'Sign in'])
      // The tests' own client comes from another address.
      expect(dovecot.log()).not.toMatch(/(auth failed|Login:).*rip=127\.0\.0\.1,/)
    })

    it('says that the password was refused, and keeps what was typed', async () => {
      await page.getByText('Own certificate authority').click()
      await page
        .getByRole('textbox', { name: 'Own certificate authority' })
        .fill(readFileSync(dovecot.caFile, 'utf8'))
      await signIn()
      expect(await refusal()).toMatch(/refused the user name or the password/)
      for (const [label, value] of Object.entries({
        Server: 'localhost',
        'User name': 'anna',
        Password: 'not this one',
      }))
        expect(await page.getByLabel(label, { exact: true }).first().inputValue()).toBe(value)
    })

    it('lets in with the right one, and the mail is there', async () => {
      await fill('Password', 'open sesame, anna')
      await signIn()
      await sees(rowOf(page, /Bruno Keller, Harbour plans/))
      await sees(rowOf(page, /田中 健, 来週の打ち合わせ/))
      await sees(footer(page).getByText('Online'))
      await sees(footer(page).getByText('3 messages here'))
    })
  })

  it('shows a mail that arrives now, without a click', async () => {
    await dovecot.deliver('anna', mail('News of the hour', 'Chloé <chloe@example.net>', 'Just now.'))
    await sees(rowOf(page, /unread, Chloé, News of the hour/))
  })

  it('opens a conversation, and marks it as read here and at the server', async () => {
    await rowOf(page, /Harbour plans/).click()
    await sees(cardOf(page, 'The crane comes on Monday.'))
    await sees(page.getByText('bruno@example.net').first())
    await expect.poll(() => flagsOnServer('Harbour plans'), { timeout: 15_000 }).toContain('\\Seen')
    await sees(rowOf(page, /^Bruno Keller, Harbour plans/))
  })

  it('opens the report, and the source at the place that proves it', async () => {
    const card = cardOf(page, 'The crane comes on Monday.')
    await card.getByRole('button', { name: /Technical/ }).click()
    const finding = card.getByRole('row', { name: /Came over an encrypted line/ })
    await finding.getByRole('button').first().click()
    const source = page.getByRole('dialog', { name: 'Raw source' })
    await sees(source.getByText('The marked bytes are the evidence.'))
    const marked = await source.locator('mark').innerText()
    expect(marked).toMatch(/^Received: from mail\.example\.net[^]*with ESMTPS id 4711/)
    expect(await source.locator('pre').innerText()).toContain('The crane comes on Monday.')
    await page.keyboard.press('Escape')
    await source.waitFor({ state: 'detached' })
  })

  it.each([
    ['a word', 'crane', /Harbour plans/],
    ['a phrase', '"comes on Monday"', /Harbour plans/],
    ['letters that are written otherwise', 'strasse', /Straße gesperrt/],
    ['part of a run without spaces', '午後で', /来週の打ち合わせ/],
    ['a sender', 'from:lena', /Straße gesperrt/],
    ['a flag', 'is:unread subject:hour', /News of the hour/],
  ])('finds %s (%s)', async (_what, text, found) => {
    await search(page, text)
    await sees(rowOf(page, found))
    expect(await page.getByRole('option').count()).toBe(1)
  })

  it('says what it cannot read in a search, and what it did not find', async () => {
    await search(page, 'before:yesteryear')
    await sees(page.getByText('The search cannot be read as it stands:'))
    await sees(page.getByText(/cannot be “yesteryear”/))
    await search(page, 'xylophone')
    await sees(page.getByText('Nothing found.'))
    await button(page, 'Clear the search').click()
    await expect.poll(() => page.getByRole('option').count()).toBe(4)
  })

  it('works unplugged, and says so', async () => {
    await dovecot.stop()
    await sees(footer(page).getByText('Offline'))
    await rowOf(page, /Straße gesperrt/).click()
    await sees(cardOf(page, 'bis Freitag gesperrt'))
    await page.keyboard.press('s')
    await sees(rowOf(page, /^Lena, Straße gesperrt.*, starred/))
    await sees(footer(page).getByText(/\d changes? waiting for the server/))
    await search(page, 'is:starred')
    await sees(rowOf(page, /Straße gesperrt/))
    await button(page, 'Clear the search').click()
  })

  it('tells the server when it is back', async () => {
    await dovecot.restart()
    await footer(page).getByRole('button', { name: 'Try again' }).click()
    await sees(footer(page).getByText('Online'))
    await expect.poll(() => flagsOnServer('Straße gesperrt'), { timeout: 15_000 }).toBe('\\Flagged \\Seen')
    await footer(page)
      .getByText(/waiting for the server/)
      .waitFor({ state: 'detached' })
  })

  it('hears a flag that was set elsewhere', async () => {
    const other = await dovecot.connect('anna')
    await other.command('SELECT INBOX')
    await other.command('UID STORE 1 +FLAGS (\\Flagged)')
    other.close()
    await sees(rowOf(page, /Harbour plans.*, starred/))
  })

  it('had nothing to complain about', () => {
    expect([...new Set(window.complaints)]).toEqual([])
  })
})
