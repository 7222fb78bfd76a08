// Name and password for a provider whose servers are known.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { HelpLink } from './help-link.tsx'
import styles from './onboarding.module.css'
import { domainOf } from './step.ts'
import type { Step } from './step.ts'
import { useSignIn } from './use-sign-in.ts'

interface SignInStepProps {
  step: Step & { kind: 'sign-in' }
  onStep: (step: Step) => void
  onDone: () => void
}

export function SignInStep({ step, onStep, onDone }: SignInStepProps): ReactNode {
  const { t } = useTranslation()
  const { address, provider, isAsked } = step
  const { isTrying, fault, signIn } = useSignIn(onDone)
  const [displayName, setDisplayName] = useState('')
  const [password, setPassword] = useState('')
  const needsAppPassword = provider.signIn === 'app-password'
  const submit = (): void =>
    void signIn({
      address,
      displayName: displayName.trim(),
      imap: { ...provider.imap, caPem: null },
      smtp: provider.smtp && { ...provider.smtp, caPem: null },
      credentials: { kind: needsAppPassword ? 'app-password' : 'password', password },
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h1>{t('onboarding.signInTitle')}</h1>
      <p className={styles.address}>{address}</p>
      <Servers step={step} />
      <Field
        label={t('onboarding.displayName')}
        hint={t('onboarding.displayNameHint')}
        autoComplete="name"
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <Field
        label={t(needsAppPassword ? 'onboarding.appPassword' : 'onboarding.password')}
        hint={
          needsAppPassword
            ? t('onboarding.appPasswordHint', { provider: provider.name })
            : t('onboarding.kept', { host: provider.imap.host })
        }
        type="password"
        autoComplete="current-password"
        // Everything else on this page is known or may stay empty.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {needsAppPassword && provider.help && <HelpLink url={provider.help} />}
      {fault && <FaultNotice fault={fault} />}
      <div className={styles.actions}>
        <Button onClick={() => onStep({ kind: 'address', address })}>{t('onboarding.back')}</Button>
        <Button look="link" className={styles.aside} onClick={() => onStep({ kind: 'hand', address })}>
          {t('onboarding.byHand')}
        </Button>
        <Button look="main" type="submit" disabled={isTrying || password === ''}>
          {isTrying ? t('onboarding.signingIn', { host: provider.imap.host }) : t('onboarding.signIn')}
        </Button>
      </div>
      {isAsked && (
        <p className={styles.source}>{t('onboarding.foundByAsking', { domain: domainOf(address) })}</p>
      )}
    </form>
  )
}

function Servers({ step: { provider, isAsked } }: { step: Step & { kind: 'sign-in' } }): ReactNode {
  const { t } = useTranslation()
  const line = ({ host, port, security }: typeof provider.imap): string =>
    t('onboarding.serverLine', { host, port, security: t(`onboarding.${security}`) })
  return (
    <details className={styles.servers}>
      <summary>
        {isAsked ? t('onboarding.servers') : t('onboarding.found', { provider: provider.name })}
      </summary>
      <p>{line(provider.imap)}</p>
      {provider.smtp && <p>{line(provider.smtp)}</p>}
    </details>
  )
}
