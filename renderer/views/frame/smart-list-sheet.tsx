// Name and search of a smart list.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import { Field } from '../../ui/field.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { SmartList } from './smart-list-section.tsx'

export function SmartListSheet({ list, onClose }: { list: SmartList; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const put = useCommand('smartLists.put')
  const [name, setName] = useState(list.name)
  const [text, setText] = useState(list.text)
  return (
    <FormSheet
      title={t('places.editList', { name: list.name })}
      saveName={t('frame.save')}
      canSave={name.trim() !== ''}
      onSave={() => put({ ...list, name: name.trim(), text: text.trim() })}
      onClose={onClose}
    >
      <Field
        label={t('places.name')}
        required
        maxLength={100}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('places.query')}
        maxLength={2000}
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormSheet>
  )
}
