// The one action that asks: deleting for good, with how many.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { inWords, nounOf } from './subject.ts'
import type { Subject } from './subject.ts'
import { usePerform } from './use-perform.ts'

export function DeleteSheet({ subject, onClose }: { subject: Subject; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const perform = usePerform()
  const what = inWords(t, nounOf(subject.target), subject.count)
  const confirm = (): void => {
    onClose()
    void perform(subject.target, { kind: 'delete' })
  }
  return (
    <Sheet title={t('actions.delete.title', { what })} closeName={t('actions.close')} onClose={onClose}>
      <p>{t('actions.delete.body')}</p>
      <SheetActions>
        <Button onClick={onClose}>{t('actions.cancel')}</Button>
        <Button look="danger" onClick={confirm}>
          {t('actions.delete.confirm')}
        </Button>
      </SheetActions>
    </Sheet>
  )
}
