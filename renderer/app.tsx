// What the window shows: the first minutes while there is no account, else the mail.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from './engine/hooks.ts'
import { HandlerProvider } from './keyboard/handlers.tsx'
import { useAppearance, useSettings } from './state/appearance.ts'
import { ToastProvider } from './state/toasts.tsx'
import { WhereProvider } from './state/where-hooks.tsx'
import styles from './app.module.css'
import { AskProvider } from './views/actions/asking.tsx'
import { ToastHost } from './views/actions/toast-host.tsx'
import { FaultNotice } from './views/fault-notice.tsx'
import { Frame } from './views/frame/frame.tsx'
import { Onboarding } from './views/onboarding/onboarding.tsx'

export function App(): ReactNode {
  const { t } = useTranslation()
  const settings = useSettings()
  useAppearance(settings)
  const { value: accounts, fault } = useQuery('accounts.list', {})
  const [isAdding, setAdding] = useState(false)
  if (fault)
    return (
      <main className={styles.waiting}>
        <FaultNotice fault={fault} />
      </main>
    )
  if (!accounts || !settings) return <p className={styles.waiting}>{t('frame.starting')}</p>
  if (accounts.length === 0 || isAdding)
    return <Onboarding isFurther={accounts.length > 0} onDone={() => setAdding(false)} />
  return (
    <WhereProvider>
      <HandlerProvider>
        <ToastProvider>
          <AskProvider>
            <Frame accounts={accounts} onAddAccount={() => setAdding(true)} />
            <ToastHost />
          </AskProvider>
        </ToastProvider>
      </HandlerProvider>
    </WhereProvider>
  )
}
