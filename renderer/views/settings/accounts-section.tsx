// The accounts: name, colour, whether all inboxes hold theirs, servers, password, and the way out.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ColourChoice } from '../actions/colour-choice.tsx'
import { PasswordSheet } from '../frame/password-sheet.tsx'
import { RemoveAccountSheet } from '../frame/remove-account-sheet.tsx'
import { openImport } from '../import/at.ts'
import { useRemoveSample } from '../import/use-remove-sample.ts'
import styles from './accounts-section.module.css'
import { closeSettings } from './at.ts'

type Account = ValueOf<'accounts.list'>[number]

export function AccountsSection({ onAddAccount }: { onAddAccount: () => void }): ReactNode {
  const { t } = useTranslation()
  const accounts = useQuery('accounts.list', {}).value ?? []
  const removeSample = useRemoveSample()
  return (
    <>
      {accounts.map((account) => (
        <AccountCard key={account.id} account={account} />
      ))}
      <div className={styles.actions}>
        <Button look="main" onClick={onAddAccount}>
          {t('settings.accounts.add')}
        </Button>
        <Button
          onClick={() => {
            closeSettings()
            openImport()
          }}
        >
          {t('settings.accounts.import')}
        </Button>
        {accounts.some((account) => account.isSample) && (
          <Button onClick={() => void removeSample()}>{t('settings.accounts.removeSample')}</Button>
        )}
      </div>
    </>
  )
}

function AccountCard({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  const change = useCommand('accounts.change')
  const [sheet, setSheet] = useState<'password' | 'remove' | null>(null)
  const name = account.address || t('places.local')
  const shut = (): void => setSheet(null)
  return (
    <article className={styles.card} aria-label={name}>
      <h3>{name}</h3>
      {account.kind === 'local' && (
        <p className={styles.kind}>
          {t(account.isSample ? 'settings.accounts.sample' : 'settings.accounts.local')}
        </p>
      )}
      <NameField account={account} />
      <div className={styles.line}>
        <span>{t('settings.accounts.colour')}</span>
        <ColourChoice value={account.colour} onChoose={(colour) => void change({ id: account.id, colour })} />
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={account.isInUnified}
          onChange={(event) => void change({ id: account.id, isInUnified: event.target.checked })}
        />
        {t('settings.accounts.unified')}
      </label>
      <Servers account={account} />
      <div className={styles.actions}>
        {account.kind === 'imap' && (
          <Button onClick={() => setSheet('password')}>{t('settings.accounts.password')}</Button>
        )}
        {!account.isSample && (
          <Button look="danger" onClick={() => setSheet('remove')}>
            {t('settings.accounts.remove')}
          </Button>
        )}
      </div>
      {sheet === 'password' && <PasswordSheet account={account} onClose={shut} />}
      {sheet === 'remove' && <RemoveAccountSheet account={account} name={name} onClose={shut} />}
    </article>
  )
}

/** Kept when it is left, or by Enter. */
function NameField({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  const change = useCommand('accounts.change')
  const [written, setWritten] = useState(account.displayName)
  const save = (): void => {
    if (written.trim() !== account.displayName) void change({ id: account.id, displayName: written.trim() })
  }
  return (
    <Field
      label={t('settings.accounts.name')}
      value={written}
      maxLength={200}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}

function Servers({ account: { imap, smtp } }: { account: Account }): ReactNode {
  const { t } = useTranslation()
  const servers = [imap, smtp].filter((server) => server !== null)
  if (servers.length === 0) return null
  return (
    <details className={styles.servers}>
      <summary>{t('settings.accounts.servers')}</summary>
      {servers.map(({ host, port, security }) => (
        <p key={`${host}:${port}`}>
          {t('onboarding.serverLine', { host, port, security: t(`onboarding.${security}`) })}
        </p>
      ))}
    </details>
  )
}
