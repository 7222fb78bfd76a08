// Everything by hand: servers, ports, encryption, user name, password.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { handAccount, startingForm, withSecurity } from './hand-form.ts'
import type { HandForm } from './hand-form.ts'
import styles from './onboarding.module.css'
import { ServerFields } from './server-fields.tsx'
import type { Step } from './step.ts'
import { useSignIn } from './use-sign-in.ts'

interface HandStepProps {
  address: string
  onStep: (step: Step) => void
  onDone: () => void
}

export function HandStep({ address, onStep, onDone }: HandStepProps): ReactNode {
  const { t } = useTranslation()
  const { isTrying, fault, signIn } = useSignIn(onDone)
  const [form, setForm] = useState(() => startingForm(address))
  const [isIncomplete, setIncomplete] = useState(false)
  const set = (change: Partial<HandForm>): void => {
    setForm((last) => ({ ...last, ...change }))
    setIncomplete(false)
  }
  const submit = (): void => {
    const account = handAccount(form)
    if (account) void signIn(account)
    else setIncomplete(true)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h1>{t('onboarding.handTitle')}</h1>
      <p className={styles.lead}>{t('onboarding.handLead')}</p>
      <Identity form={form} onChange={set} />
      <ServerFields
        title={t('onboarding.incoming')}
        server={form.imap}
        onChange={(change) => set({ imap: withSecurity('imap', { ...form.imap, ...change }, form.imap) })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={form.hasSmtp}
          onChange={(event) => set({ hasSmtp: event.target.checked })}
        />
        {t('onboarding.withSmtp')}
      </label>
      {form.hasSmtp && (
        <ServerFields
          title={t('onboarding.outgoing')}
          server={form.smtp}
          onChange={(change) => set({ smtp: withSecurity('smtp', { ...form.smtp, ...change }, form.smtp) })}
        />
      )}
      <OwnAuthority pem={form.caPem} onChange={(caPem) => set({ caPem })} />
      {isIncomplete && <Notice tone="trouble">{t('onboarding.required')}</Notice>}
      {fault && <FaultNotice fault={fault} />}
      <div className={styles.actions}>
        <Button onClick={() => onStep({ kind: 'address', address: form.address })}>
          {t('onboarding.back')}
        </Button>
        <Button look="main" type="submit" disabled={isTrying}>
          {isTrying ? t('onboarding.signingIn', { host: form.imap.host }) : t('onboarding.signIn')}
        </Button>
      </div>
    </form>
  )
}

function Identity({
  form,
  onChange,
}: {
  form: HandForm
  onChange: (change: Partial<HandForm>) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={styles.grid}>
      <Field
        label={t('onboarding.address')}
        type="email"
        autoComplete="email"
        value={form.address}
        onChange={(event) => onChange({ address: event.target.value })}
      />
      <Field
        label={t('onboarding.displayName')}
        autoComplete="name"
        value={form.displayName}
        onChange={(event) => onChange({ displayName: event.target.value })}
      />
      <Field
        label={t('onboarding.userName')}
        autoComplete="username"
        spellCheck={false}
        value={form.userName}
        onChange={(event) => onChange({ userName: event.target.value })}
      />
      <Field
        label={t('onboarding.password')}
        type="password"
        autoComplete="current-password"
        value={form.password}
        onChange={(event) => onChange({ password: event.target.value })}
      />
    </div>
  )
}

function OwnAuthority({ pem, onChange }: { pem: string; onChange: (pem: string) => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <details className={styles.servers}>
      <summary>{t('onboarding.caPem')}</summary>
      <p>{t('onboarding.caPemHint')}</p>
      <textarea
        className={styles.pem}
        aria-label={t('onboarding.caPem')}
        rows={4}
        spellCheck={false}
        value={pem}
        onChange={(event) => onChange(event.target.value)}
      />
    </details>
  )
}
