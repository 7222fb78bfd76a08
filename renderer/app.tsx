// What the window shows: the first minutes while there is no account, else the mail.
import { useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from './engine/hooks.ts'
import { HandlerProvider } from './keyboard/handlers.tsx'
import { useAppearance, useSettings } from './state/appearance.ts'
import { SelectionProvider } from './state/selection.tsx'
import { ToastProvider } from './state/toasts.tsx'
import { WhereProvider } from './state/where-hooks.tsx'
import styles from './app.module.css'
import { AskProvider } from './views/actions/asking.tsx'
import { ToastHost } from './views/actions/toast-host.tsx'
import { FaultNotice } from './views/fault-notice.tsx'
import { ExpiredNotice } from './views/frame/expired-notice.tsx'
import { Frame } from './views/frame/frame.tsx'
import { ImportHost } from './views/import/import-host.tsx'
import { SampleBar } from './views/import/sample-bar.tsx'
import { StartWithMail } from './views/import/start-with-mail.tsx'
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
  if (!accounts || !settings)
    return (
      <>
        <ExpiredNotice />
        <p className={styles.waiting}>{t('frame.starting')}</p>
      </>
    )
  const isSample = accounts.length > 0 && accounts.every((account) => account.isSample)
  return (
    <>
      <ExpiredNotice />
      {accounts.length === 0 || isAdding ? (
        <Onboarding isFurther={accounts.length > 0} onDone={() => setAdding(false)} />
      ) : (
        <div className={styles.window}>
          {isSample && <SampleBar onAddAccount={() => setAdding(true)} />}
          <div className={styles.rest}>
            <Mail accounts={accounts} onAddAccount={() => setAdding(true)} />
          </div>
        </div>
      )}
      {/* Above both: the first import leads from the one to the other. */}
      <ImportHost />
    </>
  )
}

function Mail(props: ComponentProps<typeof Frame>): ReactNode {
  return (
    <WhereProvider>
      <HandlerProvider>
        <ToastProvider>
          <SelectionProvider>
            <AskProvider>
              <StartWithMail />
              <Frame {...props} />
              <ToastHost />
            </AskProvider>
          </SelectionProvider>
        </ToastProvider>
      </HandlerProvider>
    </WhereProvider>
  )
}
