// Asks for a name.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/model/fault.ts'
import { Field } from '../../ui/field.tsx'
import { FormSheet } from './form-sheet.tsx'

interface NameSheetProps {
  title: string
  name: string
  hint?: string
  onSave: (name: string) => Promise<Result<unknown>>
  onClose: () => void
}

export function NameSheet({ title, name, hint, onSave, onClose }: NameSheetProps): ReactNode {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  return (
    <FormSheet title={title} saveName={t('frame.save')} onSave={() => onSave(text.trim())} onClose={onClose}>
      <Field
        label={t('places.name')}
        value={text}
        maxLength={200}
        hint={hint}
        onChange={(event) => setText(event.target.value)}
      />
    </FormSheet>
  )
}
