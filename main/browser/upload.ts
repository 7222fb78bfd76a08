// Files that the window hands over for an import: `PUT upload/ID?name=relative/path&at=EPOCH_MS`, one file each.
import type { IncomingMessage } from 'node:http'
import { UploadId } from '../../shared/contract/imports.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { faultOf } from '../engine/fault.ts'
import type { Uploads } from '../engine/imports/uploads.ts'

const LONGEST_NAME = 4096

/** Takes the file in; what went wrong is the fault. */
export async function receiveUpload(
  uploads: Uploads,
  id: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<Fault | null> {
  const upload = UploadId.safeParse(id)
  const path = query.get('name') ?? ''
  if (!upload.success || path === '' || path.length > LONGEST_NAME)
    return { code: 'bad-request', message: 'This is no upload of a file with a name.' }
  try {
    await uploads.receive(upload.data, {
      path,
      sizeBytes: wholeNumber(request.headers['content-length']),
      modifiedAt: wholeNumber(query.get('at')),
      octets: request,
    })
    return null
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) throw error
    return fault
  }
}

const wholeNumber = (text: string | null | undefined): number | undefined =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
