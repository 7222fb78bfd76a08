import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Threaded, ThreadNode } from '../../conversation/thread-node.ts'
import { threadTree } from '../../conversation/thread.ts'
import { envelope } from '../../mime/envelope.ts'
import { parseStructure } from '../../mime/structure.ts'
import { parseMessage } from '../../parse/parse-message.ts'
import { ensureLocalAccount } from '../accounts.ts'
import { all } from '../handle.ts'
import { ensureMailbox } from '../mailboxes.ts'
import { place, storeFixture } from '../store-fixture.ts'
import { applyDerived } from './apply.ts'

/** Numbers of the mails that are together, each group and the groups in rising order. */
type Groups = number[][]

/** As the program does it: stored, parsed, written, grouped, one after the other in the order given. */
function threadsOfStore(mails: readonly string[], order: readonly number[]): Groups {
  const { context, close } = storeFixture()
  try {
    const account = ensureLocalAccount(context.db, 'me@home.example', 'Me', 0)
    const inbox = ensureMailbox(context.db, account, 'INBOX', 'inbox')
    const numbers = new Map<number, number>()
    for (const number of order) {
      const octets = mails[number] ?? ''
      const message = place(context, inbox, octets, number)
      numbers.set(message, number)
      const parsed = parseMessage(Buffer.from(octets))
      applyDerived(context, [{ message, fromLayer: 0, parsed }])
    }
    const rows = all<{ message: number; thread: number }>(context.db, 'select message, thread from grouping')
    return sorted(
      [...Map.groupBy(rows, (row) => row.thread).values()].map((group) =>
        group.map((row) => numbers.get(row.message) ?? -1),
      ),
    )
  } finally {
    close()
  }
}

/** As RFC 5256 does it, without its step 5: no subject joins anything. */
function threadsOfTree(mails: readonly string[]): Groups {
  const threads = threadTree(mails.map(linksOf))
  return sorted(threads.map((thread) => idsIn(thread)))
}

function linksOf(mail: string, id: number): Threaded {
  const {
    messageIdHeader = null,
    references,
    inReplyTo,
  } = envelope(parseStructure(Buffer.from(mail)).headers)
  return {
    id,
    messageIdHeader,
    references: references.length > 0 ? references : inReplyTo.slice(0, 1),
    sentAt: id,
    baseSubject: '',
    isReplyOrForward: false,
  }
}

function idsIn(node: ThreadNode): number[] {
  return [...(node.message ? [node.message.id] : []), ...node.children.flatMap(idsIn)]
}

const sorted = (groups: Groups): Groups =>
  groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))

/** Where the store joins what RFC 5256 leaves apart, and why. */
const JOINED: Record<string, Groups> = {
  // The second names the first and the third, the third names the second. A tree has room for one parent; here whoever
  // names whom is together, in whatever order they come.
  'thread.mbox': [[0, 1, 2]],
  // The same Message-ID twice: a copy in Sent and one in Inbox belong together, in the RFC the second counts as unnamed.
  'thread2.mbox': [[0, 1]],
  'thread3.mbox': [[0, 1]],
}

const folder = fileURLToPath(
  new URL('../../../../../shared/corpora/imaptest-threading/tests/', import.meta.url),
)
if (!existsSync(folder)) {
  console.warn('join-thread.test.ts: ../shared/corpora is not here; the mails of imaptest are skipped')
  it.skip('finds the threads of RFC 5256 in the mails of imaptest', () => {})
} else {
  it.each(globSync('thread*.mbox', { cwd: folder }).sort())('finds the threads of RFC 5256 in %s', (name) => {
    const mails = readFileSync(folder + name, 'latin1')
      .split(/^From .*\r?\n/m)
      .filter((mail) => mail !== '')
    const order = mails.map((_, at) => at)
    const tree = threadsOfTree(mails)
    const expected = JOINED[name] ?? tree
    for (const thread of tree)
      expect(expected.some((joined) => thread.every((mail) => joined.includes(mail)))).toBe(true)
    expect(mails.length).toBeGreaterThan(1)
    expect(threadsOfStore(mails, order)).toEqual(expected)
    expect(threadsOfStore(mails, order.toReversed())).toEqual(expected)
  })
}
