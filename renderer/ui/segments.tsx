// One choice of a few, side by side; arrow keys move it, as in any group of radio buttons.
import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<V extends string> {
  name: string
  value: V
  choices: readonly { value: V; label: string }[]
  onChoose: (value: V) => void
}

export function Segments<V extends string>({ name, value, choices, onChoose }: SegmentsProps<V>): ReactNode {
  const group = useId()
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{name}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.segment}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
