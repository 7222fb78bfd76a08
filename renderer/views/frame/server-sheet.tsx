// Where an account's mail is fetched from: name, port and protection of its server, tried before they are kept.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { Field } from '../../ui/field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Account } from './sidebar.tsx'
import styles from './server-sheet.module.css'

type Server = NonNullable<Account['imap']>

const SECURITIES = ['tls', 'starttls'] as const

export function ServerSheet({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  return account.imap && <ServerForm account={account} imap={account.imap} onClose={onClose} />
}

interface ServerFormProps {
  account: Account
  imap: Server
  onClose: () => void
}

function ServerForm({ account, imap, onClose }: ServerFormProps): ReactNode {
  const { t } = useTranslation()
  const [server, setServer] = useState(imap)
  const [password, setPassword] = useState('')
  const save = useSave(account.id)
  const change = (changed: Partial<Server>): void => setServer({ ...server, ...changed })
  const isWhole = server.host.trim() !== '' && server.userName.trim() !== '' && isPort(server.port)
  return (
    <FormSheet
      title={t('server.title', { address: account.address })}
      saveName={t('server.save')}
      savingName={t('server.trying', { host: server.host })}
      canSave={isWhole && password !== ''}
      fault={account.fault}
      onSave={() => save({ ...server, host: server.host.trim() }, password)}
      onClose={onClose}
    >
      <div className={styles.line}>
        <Field
          label={t('server.host')}
          required
          spellCheck={false}
          value={server.host}
          onChange={(event) => change({ host: event.target.value })}
        />
        <Field
          label={t('server.port')}
          className={styles.port}
          type="number"
          required
          min={1}
          max={65535}
          value={server.port || ''}
          onChange={(event) => change({ port: event.target.valueAsNumber || 0 })}
        />
      </div>
      <Segments
        name={t('server.security')}
        value={server.security}
        choices={SECURITIES.map((value) => ({ value, label: t(`server.securities.${value}`) }))}
        onChoose={(security) => change({ security })}
      />
      <Field
        label={t('server.userName')}
        required
        spellCheck={false}
        autoComplete="username"
        value={server.userName}
        onChange={(event) => change({ userName: event.target.value })}
      />
      <Field
        label={t('server.password')}
        type="password"
        required
        autoComplete="current-password"
        hint={t('server.hint')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormSheet>
  )
}

const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port < 65536

/** Signs in with the new settings; only then both are kept and the mail is fetched. */
function useSave(id: Account['id']): (imap: Server, password: string) => Promise<Result<unknown>> {
  const trySignIn = useCommand('accounts.trySignIn')
  const setServer = useCommand('accounts.setServer')
  const syncNow = useCommand('accounts.syncNow')
  return async (imap, password) => {
    const credentials = { kind: 'password', password } as const
    const tried = await trySignIn({ imap, credentials })
    const kept = tried.ok ? await setServer({ id, imap, credentials }) : tried
    if (kept.ok) void syncNow({ id })
    return kept
  }
}
