// Where mail can be looked at: all accounts together, each account with its mailboxes, smart lists, tags.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileText, Inbox, Mails, Plus, Send, Star } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import type { Place } from '../../state/where.ts'
import { AccountSection } from './account-section.tsx'
import { FoldsProvider, useStoredFolds } from './folds.ts'
import type { Mailbox } from './place-name.ts'
import { PlaceLink } from './place-link.tsx'
import styles from './sidebar.module.css'
import { SmartListSection } from './smart-list-section.tsx'
import { TagSection } from './tag-section.tsx'
import { hasRole, messagesOf, unifiedUnread } from './unified.ts'
import { useSidebarKeys } from './use-sidebar-keys.ts'

export type Account = ValueOf<'accounts.list'>[number]

interface SidebarProps {
  accounts: readonly Account[]
  onChosen: () => void
  onAddAccount: () => void
}

const NO_MAILBOXES: readonly Mailbox[] = []

export function Sidebar({ accounts, onChosen, onAddAccount }: SidebarProps): ReactNode {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value ?? NO_MAILBOXES
  const onKeyDown = useSidebarKeys()
  return (
    <FoldsProvider value={useStoredFolds()}>
      {/* The keys move among the buttons inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <nav
        className={styles.sidebar}
        aria-label={t('frame.mailboxes')}
        data-pane="sidebar"
        onKeyDown={onKeyDown}
      >
        <UnifiedPlaces accounts={accounts} mailboxes={mailboxes} onChosen={onChosen} />
        {accounts.map((account) => (
          <AccountSection
            key={account.id}
            account={account}
            mailboxes={mailboxes.filter((mailbox) => mailbox.account === account.id)}
            onChosen={onChosen}
          />
        ))}
        <SmartListSection onChosen={onChosen} />
        <TagSection onChosen={onChosen} />
        <div className={styles.foot}>
          <button type="button" className={styles.add} onClick={onAddAccount}>
            <Plus size={15} aria-hidden />
            {t('places.addAccount')}
          </button>
        </div>
      </nav>
    </FoldsProvider>
  )
}

interface UnifiedPlacesProps {
  accounts: readonly Account[]
  mailboxes: readonly Mailbox[]
  onChosen: () => void
}

/** Places over all accounts; those of a role only where some account has it. */
function UnifiedPlaces({ accounts, mailboxes, onChosen }: UnifiedPlacesProps): ReactNode {
  const { t } = useTranslation()
  const link = (place: Place, name: string, icon: LucideIcon, rest = {}): ReactNode => (
    <PlaceLink place={place} name={name} icon={icon} onChosen={onChosen} {...rest} />
  )
  return (
    <ul>
      {link({ kind: 'inboxes' }, t('places.inboxes'), Inbox, {
        count: unifiedUnread(mailboxes, accounts),
        isFirst: true,
      })}
      {link({ kind: 'starred' }, t('places.starred'), Star)}
      {hasRole(mailboxes, 'drafts') &&
        link({ kind: 'role', role: 'drafts' }, t('places.roles.drafts'), FileText, {
          count: messagesOf(mailboxes, 'drafts'),
          counts: 'total',
        })}
      {hasRole(mailboxes, 'sent') && link({ kind: 'role', role: 'sent' }, t('places.roles.sent'), Send)}
      {link({ kind: 'all' }, t('places.all'), Mails)}
    </ul>
  )
}
