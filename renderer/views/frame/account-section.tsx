// An account in the sidebar: its mailboxes as a tree, its menu, and a sign where it is in trouble.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Archive,
  CloudOff,
  FileText,
  Folder,
  Inbox,
  Mails,
  Send,
  ShieldX,
  Trash2,
  TriangleAlert,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { accountMenu } from './account-menu.ts'
import type { AccountSheetName } from './account-menu.ts'
import { AccountSheet } from './account-sheet.tsx'
import { mailboxTree } from './mailbox-tree.ts'
import type { MailboxNode } from './mailbox-tree.ts'
import { mailboxName } from './place-name.ts'
import type { Mailbox } from './place-name.ts'
import { PlaceLink } from './place-link.tsx'
import { SidebarSection } from './sidebar-section.tsx'
import type { Account } from './sidebar.tsx'
import styles from './sidebar.module.css'
import { useAccountActs } from './use-account-acts.ts'

interface AccountSectionProps {
  account: Account
  mailboxes: readonly Mailbox[]
  onChosen: () => void
}

export function AccountSection({ account, mailboxes, onChosen }: AccountSectionProps): ReactNode {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState<AccountSheetName | null>(null)
  const acts = useAccountActs(account)
  const name = account.kind === 'local' && !account.address ? t('places.local') : account.address
  return (
    <SidebarSection
      title={name}
      foldName={`account ${account.id}`}
      spot={`var(--tag-${account.colour})`}
      menu={accountMenu(t, account, { ...acts, open: setSheet })}
      aside={<StateSign account={account} />}
    >
      <ul>
        {mailboxTree(mailboxes).map((node) => (
          <MailboxBranch key={node.name} node={node} account={account} depth={0} onChosen={onChosen} />
        ))}
      </ul>
      {sheet && <AccountSheet sheet={sheet} account={account} name={name} onClose={() => setSheet(null)} />}
    </SidebarSection>
  )
}

/** Nothing where all is well. */
function StateSign({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  if (account.state !== 'trouble' && account.state !== 'offline') return null
  const Icon = account.state === 'trouble' ? TriangleAlert : CloudOff
  const words = account.fault ? t(`faults.${account.fault.code}`, account.fault) : t('footer.offline')
  return (
    <span className={styles.sign} data-state={account.state} title={words} role="img" aria-label={words}>
      <Icon size={14} aria-hidden />
    </span>
  )
}

interface MailboxBranchProps {
  node: MailboxNode
  account: Account
  depth: number
  onChosen: () => void
}

function MailboxBranch({ node, account, depth, onChosen }: MailboxBranchProps): ReactNode {
  const { t } = useTranslation()
  const { mailbox, label, name, children } = node
  return (
    <PlaceLink
      place={mailbox && { kind: 'mailbox', id: mailbox.id }}
      name={mailbox ? mailboxName(t, mailbox) : label}
      icon={ROLE_ICONS[mailbox?.role ?? 'none']}
      count={mailbox?.role === 'drafts' ? mailbox.messages : (mailbox?.unread ?? 0)}
      counts={mailbox?.role === 'drafts' ? 'total' : 'unread'}
      depth={depth}
      foldName={`mailbox ${account.id} ${name}`}
      onChosen={onChosen}
    >
      {children.length > 0 &&
        children.map((child) => (
          <MailboxBranch
            key={child.name}
            node={child}
            account={account}
            depth={depth + 1}
            onChosen={onChosen}
          />
        ))}
    </PlaceLink>
  )
}

const ROLE_ICONS: Record<NonNullable<Mailbox['role']> | 'none', LucideIcon> = {
  inbox: Inbox,
  drafts: FileText,
  sent: Send,
  archive: Archive,
  all: Mails,
  junk: ShieldX,
  trash: Trash2,
  none: Folder,
}
