// LIST with STATUS, as plain values.
import type { ImapFlow, ListResponse } from 'imapflow'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { uint32, uint63 } from './numbers.ts'
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

export async function remoteMailboxes(client: ImapFlow, host: string): Promise<RemoteMailbox[]> {
  const listed = await client.list({
    statusQuery: { messages: true, uidNext: true, uidValidity: true, highestModseq: true },
  })
  const byName = new Map<string, RemoteMailbox>()
  for (const one of listed.slice(0, MOST_MAILBOXES)) {
    if (one.path === '' || one.path.length > LONGEST_NAME || one.flags.has('\\NonExistent')) continue
    byName.set(one.path, remoteMailbox(one, host))
  }
  return [...byName.values()]
}

function remoteMailbox(listed: ListResponse, host: string): RemoteMailbox {
  const isServersWord = listed.specialUseSource !== 'name'
  return {
    name: listed.path,
    delimiter: listed.delimiter ?? '',
    role: (listed.specialUse === undefined ? undefined : ROLES[listed.specialUse]) ?? null,
    isSelectable: !listed.flags.has('\\Noselect'),
    isVirtual: isServersWord && VIRTUAL.some((use) => listed.specialUse === use || listed.flags.has(use)),
    status: statusOf(listed, host),
  }
}

function statusOf(listed: ListResponse, host: string): MailboxStatus | null {
  const { status } = listed
  if (!status || status.uidValidity === undefined || status.uidNext === undefined) return null
  try {
    return {
      uidValidity: uint63(status.uidValidity, 'UIDVALIDITY', host),
      uidNext: uint32(status.uidNext, 'UIDNEXT', host),
      messages: uint32(status.messages ?? 0, 'count of messages', host),
      highestModseq: status.highestModseq ? uint63(status.highestModseq, 'HIGHESTMODSEQ', host) : null,
    }
  } catch {
    // SELECT says it again, and there it keeps only this one mailbox away.
    return null
  }
}
