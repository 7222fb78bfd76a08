// Mends an account whose password the server refuses: the new one is tried before it is kept.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import type { Account } from './sidebar.tsx'

export function PasswordSheet({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const trySignIn = useCommand('accounts.trySignIn')
  const setCredentials = useCommand('accounts.setCredentials')
  const syncNow = useCommand('accounts.syncNow')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<Fault | null>(account.fault)
  const [isTrying, setTrying] = useState(false)
  const save = async (): Promise<void> => {
    const { imap } = account
    if (!imap) return
    setTrying(true)
    setFault(null)
    const credentials = { kind: 'password', password } as const
    const tried = await trySignIn({ imap, credentials })
    const kept = tried.ok ? await setCredentials({ id: account.id, credentials }) : tried
    setTrying(false)
    if (!kept.ok) return setFault(kept.fault)
    void syncNow({ id: account.id })
    onClose()
  }
  return (
    <Sheet
      title={t('credentials.title', { address: account.address })}
      closeName={t('frame.close')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {fault && <FaultNotice fault={fault} />}
        <Field
          label={t('credentials.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={account.imap ? t('onboarding.kept', { host: account.imap.host }) : undefined}
        />
        <SheetActions>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button look="main" type="submit" disabled={isTrying || password === ''}>
            {isTrying ? t('onboarding.signingIn', { host: account.imap?.host }) : t('credentials.save')}
          </Button>
        </SheetActions>
      </form>
    </Sheet>
  )
}
