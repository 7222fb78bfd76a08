// Says what a mail wanted to fetch and was not allowed to.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ImageOff } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { joinNames } from '../../locales/format.ts'
import { Button } from '../../ui/button.tsx'
import styles from './blocked-banner.module.css'

type Remote = ValueOf<'messages.body'>['remote']

const SHOWN_HOSTS = 2

export function BlockedBanner({ remote, onDetails }: { remote: Remote; onDetails: () => void }): ReactNode {
  const { t, i18n } = useTranslation()
  const what = [
    remote.pictures > 0 && t('reader.pictures', { count: remote.pictures }),
    remote.trackers > 0 && t('reader.trackers', { count: remote.trackers }),
  ].filter((part) => part !== false)
  if (what.length === 0) return null
  const more = remote.hosts.length - SHOWN_HOSTS
  const hosts =
    more > 0
      ? t('reader.andMore', { hosts: remote.hosts.slice(0, SHOWN_HOSTS).join(', '), count: more })
      : joinNames(remote.hosts, i18n.language)
  return (
    <div className={styles.banner}>
      <ImageOff size={15} aria-hidden />
      <span>{t('reader.blocked', { what: joinNames(what, i18n.language), hosts })}</span>
      <Button look="link" onClick={onDetails}>
        {t('reader.details')}
      </Button>
    </div>
  )
}
