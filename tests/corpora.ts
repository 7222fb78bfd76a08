// The mails of others that proofs are run on. They lie beside the project, never in it; without them a suite skips with a
// line.
import { existsSync, globSync, openSync, readSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const CORPORA = fileURLToPath(new URL('../../shared/corpora/', import.meta.url))
export const MAIL_SETS = [
  'rspamd-messages',
  'ruby-mail',
  'chatmail-messages',
  'thunderbird-mail',
  'thunderbird-openpgp',
  'spamassassin-tdata',
  'mimekit',
  'mime4j-torture',
] as const
export type MailSet = (typeof MAIL_SETS)[number]

/** Why suites over the corpora cannot run here, or undefined. */
export function corporaMissing(): string | undefined {
  return existsSync(CORPORA) ? undefined : 'the corpora (../shared/corpora) are not here'
}

/** Files beside the mails: expectations, keys, tables, licences. */
const NOT_MAIL =
  /\.(out|xml|json|md|pem|p12|asc|pgp|gpg|tsv|tnef|list|html|pub|bind9|tinydns|bin|yml)$|_decoded|summary\.txt$|LICENSE|NOTICE|ARTISTIC|gitattributes/i

/** Every file of a set that holds mail: one message, or an mbox of several. Sorted. */
export function mailFiles(set: MailSet): string[] {
  return globSync('**/*', { cwd: join(CORPORA, set), withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_MAIL.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('.txt') || startsLikeMail(path))
    .sort()
}

function startsLikeMail(path: string): boolean {
  const head = Buffer.alloc(2000)
  const file = openSync(path, 'r')
  const length = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  return /^(From |>From |[\x21-\x39\x3b-\x7e]+:[ \t])/.test(head.subarray(0, length).toString('latin1'))
}
