// Asks for the address and looks it up in the table that came with Loquet.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import { useClient } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import styles from './onboarding.module.css'
import { looksLikeAddress, stepFor } from './step.ts'
import type { Step } from './step.ts'

interface AddressStepProps {
  address: string
  onStep: (step: Step) => void
  onBack: () => void
}

export function AddressStep({ address: given, onStep, onBack }: AddressStepProps): ReactNode {
  const { t } = useTranslation()
  const client = useClient()
  const [written, setWritten] = useState(given)
  const [isWrong, setWrong] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const address = written.trim()
  const next = async (): Promise<void> => {
    if (!looksLikeAddress(address)) return setWrong(true)
    const found = await client.call('accounts.discover', { address })
    if (!found.ok) setFault(found.fault)
    else onStep(found.value ? stepFor(address, found.value, false) : { kind: 'unknown', address })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
    >
      <h1>{t('onboarding.addressTitle')}</h1>
      <p className={styles.lead}>{t('onboarding.addressLead')}</p>
      <Field
        label={t('onboarding.address')}
        type="email"
        autoComplete="email"
        // The only field of this page.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        spellCheck={false}
        value={written}
        trouble={isWrong ? t('onboarding.addressInvalid') : undefined}
        onChange={(event) => {
          setWritten(event.target.value)
          setWrong(false)
        }}
      />
      {fault && <FaultNotice fault={fault} />}
      <div className={styles.actions}>
        <Button onClick={onBack}>{t('onboarding.back')}</Button>
        <Button look="link" className={styles.aside} onClick={() => onStep({ kind: 'hand', address })}>
          {t('onboarding.byHand')}
        </Button>
        <Button look="main" type="submit">
          {t('onboarding.next')}
        </Button>
      </div>
    </form>
  )
}
