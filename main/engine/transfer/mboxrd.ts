// What "byte-identical" means for an mbox. The format marks neither the flavour of its quoting nor where a message
// without a final newline ends, so a foreign mbox is never unquoted: its octets are what lies between the separators,
// less the one empty line before the next. Our own export is mboxrd and says so, with the size, in its separator:
// from it every message comes back exactly, with any octets. Other programs read it as an ordinary mboxrd.
import { asctime } from './mbox-separator.ts'

const OURS = /^From mboxrd-(\d+)@loquet\.invalid /
const FROM = Buffer.from('From ')
const NEWLINE = 10
const QUOTE = 62

/** One message as it stands in our export: separator, quoted octets, an empty line. */
export function mboxrdEntry(octets: Uint8Array, receivedAt: number): Uint8Array[] {
  const separator = `From mboxrd-${octets.length}@loquet.invalid ${asctime(receivedAt)}\n`
  const end = octets.at(-1) === NEWLINE || octets.length === 0 ? '\n' : '\n\n'
  return [Buffer.from(separator), ...quotedPieces(octets), Buffer.from(end)]
}

/** The octets that `between` two separators stand for, given the separator above them. */
export function mboxOctets(separator: string, between: Uint8Array): Uint8Array {
  const size = OURS.exec(separator)?.[1]
  if (size === undefined) return withoutEmptyLine(between)
  const octets = unquoted(between)
  const sizeBytes = Number(size)
  const rest = octets.subarray(sizeBytes)
  // Anything else than our line ends behind it: somebody edited the file, so the size is no longer true.
  const isAsWritten = rest.length <= 2 && octets.length >= sizeBytes && rest.every((byte) => byte === NEWLINE)
  return isAsWritten ? octets.subarray(0, sizeBytes) : withoutEmptyLine(octets)
}

export const isOwnSeparator = (line: string) => OURS.test(line)

function withoutEmptyLine(octets: Uint8Array): Uint8Array {
  const tail = Buffer.from(octets.subarray(-4)).toString('latin1')
  if (tail.endsWith('\n\r\n') || tail === '\r\n') return octets.subarray(0, -2)
  return tail.endsWith('\n\n') || tail === '\n' ? octets.subarray(0, -1) : octets
}

/** Where a line of `>*From ` begins, and where its `From ` stands; in order. */
function* fromLines(octets: Uint8Array): Generator<{ lineAt: number; fromAt: number }> {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  for (let fromAt = bytes.indexOf(FROM); fromAt >= 0; fromAt = bytes.indexOf(FROM, fromAt + FROM.length)) {
    let lineAt = fromAt
    while (lineAt > 0 && bytes[lineAt - 1] === QUOTE) lineAt--
    if (lineAt === 0 || bytes[lineAt - 1] === NEWLINE) yield { lineAt, fromAt }
  }
}

function quotedPieces(octets: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let doneAt = 0
  for (const { lineAt } of fromLines(octets)) {
    pieces.push(octets.subarray(doneAt, lineAt), Buffer.from('>'))
    doneAt = lineAt
  }
  return [...pieces, octets.subarray(doneAt)]
}

function unquoted(octets: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let doneAt = 0
  for (const { lineAt, fromAt } of fromLines(octets)) {
    if (lineAt === fromAt) continue
    pieces.push(octets.subarray(doneAt, lineAt))
    doneAt = lineAt + 1
  }
  return pieces.length === 0 ? octets : Buffer.concat([...pieces, octets.subarray(doneAt)])
}
