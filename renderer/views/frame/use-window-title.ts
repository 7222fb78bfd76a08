// What the window is called in the system's lists: '(12) All inboxes · Loquet'.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../../engine/host.ts'
import { useQuery } from '../../engine/hooks.ts'
import { formatNumber } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { usePlaceName } from './place-name.ts'
import type { Account } from './sidebar.tsx'
import { unifiedUnread } from './unified.ts'

export function useWindowTitle(accounts: readonly Account[]): void {
  const { t, i18n } = useTranslation()
  const { place } = useWhere().where
  const mailboxes = useQuery('mailboxes.list', {}).value ?? []
  const name = usePlaceName(place)
  const unread =
    place.kind === 'mailbox'
      ? (mailboxes.find((mailbox) => mailbox.id === place.id)?.unread ?? 0)
      : unifiedUnread(mailboxes, accounts)
  const count = unread > 0 ? `(${formatNumber(unread, i18n.language)}) ` : ''
  const title = `${count}${name === '' ? '' : `${name} · `}${t('frame.name')}`
  useEffect(() => {
    document.title = title
  }, [title])
  const unifiedCount = unifiedUnread(mailboxes, accounts)
  useEffect(() => {
    void host.shell?.setBadge(unifiedCount)
  }, [unifiedCount])
}
