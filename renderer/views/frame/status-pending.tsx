// Changes the servers have not confirmed yet, and why not.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import type { Account } from './sidebar.tsx'
import styles from './status-sheet.module.css'

export function StatusPending({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useTranslation()
  const syncNow = useCommand('accounts.syncNow')
  const pending = useQuery('actions.pending', {}).value ?? []
  const addressOf = (id: Account['id']): string => accounts.find((one) => one.id === id)?.address ?? ''
  return (
    <section className={styles.part}>
      <h3>{t('footer.waiting')}</h3>
      {pending.length === 0 && <p>{t('footer.waitingNothing')}</p>}
      <ul className={styles.list}>
        {pending.map(({ account, kind, messages, fault }) => (
          <li key={`${account} ${kind}`} className={styles.entry}>
            <div className={styles.line}>
              <span>{t(`footer.changes.${kind}`, { count: messages })}</span>
              <span className={styles.hint} dir="auto">
                {addressOf(account)}
              </span>
            </div>
            {fault && <FaultNotice fault={fault} />}
            <p className={styles.acts}>
              <Button look="link" onClick={() => void syncNow({ id: account })}>
                {t('footer.tryNow')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
