// Export to a Maildir, octet for octet, with flags in the names, keywords as Dovecot keeps them, dates on the files.
import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNew } from './eml-writer.ts'
import { onFile } from './file-fault.ts'
import { hasLetter, infoOf } from './maildir-names.ts'
import { newFolder, syncAll } from './message-writer.ts'
import type { MessageWriter } from './message-writer.ts'

/** `folder` must be new or empty. A message appears in `cur` only when it is whole. */
export async function openMaildirWriter(folder: string): Promise<MessageWriter> {
  await newFolder(folder)
  const [cur, fresh, tmp] = ['cur', 'new', 'tmp'].map((part) => join(folder, part)) as [
    string,
    string,
    string,
  ]
  for (const part of [cur, fresh, tmp]) await onFile(part, () => mkdir(part, { mode: 0o700 }))
  const run = randomBytes(6).toString('hex')
  const written: string[] = []
  const keywords: string[] = []
  return {
    async write({ octets, flags, receivedAt }) {
      for (const flag of flags)
        if (!hasLetter(flag) && !flag.startsWith('\\') && !keywords.includes(flag)) keywords.push(flag)
      const unique = `${Math.floor(receivedAt / 1000)}.${run}Q${written.length + 1}.loquet`
      const path = join(cur, unique + infoOf(flags, keywords))
      const partial = join(tmp, unique)
      await onFile(path, async () => {
        await writeNew(partial, octets, receivedAt)
        await rename(partial, path)
      })
      written.push(path)
    },
    async close() {
      const list = join(folder, 'dovecot-keywords')
      const lines = keywords.slice(0, 26).map((keyword, i) => `${i} ${keyword}\n`)
      if (lines.length > 0) await onFile(list, () => writeFile(list, lines.join(''), { flag: 'wx' }))
      await syncAll([...written, ...(lines.length > 0 ? [list] : []), cur, folder])
    },
  }
}
