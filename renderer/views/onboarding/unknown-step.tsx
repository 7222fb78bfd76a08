// The domain is not in the table: by hand, or, only after saying who would learn what, ask the domain.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import styles from './onboarding.module.css'
import { domainOf, stepFor } from './step.ts'
import type { Step } from './step.ts'

type Asking = 'not-yet' | 'asking' | 'in-vain' | Fault

export function UnknownStep({
  address,
  onStep,
}: {
  address: string
  onStep: (step: Step) => void
}): ReactNode {
  const { t } = useTranslation()
  const lookUp = useCommand('accounts.lookUp')
  const [asking, setAsking] = useState<Asking>('not-yet')
  const domain = domainOf(address)
  const ask = async (): Promise<void> => {
    setAsking('asking')
    const found = await lookUp({ address })
    if (!found.ok) setAsking(found.fault)
    else if (found.value) onStep(stepFor(address, found.value, true))
    else setAsking('in-vain')
  }
  return (
    <>
      <h1>{t('onboarding.unknownTitle', { domain })}</h1>
      <p className={styles.lead}>{t('onboarding.unknownBody', { domain })}</p>
      {asking === 'in-vain' && <Notice tone="calm">{t('onboarding.askedInVain', { domain })}</Notice>}
      {typeof asking === 'object' && <FaultNotice fault={asking} />}
      <div className={styles.actions}>
        <Button onClick={() => onStep({ kind: 'address', address })}>{t('onboarding.back')}</Button>
        <Button className={styles.aside} onClick={() => onStep({ kind: 'hand', address })}>
          {t('onboarding.byHand')}
        </Button>
        <Button look="main" disabled={asking === 'asking' || asking === 'in-vain'} onClick={() => void ask()}>
          {t(asking === 'asking' ? 'onboarding.asking' : 'onboarding.ask', { domain })}
        </Button>
      </div>
    </>
  )
}
