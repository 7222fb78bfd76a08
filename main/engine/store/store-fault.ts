// SQLite's and the file system's errors as faults in words, in one place.
import { FaultError } from '../fault.ts'

/** The fault behind a foreign error; anything unknown is returned as it is (a bug). */
export function storeFault(error: unknown, file: string): unknown {
  if (error instanceof FaultError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new FaultError(
      'disk-full',
      `The disk is full: ${file} could not grow. Free some space; Loquet goes on by itself.`,
      30_000,
      error,
    ).because('store-full', { path: file })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new FaultError(
      'store-damaged',
      `${file} is not a Loquet store, is damaged, or belongs to another key (keys.json). Nothing was changed: put the matching keys.json back, or move the folder away to start anew.`,
      undefined,
      error,
    )
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new FaultError(
      'store-locked',
      'Another Loquet is writing to this profile. Close it, or use another --profile.',
      5000,
      error,
    )
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code) || /^(EACCES|EPERM|EROFS|EIO)$/.test(code))
    return new FaultError(
      'disk',
      `${file} cannot be read or written (${code}). Check the folder's permissions and the disk.`,
      undefined,
      error,
    )
  return error
}
