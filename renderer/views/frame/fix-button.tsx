// Leads from a fault of an account to what mends it.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { AccountSheet } from './account-sheet.tsx'
import styles from './footer.module.css'
import { mendingOf } from './mending.ts'
import type { Mending } from './mending.ts'
import type { Account } from './sidebar.tsx'

export function FixButton({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  const syncNow = useCommand('accounts.syncNow')
  const [open, setOpen] = useState<Exclude<Mending, 'again'> | null>(null)
  const mending = mendingOf(account.fault?.code)
  return (
    <>
      <Button
        look="link"
        className={styles.fix}
        aria-label={mending === 'again' ? undefined : t('footer.fixAccount', { address: account.address })}
        onClick={() => (mending === 'again' ? void syncNow({ id: account.id }) : setOpen(mending))}
      >
        {t(mending === 'again' ? 'frame.tryAgain' : 'footer.fix')}
      </Button>
      {open && (
        <AccountSheet sheet={open} account={account} name={account.address} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
