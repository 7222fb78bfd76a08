// The bundled sample mailbox: what "look around" shows, without any network.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { MailboxRole } from '../../../shared/model/mail.ts'
import { envelope } from '../mime/envelope.ts'
import { parseHeaders } from '../mime/headers.ts'
import type { ImportedFile, ImportPlace } from '../store/arrival-jobs.ts'

const Sample = z.object({
  accounts: z.array(
    z.object({
      address: z.string(),
      name: z.string(),
      mailboxes: z.array(
        z.object({
          name: z.string(),
          role: MailboxRole.nullable(),
          messages: z.array(
            z.object({ file: z.string(), flags: z.array(z.string()), keywords: z.array(z.string()) }),
          ),
        }),
      ),
    }),
  ),
})

export interface SampleMailbox {
  place: ImportPlace
  files: ImportedFile[]
}

/** The sample, a mailbox at a time. It ships with the program: anything wrong with it is a bug. */
export function* readSample(resources: string): Generator<SampleMailbox> {
  const folder = join(resources, 'sample')
  const sample = Sample.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')))
  for (const account of sample.accounts)
    for (const mailbox of account.mailboxes)
      yield {
        place: {
          accountAddress: account.address,
          accountName: account.name,
          mailboxName: mailbox.name,
          role: mailbox.role,
          isSample: true,
        },
        files: mailbox.messages.map((one) =>
          sampleFile(join(folder, one.file), [...one.flags, ...one.keywords].sort().join(' ')),
        ),
      }
}

function sampleFile(path: string, flags: string): ImportedFile {
  const octets = readFileSync(path)
  const { dateAt } = envelope(parseHeaders(octets, 0, octets.length))
  return { octets, flags, receivedAt: dateAt ?? Math.round(statSync(path).mtimeMs) }
}
