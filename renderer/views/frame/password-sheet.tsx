// Mends an account whose password the server refuses: the new one is tried before it is kept.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { Field } from '../../ui/field.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Account } from './sidebar.tsx'

export function PasswordSheet({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const trySignIn = useCommand('accounts.trySignIn')
  const setCredentials = useCommand('accounts.setCredentials')
  const syncNow = useCommand('accounts.syncNow')
  const [password, setPassword] = useState('')
  const { id, imap } = account
  if (!imap) return null
  const save = async (): Promise<Result<unknown>> => {
    const credentials = { kind: 'password', password } as const
    const tried = await trySignIn({ imap, credentials })
    const kept = tried.ok ? await setCredentials({ id, credentials }) : tried
    if (kept.ok) void syncNow({ id })
    return kept
  }
  return (
    <FormSheet
      title={t('credentials.title', { address: account.address })}
      saveName={t('credentials.save')}
      savingName={t('onboarding.signingIn', { host: imap.host })}
      canSave={password !== ''}
      fault={account.fault}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t('credentials.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint={t('onboarding.kept', { host: imap.host })}
      />
    </FormSheet>
  )
}
