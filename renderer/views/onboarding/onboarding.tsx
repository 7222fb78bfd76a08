// The first minutes, and every further account: address, servers, password, and the mail is there.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressStep } from './address-step.tsx'
import { HandStep } from './hand-step.tsx'
import styles from './onboarding.module.css'
import { ProviderStep } from './provider-step.tsx'
import { SignInStep } from './sign-in-step.tsx'
import type { Step } from './step.ts'
import { UnknownStep } from './unknown-step.tsx'
import { Welcome } from './welcome.tsx'

interface OnboardingProps {
  /** There is mail already: no welcome, and a way out. */
  isFurther: boolean
  onDone: () => void
}

export function Onboarding({ isFurther, onDone }: OnboardingProps): ReactNode {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>(isFurther ? { kind: 'address', address: '' } : { kind: 'welcome' })
  return (
    <main className={styles.page} aria-label={t('onboarding.start')}>
      <div className={styles.card} key={step.kind}>
        <p className={styles.brand}>{t('frame.name')}</p>
        {step.kind === 'welcome' && <Welcome onNext={() => setStep({ kind: 'address', address: '' })} />}
        {step.kind === 'address' && (
          <AddressStep
            address={step.address}
            onStep={setStep}
            onBack={isFurther ? onDone : () => setStep({ kind: 'welcome' })}
          />
        )}
        {step.kind === 'unknown' && <UnknownStep address={step.address} onStep={setStep} />}
        {step.kind === 'provider' && <ProviderStep step={step} onStep={setStep} />}
        {step.kind === 'hand' && <HandStep address={step.address} onStep={setStep} onDone={onDone} />}
        {step.kind === 'sign-in' && <SignInStep step={step} onStep={setStep} onDone={onDone} />}
      </div>
    </main>
  )
}
