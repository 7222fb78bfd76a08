// One quiet line that says how things stand: the line to the servers, what is here, what waits, and who keeps the key.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { useCommand, useLine, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import styles from './footer.module.css'
import { overallState } from './overall-state.ts'
import { PasswordSheet } from './password-sheet.tsx'
import type { Account } from './sidebar.tsx'

export function Footer({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useTranslation()
  const line = useLine()
  const status = useQuery('status.get', {}).value
  const [mending, setMending] = useState<Account | null>(null)
  const syncNow = useCommand('accounts.syncNow')
  const troubled = accounts.find((account) => account.state === 'trouble')
  const isOffline = line !== 'lost' && overallState(accounts).kind === 'offline'
  return (
    <footer className={styles.footer} aria-label={t('frame.status')}>
      <span className={styles.state} role="status">
        {line === 'lost' ? <Dot tone="bad">{t('footer.lost')}</Dot> : <ConnectionState accounts={accounts} />}
      </span>
      {troubled && (
        <Button look="link" className={styles.fix} onClick={() => setMending(troubled)}>
          {t('footer.fix')}
        </Button>
      )}
      {isOffline && (
        <Button look="link" className={styles.fix} onClick={() => void syncNow({ id: null })}>
          {t('frame.tryAgain')}
        </Button>
      )}
      {status && (
        <>
          <span>{t('footer.messages', { count: status.messages })}</span>
          <span className={styles.more}>
            {status.pending > 0
              ? t('footer.searchPending', { count: status.pending })
              : t('footer.searchAll')}
          </span>
          {status.pendingOperations > 0 && (
            <span>{t('footer.operations', { count: status.pendingOperations })}</span>
          )}
          <span className={styles.key}>
            {status.keySlot === 'file' ? (
              <span title={t('footer.keyFileWhy')}>{t('footer.keyFile')}</span>
            ) : (
              t(status.keySlot === 'os' ? 'footer.keyOs' : 'footer.keyPassphrase')
            )}
          </span>
        </>
      )}
      {mending && <PasswordSheet account={mending} onClose={() => setMending(null)} />}
    </footer>
  )
}

function ConnectionState({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useTranslation()
  const overall = overallState(accounts)
  const details = accounts.map((account) => `${account.address}: ${accountState(t, account)}`).join('\n')
  return (
    <Dot tone={TONES[overall.kind]} title={details}>
      {overall.kind === 'trouble' ? (
        <>
          {t('footer.trouble', { address: overall.account.address })}
          {overall.account.fault && `: ${t(`faults.${overall.account.fault.code}`, overall.account.fault)}`}
        </>
      ) : overall.kind === 'syncing' ? (
        t('footer.syncing', overall)
      ) : (
        t(`footer.${overall.kind}`)
      )}
    </Dot>
  )
}

const TONES = {
  online: 'good',
  syncing: 'good',
  connecting: 'none',
  offline: 'none',
  local: 'none',
  trouble: 'bad',
} as const

const accountState = (t: TFunction, { state, stored, onServer }: Account): string =>
  t(`footer.states.${state}`, { stored, onServer })

interface DotProps {
  tone: 'good' | 'bad' | 'none'
  title?: string
  children: ReactNode
}

function Dot({ tone, title, children }: DotProps): ReactNode {
  return (
    <span className={styles.line} title={title}>
      <i className={styles.dot} data-tone={tone} aria-hidden="true" />
      {children}
    </span>
  )
}
