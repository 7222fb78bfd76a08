// What stays on this computer and what leaves it, before anything is asked.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HardDrive, Radio } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { LetterMark } from '../privacy/letter-mark.tsx'
import styles from './onboarding.module.css'

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

export function Welcome({ onNext }: { onNext: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.shapes} aria-hidden="true">
        {LETTERS.map((letter) => (
          <LetterMark key={letter} letter={letter} />
        ))}
      </div>
      <h1>{t('onboarding.welcome')}</h1>
      <p className={styles.lead}>{t('onboarding.lead')}</p>
      <dl className={styles.promises}>
        <HardDrive size={18} aria-hidden />
        <div>
          <dt>{t('onboarding.stays')}</dt>
          <dd>{t('onboarding.staysBody')}</dd>
        </div>
        <Radio size={18} aria-hidden />
        <div>
          <dt>{t('onboarding.leaves')}</dt>
          <dd>{t('onboarding.leavesBody')}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        {/* The only thing to do on this page. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button look="main" autoFocus onClick={onNext}>
          {t('onboarding.start')}
        </Button>
      </div>
    </>
  )
}
