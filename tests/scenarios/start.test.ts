// `npm start -- --sample --serve`, as a user meets it: a link that opens the window on the sample mail, an end that leaves
// nothing behind, and sentences for what can be wrong.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { expectFault, expectNothingInside, runProgram, startProgram } from '../run-program.ts'

const script = fileURLToPath(new URL('../../build/start.ts', import.meta.url))
const start = (...args: string[]) => startProgram(process.execPath, [script, ...args])

describe('npm start', () => {
  it('serves the sample through its link, once; another cannot have its port; it ends clean', async () => {
    const running = start('--sample', '--serve', '--port', '0')
    const url = await running.line(/^http:\/\/127\.0\.0\.1:\d+\//)
    const answer = await fetch(url, { redirect: 'manual' })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(new URL(answer.headers.get('location') ?? '', url), { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<title>Loquet</title>')
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(403)

    const second = await start('--sample', '--serve', '--port', new URL(url).port).ended
    expectFault(second, 'port-busy', /taken by another program.*--port/)

    running.child.kill('SIGTERM')
    const ran = await running.ended
    expect(ran).toMatchObject({ code: 0, out: `${url}\n` })
    expect(ran.err).toMatch(/sample mailbox: \d{2,} messages/)
    for (const { err } of [ran, second]) {
      const profile = /^Loquet: profile (.+)$/m.exec(err)?.[1] ?? ''
      expect(profile).toContain('loquet-sample-')
      expect(existsSync(profile)).toBe(false)
    }
  })

  it.each([
    [['--port', 'any'], /--port takes a number from 0 to 65535, not "any"/],
    [['--port', '65536'], /--port takes a number/],
    [['--bogus'], /--bogus/],
    [['extra'], /extra/],
  ])('%j is told in a sentence', async (words, sentence) => {
    const ran = await runProgram(process.execPath, [script, ...words])
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) })
    expect(ran.err).toContain('npm start -- [--sample]')
    expectNothingInside(ran)
  })
})
