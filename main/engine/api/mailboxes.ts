// The list of mailboxes with what lies in them.
import type { AccountId, MailboxId } from '../../../shared/model/ids.ts'
import { mailboxCounts } from '../store/mailbox-counts.ts'
import type { QueryHandlers } from './handlers.ts'

export const mailboxQueries = {
  'mailboxes.list'(context) {
    context.reads.add('mailbox')
    context.reads.add('account')
    return mailboxCounts(context.db).map(({ id, account, name, delimiter, role, messages, unread }) => ({
      id: id as MailboxId,
      account: account as AccountId,
      name,
      label: name.slice(delimiter === '' ? 0 : name.lastIndexOf(delimiter) + 1),
      role,
      messages,
      unread,
    }))
  },
} satisfies Partial<QueryHandlers>
