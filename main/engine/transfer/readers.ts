// Import: finds every message under a path, whatever of mbox, Maildir and EML lies there, in a fixed order. What
// cannot be read is an item with its reason and never ends the run.
import { lstat, readFile, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FaultReason } from '../../../shared/model/fault.ts'
import { FaultError, faultOf } from '../fault.ts'
import { fileFault, onFile } from './file-fault.ts'
import { readFileOfMail, readMessageFile } from './file-reader.ts'
import type { Found } from './found-message.ts'
import { flagsFromName, mailboxOfFolder, parseKeywords } from './maildir-names.ts'

/** Real paths of the folders read so far, so that a link cannot lead in circles. */
type Seen = Set<string>

/** One thing to read, and the mailbox that its messages are in. */
interface Place {
  path: string
  mailboxName: string
}

/**
 * Every message of a file or folder. A mailbox is named by the folder, and an mbox by its own name, with the way to it
 * from `path`: `mail/Archive.sbd/2019` is mail/Archive/2019.
 */
export async function* readMessages(path: string): AsyncGenerator<Found> {
  const whole = resolve(path)
  const isFolder = await stat(whole).then(
    (found) => found.isDirectory(),
    () => false,
  )
  yield* readPlace(
    { path, mailboxName: mailboxNameOf(isFolder ? whole : dirname(whole)) },
    new Set(),
    !isFolder,
  )
}

/** What `reading` throws becomes an item, and the run goes on behind it. */
async function* orFault(path: string, reading: AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* reading
  } catch (error) {
    const fault = faultOf(fileFault(error, path))
    if (fault) yield { path, fault }
  }
}

const readPlace = (place: Place, seen: Seen, isNamed = false) =>
  orFault(place.path, readWhatStandsThere(place, seen, isNamed))

/** `isNamed`: the user named this very file, so an mbox needs no way to it. */
async function* readWhatStandsThere(place: Place, seen: Seen, isNamed: boolean): AsyncGenerator<Found> {
  const { path, mailboxName } = place
  const found = await onFile(path, () => stat(path))
  if (found.isDirectory()) yield* readFolder(place, seen)
  else if (found.isFile()) {
    const name = mailboxNameOf(path)
    yield* readFileOfMail(path, mailboxName, isNamed ? name : `${mailboxName}/${name}`)
  } else throw leftOut(path, 'It is neither a file nor a folder.', 'not-a-file')
}

async function* readFolder(place: Place, seen: Seen): AsyncGenerator<Found> {
  const { path } = place
  const real = await onFile(path, () => realpath(path))
  if (seen.has(real)) throw leftOut(path, 'It leads to a folder that was read already.', 'read-already')
  seen.add(real)
  const names = await sortedNames(path)
  if (names.includes('cur') && (names.includes('new') || names.includes('tmp')))
    yield* readMaildir(place, names, seen)
  else for (const name of names) yield* readChild(place, name, seen)
}

async function* readChild(place: Place, name: string, seen: Seen): AsyncGenerator<Found> {
  const path = join(place.path, name)
  if (name.startsWith('.')) yield { path, fault: leftOut(path, 'It is hidden.', 'hidden').fault }
  else if (await isFolder(path))
    yield* readPlace({ path, mailboxName: `${place.mailboxName}/${mailboxNameOf(name)}` }, seen)
  else yield* readPlace({ path, mailboxName: place.mailboxName }, seen)
}

/** `cur` and `new`; then the folders within, hidden (Maildir++) or not. What servers keep beside them is not mail. */
async function* readMaildir(place: Place, names: string[], seen: Seen): AsyncGenerator<Found> {
  const keywords = await readKeywords(place.path)
  for (const part of ['cur', 'new'].filter((part) => names.includes(part)))
    yield* orFault(
      join(place.path, part),
      readMaildirPart(join(place.path, part), place.mailboxName, keywords),
    )
  for (const name of names) {
    const path = join(place.path, name)
    if (['cur', 'new', 'tmp'].includes(name) || !(await isFolder(path))) continue
    const child = name.startsWith('.') ? mailboxOfFolder(name) : mailboxNameOf(name)
    yield* readPlace({ path, mailboxName: `${place.mailboxName}/${child}` }, seen)
  }
}

async function* readMaildirPart(
  folder: string,
  mailboxName: string,
  keywords: string[],
): AsyncGenerator<Found> {
  for (const name of await sortedNames(folder)) {
    const path = join(folder, name)
    yield* orFault(path, readMaildirMessage(path, mailboxName, flagsFromName(name, keywords)))
  }
}

async function* readMaildirMessage(
  path: string,
  mailboxName: string,
  flags: string[],
): AsyncGenerator<Found> {
  const isFile = (await onFile(path, () => stat(path))).isFile()
  if (!isFile || basename(path).startsWith('.')) throw leftOut(path, 'It is hidden or not a file.', 'hidden')
  yield { path, mailboxName, flags, ...(await readMessageFile(path)) }
}

const leftOut = (path: string, sentence: string, reason: FaultReason): FaultError =>
  new FaultError('file', `${path} was left out. ${sentence}`).because(reason, { path })

/** By code units, so that two runs and two machines agree. */
const sortedNames = async (folder: string) => (await onFile(folder, () => readdir(folder))).sort()

const isFolder = async (path: string) => {
  const found = await stat(path).catch(() => lstat(path).catch(() => undefined))
  return found?.isDirectory() ?? false
}

const readKeywords = (folder: string) =>
  readFile(join(folder, 'dovecot-keywords'), 'utf8').then(parseKeywords, (): string[] => [])

/** `Inbox.mbox`, `Archive.sbd` (Thunderbird's folder of sub-folders) and the like by the name a person knows. */
const mailboxNameOf = (path: string) => basename(path).replace(/\.(mbox|sbd|txt)$/i, '')
