// How far something is: a bar with words under it.
import type { ReactNode } from 'react'
import styles from './progress.module.css'

interface ProgressProps {
  name: string
  value: number
  max: number
  text: string
}

export function Progress({ name, value, max, text }: ProgressProps): ReactNode {
  return (
    <div className={styles.progress}>
      <progress aria-label={name} value={max === 0 ? 1 : value} max={max === 0 ? 1 : max} />
      <p>{text}</p>
    </div>
  )
}
