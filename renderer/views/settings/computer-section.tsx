// What concerns this computer: who keeps the key of the store, the tour, and everything back to its default.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { closeSettings } from './at.ts'
import { KeyRow } from './key-row.tsx'
import styles from './option-row.module.css'

export function ComputerSection(): ReactNode {
  const { t } = useTranslation()
  const set = useCommand('settings.set')
  const [isAsking, setAsking] = useState(false)
  const showTour = (): void => {
    void set({ tourStep: 0 })
    closeSettings()
  }
  return (
    <>
      <KeyRow />
      <div className={styles.row}>
        <div className={styles.words}>
          <h3>{t('settings.computer.tour')}</h3>
          <p>{t('settings.computer.tourHint')}</p>
        </div>
        <Button onClick={showTour}>{t('settings.computer.tour')}</Button>
      </div>
      <div className={styles.row}>
        <div className={styles.words}>
          <h3>{t('settings.resetAllConfirm')}</h3>
          <p>{t('settings.computer.resetHint')}</p>
        </div>
        <Button onClick={() => setAsking(true)}>{t('settings.resetAll')}</Button>
      </div>
      {isAsking && <ResetSheet onClose={() => setAsking(false)} />}
    </>
  )
}

function ResetSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const reset = useCommand('settings.reset')
  const confirm = async (): Promise<void> => {
    await reset({ names: null })
    onClose()
  }
  return (
    <Sheet title={t('settings.resetAllTitle')} closeName={t('frame.close')} onClose={onClose}>
      <p>{t('settings.resetAllBody')}</p>
      <SheetActions>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="danger" onClick={() => void confirm()}>
          {t('settings.resetAllConfirm')}
        </Button>
      </SheetActions>
    </Sheet>
  )
}
