// Files uuencoded within a text, as mail had them before MIME and some programs still write them.
import { fromUuencode } from './transfer.ts'

export interface UuencodedFile {
  name: string
  octets: Uint8Array
}

const BEGIN = /^begin [0-7]{3,4} (.+)$/
/** A line of a file: its first character says how many octets the rest holds, four characters for every three. */
const isFileLine = (line: string) =>
  /^[ -`]+ *$/.test(line) && Math.ceil(((line.charCodeAt(0) - 32) & 63) / 3) * 4 <= line.length + 3

/** The text without the files that it holds, and the files. Without a complete file, the text is returned as it is. */
export function splitUuencoded(text: string): { text: string; files: UuencodedFile[] } {
  const files: UuencodedFile[] = []
  if (!/^begin [0-7]{3}/m.test(text)) return { text, files }
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  const kept: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const name = BEGIN.exec(line)?.[1]
    const end = name === undefined ? -1 : fileEnd(lines, i + 1)
    if (name === undefined || end < 0) kept.push(line)
    else {
      files.push({ name: name.trim(), octets: fromUuencode(lines.slice(i + 1, end)) })
      i = end
    }
  }
  return files.length > 0 ? { text: kept.join('\n'), files } : { text, files }
}

/** The index of the `end` line of a file whose first line is `from`, or -1: other text stands in between. */
function fileEnd(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.trimEnd() === 'end') return i > from ? i : -1
    if (line !== '' && !isFileLine(line)) return -1
  }
  return -1
}
