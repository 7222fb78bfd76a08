// Where an uploaded file lies in the folder of its import: below it, whatever its name says.
import { pathSafeName } from '../transfer/path-safe-name.ts'

const LONGEST_BYTES = 255
const DEEPEST = 40

/** The levels of a relative path as a browser gives it (`Maildir/cur/1.host:2,S`). Whatever could lead out of a folder or
 * cannot be a name here becomes a harmless one; `Maildir`'s marks in names stay. */
export function uploadLevels(relativePath: string): string[] {
  const levels = relativePath
    .split(/[/\\]/)
    .filter((level) => level !== '' && level !== '.' && level !== '..')
  const kept = levels.slice(-DEEPEST).map((level) => (isUsable(level) ? level : pathSafeName(level, '')))
  return kept.length > 0 ? kept : ['message']
}

function isUsable(level: string): boolean {
  if (process.platform === 'win32') return pathSafeName(level, '') === level
  return !level.includes('\0') && Buffer.byteLength(level) <= LONGEST_BYTES && level.isWellFormed()
}
