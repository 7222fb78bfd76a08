// Finds the messages of an mbox file as byte ranges, a window at a time, so that no size of file matters.
import type { FileHandle } from 'node:fs/promises'
import { headerOf } from './mbox-flags.ts'
import { isSeparator } from './mbox-separator.ts'
import { isOwnSeparator } from './mboxrd.ts'

export interface MboxRange {
  separator: string
  start: number
  end: number
}

interface Separator {
  line: string
  /** Where the separator begins, and where the message under it does. */
  at: number
  messageAt: number
}

const WINDOW_BYTES = 512 * 1024
/** As much as is looked at of a separator and the line behind it. */
const LOOK_BYTES = 2_000
const HEADER_LOOK_BYTES = 32 * 1024
const FROM = Buffer.from('From ')

/** The bytes from `at` on: at least `atLeast` of them, fewer only at the end of the file. */
type Look = (at: number, atLeast: number) => Promise<Buffer>

/** The messages in order. What stands above the first separator belongs to none. */
export async function* mboxRanges(handle: FileHandle): AsyncGenerator<MboxRange> {
  const { size } = await handle.stat()
  const look = lookInto(handle)
  let current = await nextSeparator(look, 0, size)
  while (current) {
    const searchAt = (await provenEnd(look, current.messageAt, size)) ?? current.messageAt
    const next = await nextSeparator(look, searchAt, size)
    yield { separator: current.line, start: current.messageAt, end: next?.at ?? size }
    current = next
  }
}

/** Reads a window of the file and answers from it while it can. */
function lookInto(handle: FileHandle): Look {
  let window: Buffer = Buffer.alloc(0)
  let windowAt = 0
  return async (at, atLeast) => {
    if (at < windowAt || at + atLeast > windowAt + window.length) {
      window = await readAt(handle, at, Math.max(WINDOW_BYTES, atLeast))
      windowAt = at
    }
    return window.subarray(at - windowAt)
  }
}

/** The first separator that begins at or after `from`. */
async function nextSeparator(look: Look, from: number, size: number): Promise<Separator | undefined> {
  for (let at = Math.max(0, from - 1); at < size;) {
    const window = await look(at, 2 * LOOK_BYTES)
    const isLast = at + window.length >= size
    const usable = isLast ? window.length : window.length - LOOK_BYTES
    for (let i = window.indexOf(FROM); i >= 0 && i < usable; i = window.indexOf(FROM, i + 1)) {
      if (at + i < from || !beginsLine(window, i, at)) continue
      const found = separatorAt(window, i, at)
      if (found) return found
    }
    at += isLast ? window.length : usable - 1
  }
  return undefined
}

/** At the top of the file a byte order mark may stand before the first separator. */
function beginsLine(window: Buffer, i: number, at: number): boolean {
  if (i > 0) return window[i - 1] === 10 || (at === 0 && i === 3 && window[0] === 0xef)
  return at === 0
}

function separatorAt(window: Buffer, i: number, at: number): Separator | undefined {
  const [first = '', next] = window.toString('latin1', i, i + LOOK_BYTES).split('\n', 2)
  const line = first.replace(/\r$/, '')
  if (!isOwnSeparator(line) && !isSeparator(line, next?.replace(/\r$/, ''))) return undefined
  return { line, at: at + i, messageAt: at + i + first.length + (next === undefined ? 0 : 1) }
}

/**
 * Where the message must end by its Content-Length (mboxcl, mboxcl2), if there really is a separator or the end of the
 * file there: programs that quote nothing rely on it, others leave it behind wrong.
 */
async function provenEnd(look: Look, start: number, size: number): Promise<number | undefined> {
  const top = (await look(start, HEADER_LOOK_BYTES)).subarray(0, HEADER_LOOK_BYTES)
  const header = headerOf(top)
  const length = /^Content-Length:[ \t]*(\d{1,12})[ \t]*$/im.exec(header.text)?.[1]
  if (length === undefined || header.bodyAt === undefined) return undefined
  const end = start + header.bodyAt + Number(length)
  if (end >= size) return end === size ? end : undefined
  const around = (await look(end - 1, LOOK_BYTES)).toString('latin1', 0, LOOK_BYTES)
  const behind = around.slice(1)
  const isAtLine = /^(\n|.\r?\n)/s.test(around)
  const [line = '', next] = behind.replace(/^(\r?\n){0,2}/, '').split(/\r?\n/, 2)
  return isAtLine && (isOwnSeparator(line) || isSeparator(line, next)) ? end : undefined
}

/** Up to `bytes` at `at`; fewer only at the end of the file. */
export async function readAt(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes)
  let done = 0
  while (done < bytes) {
    const { bytesRead } = await handle.read(buffer, done, bytes - done, at + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}
