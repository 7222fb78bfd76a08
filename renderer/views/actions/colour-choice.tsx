// The colours a tag can have; each is named, and the chosen one carries a tick.
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Check } from 'lucide-react'
import type { ArgsOf } from '../../../shared/contract.ts'
import styles from './sheets.module.css'

export type Colour = ArgsOf<'tags.put'>['colour']

export const COLOURS: readonly Colour[] = [
  'blue',
  'green',
  'orange',
  'violet',
  'teal',
  'red',
  'yellow',
  'pink',
  'grey',
]

interface ColourChoiceProps {
  value: Colour
  onChoose: (colour: Colour) => void
}

export function ColourChoice({ value, onChoose }: ColourChoiceProps): ReactNode {
  const { t } = useTranslation()
  const group = useId()
  return (
    <fieldset className={styles.colours}>
      <legend className="visually-hidden">{t('actions.tag.colour')}</legend>
      {COLOURS.map((colour) => (
        <label
          key={colour}
          className={styles.colour}
          title={t(`actions.tag.colours.${colour}`)}
          style={{ background: `var(--tag-${colour})` }}
        >
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            aria-label={t(`actions.tag.colours.${colour}`)}
            checked={colour === value}
            onChange={() => onChoose(colour)}
          />
          <Check size={14} aria-hidden />
        </label>
      ))}
    </fieldset>
  )
}
