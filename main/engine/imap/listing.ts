// LIST with STATUS, as plain values.
import type { ImapFlow, ListResponse } from 'imapflow'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import type { MailboxStatus, RemoteMailbox } from './session.ts'

const ROLES: Record<string, MailboxRole> = {
  '\\Inbox': 'inbox',
  '\\Archive': 'archive',
  '\\Drafts': 'drafts',
  '\\Sent': 'sent',
  '\\Trash': 'trash',
  '\\Junk': 'junk',
  '\\All': 'all',
}
/** Gmail's Starred and Important show what lies elsewhere (RFC 6154 \Flagged, RFC 8457 \Important). */
const VIRTUAL = ['\\Flagged', '\\Important']
const MOST_MAILBOXES = 100_000
const LONGEST_NAME = 1000

export async function remoteMailboxes(client: ImapFlow): Promise<RemoteMailbox[]> {
  const listed = await client.list({
    statusQuery: { messages: true, uidNext: true, uidValidity: true, highestModseq: true },
  })
  const byName = new Map<string, RemoteMailbox>()
  for (const one of listed.slice(0, MOST_MAILBOXES)) {
    if (one.path === '' || one.path.length > LONGEST_NAME || one.flags.has('\\NonExistent')) continue
    byName.set(one.path, remoteMailbox(one))
  }
  return [...byName.values()]
}

function remoteMailbox(listed: ListResponse): RemoteMailbox {
  const isServersWord = listed.specialUseSource !== 'name'
  return {
    name: listed.path,
    delimiter: listed.delimiter ?? '',
    role: (listed.specialUse === undefined ? undefined : ROLES[listed.specialUse]) ?? null,
    isSelectable: !listed.flags.has('\\Noselect'),
    isVirtual: isServersWord && VIRTUAL.some((use) => listed.specialUse === use || listed.flags.has(use)),
    status: statusOf(listed),
  }
}

function statusOf(listed: ListResponse): MailboxStatus | null {
  const { status } = listed
  if (!status || status.uidValidity === undefined || status.uidNext === undefined) return null
  return {
    uidValidity: String(status.uidValidity),
    uidNext: status.uidNext,
    messages: status.messages ?? 0,
    highestModseq: status.highestModseq ? String(status.highestModseq) : null,
  }
}
