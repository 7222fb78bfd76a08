// All that goes on and waits, with its progress: accounts, changes for the servers, analysis, imports, the key.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { Dot, toneOf } from './connection-state.tsx'
import { FixButton } from './fix-button.tsx'
import type { Account } from './sidebar.tsx'
import { StatusImports } from './status-imports.tsx'
import { StatusPending } from './status-pending.tsx'
import styles from './status-sheet.module.css'

interface StatusSheetProps {
  accounts: readonly Account[]
  onClose: () => void
}

export function StatusSheet({ accounts, onClose }: StatusSheetProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Sheet title={t('footer.open')} closeName={t('frame.close')} onClose={onClose}>
      <section className={styles.part}>
        <h3>{t('footer.accounts')}</h3>
        {/* Only a hint: what counts is what the servers answer. */}
        {!navigator.onLine && <p className={styles.hint}>{t('footer.systemOffline')}</p>}
        <ul className={styles.list}>
          {accounts.map((account) => (
            <AccountStatus key={account.id} account={account} />
          ))}
        </ul>
      </section>
      <StatusPending accounts={accounts} />
      <Analysis />
      <StatusImports />
    </Sheet>
  )
}

function AccountStatus({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  const syncNow = useCommand('accounts.syncNow')
  const { id, kind, address, displayName, state, stored, onServer, fault } = account
  const name = address || displayName || t('places.local')
  const here = t('footer.stored', { stored, onServer: Math.max(stored, onServer) })
  const isAway = state === 'offline' || state === 'trouble'
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <strong className={styles.name} dir="auto">
          {name}
        </strong>
        <Dot tone={toneOf(state)}>{t(`footer.states.${state}`, { stored, onServer })}</Dot>
      </div>
      {state === 'syncing' && <Progress name={name} value={stored} max={onServer} text={here} />}
      {kind === 'imap' && state !== 'syncing' && <p className={styles.hint}>{here}</p>}
      {fault && <FaultNotice fault={fault} />}
      {isAway && (
        <p className={styles.acts}>
          <FixButton account={account} />
          <Button look="link" onClick={() => void syncNow({ id })}>
            {t('footer.tryNow')}
          </Button>
        </p>
      )}
    </li>
  )
}

/** What search and index have read. */
function Analysis(): ReactNode {
  const { t } = useTranslation()
  const status = useQuery('status.get', {}).value
  if (!status) return null
  const { messages, pending, keySlot } = status
  const done = messages - pending
  const read = t('footer.analysed', { done, all: messages })
  return (
    <>
      <section className={styles.part}>
        <h3>{t('footer.analysis')}</h3>
        {pending === 0 ? (
          <p>{read}</p>
        ) : (
          <Progress name={t('footer.analysis')} value={done} max={messages} text={read} />
        )}
      </section>
      <section className={styles.part}>
        <h3>{t('footer.store')}</h3>
        <p>{t(KEY_WORDS[keySlot])}</p>
        {keySlot === 'file' && <p className={styles.hint}>{t('footer.keyFileWhy')}</p>}
      </section>
    </>
  )
}

const KEY_WORDS = {
  os: 'footer.keyOs',
  passphrase: 'footer.keyPassphrase',
  file: 'footer.keyFile',
} as const
