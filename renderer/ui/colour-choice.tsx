// One colour of a few, each a spot with a name.
import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './colour-choice.module.css'

interface ColourChoiceProps<V extends string> {
  name: string
  value: V
  choices: readonly { value: V; label: string; colour: string }[]
  onChoose: (value: V) => void
}

export function ColourChoice<V extends string>({
  name,
  value,
  choices,
  onChoose,
}: ColourChoiceProps<V>): ReactNode {
  const group = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{name}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.colour} title={choice.label}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <i className={styles.spot} style={{ background: choice.colour }} aria-hidden="true" />
          <span className="visually-hidden">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
