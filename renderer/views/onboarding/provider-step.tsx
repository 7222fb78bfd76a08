// A known provider that cannot be read with a password: one sentence why, and the way by hand where there is one.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { HelpLink } from './help-link.tsx'
import styles from './onboarding.module.css'
import type { Provider, Step } from './step.ts'

interface ProviderStepProps {
  step: Step & { kind: 'provider' }
  onStep: (step: Step) => void
}

const SENTENCES = {
  'oauth-only': 'onboarding.oauthOnly',
  bridge: 'onboarding.bridge',
  none: 'onboarding.noAccess',
} as const

const sentenceFor = (signIn: Provider['signIn']): (typeof SENTENCES)[keyof typeof SENTENCES] =>
  signIn === 'oauth-only' || signIn === 'bridge' ? SENTENCES[signIn] : SENTENCES.none

export function ProviderStep({ step: { address, provider }, onStep }: ProviderStepProps): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <h1>{provider.name}</h1>
      <Notice tone="calm">{t(sentenceFor(provider.signIn), { provider: provider.name })}</Notice>
      {provider.help && <HelpLink url={provider.help} />}
      <div className={styles.actions}>
        <Button onClick={() => onStep({ kind: 'address', address })}>{t('onboarding.back')}</Button>
        <Button onClick={() => onStep({ kind: 'hand', address })}>{t('onboarding.byHand')}</Button>
      </div>
    </>
  )
}
