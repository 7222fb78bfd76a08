// A sheet with a form that is saved or left: what went wrong stands above it, and it stays open then.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault, Result } from '../../../shared/model/fault.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'

interface FormSheetProps {
  title: string
  /** On the button that saves, and while it does. */
  saveName: string
  savingName?: string
  isDanger?: boolean
  canSave?: boolean
  /** What is known to be wrong already. */
  fault?: Fault | null
  onSave: () => Promise<Result<unknown>>
  onClose: () => void
  children: ReactNode
}

export function FormSheet(props: FormSheetProps): ReactNode {
  const {
    title,
    saveName,
    savingName = saveName,
    isDanger = false,
    canSave = true,
    onClose,
    children,
  } = props
  const { t } = useTranslation()
  const [fault, setFault] = useState<Fault | null>(props.fault ?? null)
  const [isSaving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    setFault(null)
    const result = await props.onSave()
    setSaving(false)
    if (result.ok) onClose()
    else setFault(result.fault)
  }
  return (
    <Sheet title={title} closeName={t('frame.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {fault && <FaultNotice fault={fault} />}
        {children}
        <SheetActions>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button look={isDanger ? 'danger' : 'main'} type="submit" disabled={isSaving || !canSave}>
            {isSaving ? savingName : saveName}
          </Button>
        </SheetActions>
      </form>
    </Sheet>
  )
}
