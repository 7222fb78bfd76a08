// Where mail can be looked at: all accounts together, then each account with its mailboxes.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Archive,
  FileText,
  Folder,
  Inbox,
  Mails,
  Plus,
  Send,
  ShieldX,
  Star,
  Trash2,
  UserMinus,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import { formatNumber } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { samePlace } from '../../state/where.ts'
import type { Place } from '../../state/where.ts'
import { IconButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { mailboxName, usePlaceName } from './place-name.ts'
import type { Mailbox } from './place-name.ts'
import { RemoveAccountSheet } from './remove-account-sheet.tsx'
import styles from './sidebar.module.css'
import { unifiedUnread } from './unified.ts'

export type Account = ValueOf<'accounts.list'>[number]

interface SidebarProps {
  accounts: readonly Account[]
  onChosen: () => void
  onAddAccount: () => void
}

export function Sidebar({ accounts, onChosen, onAddAccount }: SidebarProps): ReactNode {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value ?? []
  const unread = unifiedUnread(mailboxes, accounts)
  return (
    <nav className={styles.sidebar} aria-label={t('frame.mailboxes')} data-pane="sidebar">
      <ul>
        <PlaceLink place={{ kind: 'inboxes' }} icon={Inbox} unread={unread} onChosen={onChosen} />
        <PlaceLink place={{ kind: 'starred' }} icon={Star} onChosen={onChosen} />
        <PlaceLink place={{ kind: 'all' }} icon={Mails} onChosen={onChosen} />
      </ul>
      {accounts.map((account) => (
        <AccountSection
          key={account.id}
          account={account}
          mailboxes={mailboxes.filter((mailbox) => mailbox.account === account.id)}
          onChosen={onChosen}
        />
      ))}
      <div className={styles.foot}>
        <button type="button" className={styles.link} onClick={onAddAccount}>
          <Plus size={15} aria-hidden />
          {t('places.addAccount')}
        </button>
      </div>
    </nav>
  )
}

interface AccountSectionProps {
  account: Account
  mailboxes: readonly Mailbox[]
  onChosen: () => void
}

function AccountSection({ account, mailboxes, onChosen }: AccountSectionProps): ReactNode {
  const { t } = useTranslation()
  const [isRemoving, setRemoving] = useState(false)
  const name = account.kind === 'local' && !account.address ? t('places.local') : account.address
  return (
    <section className={styles.account}>
      <header className={styles.head}>
        <h2 title={name}>{name}</h2>
        <IconButton
          icon={UserMinus}
          name={t('places.removeAccount', { address: name })}
          className={styles.remove}
          onClick={() => setRemoving(true)}
        />
      </header>
      <ul>
        {mailboxes.toSorted(byRole).map((mailbox) => (
          <PlaceLink
            key={mailbox.id}
            place={{ kind: 'mailbox', id: mailbox.id }}
            name={mailboxName(t, mailbox)}
            icon={ROLE_ICONS[mailbox.role ?? 'none']}
            unread={mailbox.unread}
            onChosen={onChosen}
          />
        ))}
      </ul>
      {isRemoving && <RemoveAccountSheet account={account} name={name} onClose={() => setRemoving(false)} />}
    </section>
  )
}

const ROLE_ORDER = ['inbox', 'drafts', 'sent', 'archive', 'all', null, 'junk', 'trash'] as const

const byRole = (one: Mailbox, other: Mailbox): number =>
  ROLE_ORDER.indexOf(one.role) - ROLE_ORDER.indexOf(other.role) || one.name.localeCompare(other.name)

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

interface PlaceLinkProps {
  place: Place
  name?: string
  icon: LucideIcon
  unread?: number
  onChosen: () => void
}

function PlaceLink({ place, name, icon: Icon, unread = 0, onChosen }: PlaceLinkProps): ReactNode {
  const { t, i18n } = useTranslation()
  const { where, go } = useWhere()
  const isHere = samePlace(where.place, place)
  const placeName = usePlaceName(place)
  const choose = (): void => {
    go({ place, search: '', activeGroupId: null, opened: null, pane: 'list' })
    onChosen()
  }
  return (
    <li>
      <button
        type="button"
        className={classes(styles.link, isHere && styles.here)}
        aria-current={isHere ? 'page' : undefined}
        onClick={choose}
      >
        <Icon size={15} aria-hidden />
        <span className={styles.name}>{name ?? placeName}</span>
        {unread > 0 && (
          <span className={styles.unread} title={t('places.unread', { count: unread })}>
            {formatNumber(unread, i18n.language)}
          </span>
        )}
      </button>
    </li>
  )
}
