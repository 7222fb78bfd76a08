// Where the hosts' log lies: a file in the profile, so that a bug's id can be looked up there and its stack is never
// thrown at the user. With LOQUET_LOG set, and where there is no profile yet, lines go to standard error.
import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST_BYTES = 1024 * 1024

/** A function that keeps lines in `loquet.log` of the folder; when that is large it becomes `loquet.log.old`. */
export function logFile(profile: string): (line: string) => void {
  const file = join(profile, 'loquet.log')
  let sizeBytes = Infinity
  return (line) => {
    try {
      if (sizeBytes >= LARGEST_BYTES) sizeBytes = roomIn(file)
      appendFileSync(file, `${line}\n`, { mode: 0o600 })
      sizeBytes += Buffer.byteLength(line) + 1
    } catch {
      process.stderr.write(`${line}\n`)
    }
  }
}

/** Bytes that the file holds, once it is not too large. */
function roomIn(file: string): number {
  const held = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (held < LARGEST_BYTES) return held
  renameSync(file, `${file}.old`)
  return 0
}
