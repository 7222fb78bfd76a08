// The edge to the file system: what Node reports becomes a fault with the path and a next step in it.
import type { Fault } from '../../../shared/model/fault.ts'
import { FaultError } from '../fault.ts'
import { MAX_MESSAGE_BYTES } from './found-message.ts'

const SENTENCES: Record<string, (path: string) => Fault> = {
  ENOENT: (path) => ({
    code: 'file',
    reason: 'file-missing',
    message: `${path} does not exist. Check the path.`,
  }),
  EACCES: (path) => ({
    code: 'file',
    reason: 'file-forbidden',
    message: `${path} may not be opened by you. Change its permissions.`,
  }),
  EPERM: (path) => ({
    code: 'file',
    reason: 'file-forbidden',
    message: `${path} may not be opened by you. Change its permissions.`,
  }),
  EEXIST: (path) => ({
    code: 'file',
    reason: 'file-exists',
    message: `${path} exists already. Choose another name; nothing is overwritten.`,
  }),
  ENOTDIR: (path) => ({
    code: 'file',
    reason: 'file-in-file',
    message: `A part of ${path} is a file, not a folder. Check the path.`,
  }),
  EISDIR: (path) => ({
    code: 'file',
    reason: 'file-is-folder',
    message: `${path} is a folder. Name a file in it.`,
  }),
  ELOOP: (path) => ({
    code: 'file',
    reason: 'file-loop',
    message: `${path} is a link that leads back to itself.`,
  }),
  ENAMETOOLONG: (path) => ({
    code: 'file',
    reason: 'file-name-long',
    message: `The name ${path} is too long here. Choose a shorter one.`,
  }),
  EROFS: (path) => ({
    code: 'disk',
    reason: 'disk-read-only',
    message: `${path} lies on a disk that may only be read. Choose another place.`,
  }),
  EIO: (path) => ({
    code: 'disk',
    reason: 'disk-failed',
    message: `The disk failed at ${path}. Check the disk, then try again.`,
  }),
  ENOSPC: (path) => ({
    code: 'disk-full',
    reason: 'disk-full-at',
    message: `The disk is full at ${path}. Free some space, then try again.`,
  }),
  EDQUOT: (path) => ({
    code: 'disk-full',
    reason: 'disk-full-at',
    message: `Your share of the disk is used up at ${path}. Free some space.`,
  }),
  EFBIG: (path) => ({
    code: 'disk-full',
    reason: 'file-too-big',
    message: `${path} grew beyond what this disk allows in one file.`,
  }),
}

/** `error` of a file operation on `path` as a FaultError; a FaultError stays as it is. */
export function fileFault(error: unknown, path: string): FaultError {
  if (error instanceof FaultError) return error
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string') throw error // no file system said this: it is a bug
  const fault: Fault = SENTENCES[code]?.(path) ?? {
    code: 'disk',
    message: `${path} cannot be used (${code}).`,
  }
  const thrown = new FaultError(fault.code, fault.message, undefined, error)
  return fault.reason ? thrown.because(fault.reason, { path }) : thrown
}

/** Runs one file operation and maps what goes wrong. */
export async function onFile<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw fileFault(error, path)
  }
}

export const tooLarge = (sizeBytes: number): Fault => ({
  code: 'too-large',
  message: `This message has ${Math.round(sizeBytes / 1_048_576)} MB; up to ${MAX_MESSAGE_BYTES / 1_048_576} MB are read.`,
  reason: 'message-too-large',
  values: { megabytes: Math.round(sizeBytes / 1_048_576), most: MAX_MESSAGE_BYTES / 1_048_576 },
})
