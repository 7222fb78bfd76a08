// Name and colour of a tag; a new one where none is given.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand } from '../../engine/hooks.ts'
import { ColourChoice } from '../../ui/colour-choice.tsx'
import { Field } from '../../ui/field.tsx'
import { FormSheet } from './form-sheet.tsx'
import { COLOURS } from './tag-colours.ts'
import type { TagColour } from './tag-colours.ts'

interface TagSheetProps {
  tag: ValueOf<'tags.list'>[number] | null
  onClose: () => void
}

export function TagSheet({ tag, onClose }: TagSheetProps): ReactNode {
  const { t } = useTranslation()
  const put = useCommand('tags.put')
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState<TagColour>(tag?.colour ?? 'blue')
  return (
    <FormSheet
      title={tag ? t('places.editTag', { name: tag.name }) : t('places.addTag')}
      saveName={t('frame.save')}
      canSave={name.trim() !== ''}
      onSave={() => put({ keyword: tag?.keyword ?? null, name: name.trim(), colour })}
      onClose={onClose}
    >
      <Field
        label={t('places.name')}
        required
        maxLength={60}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <ColourChoice
        name={t('places.colour')}
        value={colour}
        choices={COLOURS.map((value) => ({
          value,
          label: t(`places.colours.${value}`),
          colour: `var(--tag-${value})`,
        }))}
        onChoose={setColour}
      />
    </FormSheet>
  )
}
