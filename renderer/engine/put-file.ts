// Sends one file to the browser host. XMLHttpRequest, because fetch does not say how much of a body is out.
import type { Fault } from '../../shared/model/fault.ts'

export interface UploadProgress {
  /** Octets of this file on their way so far. */
  onSent(bytes: number): void
  signal: AbortSignal
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value

const faultIn = (answer: string): Fault | null => {
  try {
    const said: unknown = JSON.parse(answer)
    return typeof said === 'object' && said !== null && 'fault' in said && isFault(said.fault)
      ? said.fault
      : null
  } catch {
    return { code: 'cancelled', message: answer.trim() }
  }
}

/** Null when it arrived whole. */
export function putFile(url: string, file: Blob, { onSent, signal }: UploadProgress): Promise<Fault | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const stop = (): void => request.abort()
    const end = (fault: Fault | null): void => {
      signal.removeEventListener('abort', stop)
      resolve(fault)
    }
    request.upload.addEventListener('progress', (event) => onSent(event.loaded))
    request.addEventListener('load', () => end(request.status === 200 ? null : faultIn(request.responseText)))
    // The file may have gone or changed since it was chosen, or the line broke.
    request.addEventListener('error', () =>
      end({ code: 'file', message: 'The file could not be handed over. Choose it again.' }),
    )
    request.addEventListener('abort', () => end({ code: 'cancelled', message: '' }))
    signal.addEventListener('abort', stop)
    if (signal.aborted) return end({ code: 'cancelled', message: '' })
    request.open('PUT', url)
    request.send(file)
  })
}
