// Says that what one sees is sample mail, for as long as there is no other, and offers the ways on.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Info } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import styles from './sample-bar.module.css'
import { useRemoveSample } from './use-remove-sample.ts'

export function SampleBar({ onAddAccount }: { onAddAccount: () => void }): ReactNode {
  const { t } = useTranslation()
  const remove = useRemoveSample()
  return (
    <aside className={styles.bar} aria-label={t('imports.sampleBar')}>
      <Info size={15} aria-hidden className={styles.picture} />
      <span>{t('imports.sampleBar')}</span>
      <Button look="link" onClick={onAddAccount}>
        {t('imports.sampleAdd')}
      </Button>
      <Button look="link" onClick={() => void remove()}>
        {t('imports.sampleRemove')}
      </Button>
    </aside>
  )
}
