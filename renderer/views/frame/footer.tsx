// One quiet line that says how things stand: the line to the servers, what is here, what waits, and who keeps the key.
// It opens the sheet that says all of it.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useLine, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { ConnectionState } from './connection-state.tsx'
import { FixButton } from './fix-button.tsx'
import styles from './footer.module.css'
import { overallState } from './overall-state.ts'
import type { Account } from './sidebar.tsx'
import { StatusSheet } from './status-sheet.tsx'

export function Footer({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useTranslation()
  const line = useLine()
  const syncNow = useCommand('accounts.syncNow')
  const [isOpen, setOpen] = useState(false)
  const overall = overallState(accounts)
  return (
    <footer className={styles.footer} aria-label={t('frame.status')}>
      <button type="button" className={styles.open} title={t('footer.open')} onClick={() => setOpen(true)}>
        <span className={styles.state} role="status">
          <ConnectionState line={line} overall={overall} />
        </span>
      </button>
      {line === 'open' && overall.kind === 'trouble' && <FixButton account={overall.account} />}
      {line === 'open' && overall.kind === 'offline' && (
        <Button look="link" className={styles.fix} onClick={() => void syncNow({ id: null })}>
          {t('frame.tryAgain')}
        </Button>
      )}
      <Counts />
      {isOpen && <StatusSheet accounts={accounts} onClose={() => setOpen(false)} />}
    </footer>
  )
}

/** How much is here, how much of it can be searched, what the servers do not know yet. */
function Counts(): ReactNode {
  const { t } = useTranslation()
  const status = useQuery('status.get', {}).value
  const running = useQuery('imports.list', {}).value?.find((one) => one.state === 'running')
  if (!status) return null
  const { messages, pending, pendingOperations, keySlot } = status
  return (
    <>
      <span>{t('footer.messages', { count: messages })}</span>
      <span className={styles.more}>
        {pending > 0 ? t('footer.searchPending', { count: pending }) : t('footer.searchAll')}
      </span>
      {running && (
        <span className={styles.more}>
          {t('footer.importing', { share: shareOf(running.readBytes, running.totalBytes) })}
        </span>
      )}
      {pendingOperations > 0 && <span>{t('footer.operations', { count: pendingOperations })}</span>}
      <span className={styles.key}>
        {keySlot === 'file' ? (
          <span title={t('footer.keyFileWhy')}>{t('footer.keyFile')}</span>
        ) : (
          t(keySlot === 'os' ? 'footer.keyOs' : 'footer.keyPassphrase')
        )}
      </span>
    </>
  )
}

const shareOf = (done: number, all: number): number => (all === 0 ? 0 : Math.floor((100 * done) / all))
