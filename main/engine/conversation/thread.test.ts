import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { envelope } from '../mime/envelope.ts'
import { parseStructure } from '../mime/structure.ts'
import { baseSubject } from './base-subject.ts'
import type { Threaded, ThreadNode } from './thread-node.ts'
import { threadTree } from './thread.ts'

/** As IMAP writes threads (RFC 5256 § 4): (1 (2 4)(3)). */
function written(nodes: readonly ThreadNode[], numberOf: (id: number) => number): string {
  const inner = (node: ThreadNode): string => {
    const own = node.message === null ? '' : String(numberOf(node.message.id))
    if (node.children.length === 1 && node.children[0]) return `${own} ${inner(node.children[0])}`
    const children = node.children.map((child) => `(${inner(child)})`).join('')
    return own !== '' && children !== '' ? `${own} ${children}` : own + children
  }
  return nodes.map((node) => `(${inner(node)})`).join('')
}
const treeOf = (messages: readonly Threaded[]) =>
  written(threadTree(messages), (id) => messages.findIndex((one) => one.id === id) + 1)

const mail = (
  id: number,
  messageIdHeader: string | null,
  references: string[] = [],
  subject = '',
): Threaded => ({
  id,
  messageIdHeader,
  references,
  sentAt: id,
  baseSubject: baseSubject(subject).base,
  isReplyOrForward: baseSubject(subject).isReplyOrForward,
})

describe('threadTree', () => {
  it.each<[string, Threaded[], string]>([
    ['a chain in any order', [mail(3, 'c', ['a', 'b']), mail(1, 'a'), mail(2, 'b', ['a'])], '(2 3 1)'],
    ['siblings of a message that is not here', [mail(1, 'a', ['x']), mail(2, 'b', ['x'])], '((1)(2))'],
    ['a missing message in between', [mail(1, 'a'), mail(2, 'c', ['a', 'b'])], '(1 2)'],
    ['who refers to itself', [mail(1, 'a', ['a'])], '(1)'],
    ['two that refer to each other', [mail(1, 'a', ['b']), mail(2, 'b', ['a'])], '(2 1)'],
    [
      'a reply without references, by subject',
      [mail(1, 'a', [], 'Tea'), mail(2, 'b', [], 'Re: tea')],
      '(1 2)',
    ],
    ['two originals of one subject', [mail(1, 'a', [], 'Tea'), mail(2, 'b', [], 'Tea')], '((1)(2))'],
    [
      'three originals of one subject',
      [mail(1, 'a', [], 'Tea'), mail(2, 'b', [], 'Tea'), mail(3, 'c', [], 'Tea')],
      '((1)(2)(3))',
    ],
    ['messages without a subject', [mail(1, 'a'), mail(2, 'b')], '(1)(2)'],
    ['messages without Message-ID', [mail(1, null), mail(2, null)], '(1)(2)'],
  ])('threads %s', (_, messages, tree) => expect(treeOf(messages)).toBe(tree))

  it('keeps every message once, whatever is referred to', () => {
    let state = 3
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >> 8) % below
    }
    for (let round = 0; round < 300; round++) {
      const messages = Array.from({ length: 30 }, (_, at) =>
        mail(
          at,
          random(9) > 0 ? `m${random(25)}` : null,
          Array.from({ length: random(5) }, () => `m${random(25)}`),
          random(3) === 0 ? `${random(2) ? 'Re: ' : ''}s${random(4)}` : '',
        ),
      )
      const found: number[] = []
      const stack = [...threadTree(messages)]
      for (let node = stack.pop(); node; node = stack.pop()) {
        if (node.message) found.push(node.message.id)
        stack.push(...node.children)
      }
      expect(found.sort((a, b) => a - b)).toEqual(messages.map((one) => one.id))
    }
  })

  it('threads a chain deeper than any stack, from either end', () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => mail(at, `m${at}`, at > 0 ? [`m${at - 1}`] : []))
    for (const messages of [chain, chain.toReversed()]) {
      const [only, ...others] = threadTree(messages)
      expect(others).toEqual([])
      let depth = 0
      for (let node = only; node; node = node.children[0]) depth++
      expect(depth).toBe(50_000)
    }
  })
})

const folder = new URL('../../../../shared/corpora/imaptest-threading/tests/', import.meta.url)
const SCRIPTS = ['thread', 'thread2', 'thread3', 'thread4', 'thread5', 'thread6', 'thread7', 'thread8']

if (!existsSync(folder)) {
  console.warn('thread.test.ts: ../shared/corpora is not here; the trees of imaptest are skipped')
  it.skip('agrees with the trees of imaptest', () => {})
} else {
  it('agrees with the trees of imaptest', () => {
    const wrong: string[] = []
    let right = 0
    for (const script of SCRIPTS)
      for (const { expected, actual } of play(script)) {
        if (actual === expected) right++
        else wrong.push(`${script}: ${actual} instead of ${expected}`)
      }
    console.log(`imaptest: ${right} of ${right + wrong.length} REFERENCES trees`)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(0)
  })
}

/** Runs the commands of a script that matter: append, expunge, thread. */
function* play(script: string): Generator<{ expected: string; actual: string }> {
  const waiting = readFileSync(new URL(`${script}.mbox`, folder), 'latin1')
    .split(/^(?=From )/m)
    .map((text, at) => messageOf(text, at))
  const lines = readFileSync(new URL(script, folder), 'latin1').split('\n')
  let here = lines.includes('messages: all') ? waiting.splice(0) : []
  let deleted: number[] = []
  for (const line of lines) {
    if (line === 'ok append') here.push(...waiting.splice(0, 1))
    const store = /^ok store ([\d,]+) \+flags/.exec(line)?.[1]
    if (store) deleted = store.split(',').map(Number)
    if (line === 'ok expunge') here = here.filter((_, at) => !deleted.includes(at + 1))
    const expected = /^\* thread (.*)$/i.exec(line)?.[1]
    if (expected) yield { expected, actual: treeOf(here) }
  }
}

function messageOf(text: string, id: number): Threaded {
  const head = envelope(parseStructure(Buffer.from(text, 'latin1')).headers)
  const { base, isReplyOrForward } = baseSubject(head.subject)
  // These mails have no Date field: as the RFC says, the server's date counts, here that of the mbox line.
  const dated = Date.parse(`${/^From \S+\s+(.*)$/m.exec(text)?.[1] ?? ''} UTC`)
  return {
    id,
    messageIdHeader: head.messageIdHeader ?? null,
    references: head.references.length > 0 ? head.references : head.inReplyTo.slice(0, 1),
    sentAt: head.dateAt ?? dated,
    baseSubject: base,
    isReplyOrForward,
  }
}
