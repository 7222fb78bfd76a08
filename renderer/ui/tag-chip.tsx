// A word on a coloured ground.
import type { ReactNode } from 'react'
import styles from './tag-chip.module.css'

/** The names of the colours are those of the tokens: --tag-red, --tag-red-soft … */
export function TagChip({ name, colour }: { name: string; colour: string }): ReactNode {
  return (
    <span
      className={styles.chip}
      dir="auto"
      style={{ color: `var(--tag-${colour})`, background: `var(--tag-${colour}-soft)` }}
    >
      {name}
    </span>
  )
}
