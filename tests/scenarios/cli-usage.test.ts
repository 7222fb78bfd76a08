// Whatever stands on the command line: a sentence and exit 2, or help and exit 0; never a stack, never a profile made.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERBS } from '../../main/cli/verbs.ts'
import { packedProgram, type PackedProgram } from '../packed-program.ts'
import { temporaryFolder } from '../profile.ts'
import { expectNothingInside, runProgram, type Ran } from '../run-program.ts'

let program: PackedProgram
const folder = temporaryFolder('usage')
const profile = join(folder, 'none')
beforeAll(async () => {
  program = await packedProgram()
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true })
})

const loquet = (...args: string[]): Promise<Ran> =>
  runProgram(process.execPath, [program.script, ...args], { env: { LOQUET_PROFILE: profile } })

const GARBAGE: [words: string[], sentence: RegExp][] = [
  [['bogus'], /no verb "bogus".*loquet help/],
  [['help', 'bogus'], /no verb "bogus"/],
  [['account'], /one of account add, account list/],
  [['account', 'frobnicate'], /one of account add/],
  [[''], /no verb ""/],
  [['💌', '\u001B[31m'], /no verb "💌"/],
  [['--bogus'], /no option --bogus/],
  [['search', '-draft'], /no option -d .*after "--"/],
  [['--json=yes', 'search'], /--json takes no value/],
  [['--profile'], /--profile needs a value/],
  [['--profile=', 'status'], /--profile is empty/],
  [['search', 'x', '--limit'], /--limit needs a value/],
  [['search', 'x', '--limit', 'many'], /--limit takes a whole number from 1 to 1000000, not "many"/],
  [['search', 'x', '--limit', '0'], /from 1 to/],
  [['search', 'x', '--limit', '1e3'], /whole number/],
  [['search', 'x', '--limit=-5'], /whole number/],
  [['search', 'x', '--view', 'sideways'], /--view takes one of people, threads, messages/],
  [['conversations', 'x'], /"x" is a word too many/],
  [['show'], /ID of a message is missing/],
  [['show', 'first'], /ID is the number/],
  [['show', '1e1'], /ID is the number/],
  [['show', '99999999999999999999'], /ID is the number/],
  [['show', '1', '2'], /"2" is a word too many: loquet show ID/],
  [['show', '1', '--raw', '--text'], /--raw and --text exclude each other/],
  [['report'], /needs the ID of a message, or a FILE/],
  [['import'], /import needs at least one PATH/],
  [['export', 'x'], /export needs --to PATH/],
  [['export', 'x', '--to', 'y', '--format', 'pst'], /--format takes one of mbox, eml, maildir/],
  [['serve', '--port', '70000'], /--port takes a whole number from 0 to 65535/],
  [['account', 'add'], /needs --imap imaps:\/\/USER@HOST:PORT/],
  [['account', 'add', '--imap', 'mail.example.org'], /--imap takes imaps:/],
  [['account', 'add', '--imap', 'https://anna@example.org'], /--imap takes imaps:/],
  [['account', 'add', '--imap', 'imaps://anna@h:99999'], /--imap takes imaps:/],
  [['account', 'add', '--imap', 'imaps://anna:secret@h'], /password is never part of the URL/],
  [['account', 'add', '--imap', 'imaps://example.org'], /lacks the USER/],
  [['account', 'add', '--imap', 'imaps://50%@h'], /write it as %25/],
  [['account', 'add', '--imap', 'imaps://anna@h'], /no terminal to ask/],
  [['account', 'add', '--imap', 'imaps://anna@h', '--password-env', 'NOT_SET'], /NOT_SET .* is empty/],
  [['account', 'add', '--imap', 'imaps://anna@h', '--password-fd', '9'], /descriptor 9 .* cannot be read/],
  [['account', 'add', '--imap', 'imaps://anna@h', '--password-fd', '0'], /gave no password/],
]

describe('garbage on the command line', () => {
  it.concurrent.each(GARBAGE)('%j is told in a sentence', async (words, sentence) => {
    const ran = await loquet(...words)
    expect(ran.err).toMatch(sentence)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/^loquet: .*\n$/)
    expect(ran.err).not.toContain('secret')
    expectNothingInside(ran)
  })

  it('is nothing at all: the verbs are listed', async () => {
    const ran = await loquet()
    expect(ran).toMatchObject({ code: 2, out: '' })
    for (const verb of VERBS) expect(ran.err).toContain(verb.name)
  })
})

describe('help', () => {
  it('lists the verbs, and says of each what it takes', async () => {
    const all = await loquet('--help')
    expect(all).toMatchObject({ code: 0, err: '' })
    for (const verb of VERBS) expect(all.out).toContain(verb.about)
    expect((await loquet('help', 'account', 'add')).out).toContain('--password-env')
    expect((await loquet('search', '--help')).out).toContain('--limit N')
    expect((await loquet('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a word that is none', () => {
  it('never makes a profile', () => expect(existsSync(profile)).toBe(false))
})
