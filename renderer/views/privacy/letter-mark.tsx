// The six shapes: how exposed something is, drawn so that no colour is needed, beside its letter.
import type { ReactNode } from 'react'
import type { Letter } from '../../../shared/model/privacy.ts'
import styles from './letter-mark.module.css'

const ENVELOPE = 'M3 6h18v13H3z'
const FLAP = 'M3 6l9 7 9-7'

const SHAPES: Record<Letter, ReactNode> = {
  A: (
    <>
      <path className={styles.body} d={ENVELOPE} />
      <path className={styles.line} d={FLAP} />
      <circle className={styles.dot} cx="12" cy="13.2" r="3.5" />
    </>
  ),
  B: (
    <>
      <path className={styles.body} d={ENVELOPE} />
      <path className={styles.line} d={FLAP} />
    </>
  ),
  C: (
    <>
      <path className={styles.body} d="M4 8l8-3 8 3v11H4z" />
      <path className={styles.line} d="M12 5v14" />
    </>
  ),
  D: (
    <>
      <path className={styles.body} d={ENVELOPE} />
      <path className={styles.line} d="M6.5 10.5h5M6.5 13h5M6.5 15.5h3" />
      <path className={styles.dot} d="M15 9h3.4v3.6H15z" />
    </>
  ),
  E: (
    <>
      <path className={styles.body} d={ENVELOPE} />
      <path className={styles.line} d="M6 12.5c2-3 4-4 6-4s4 1 6 4c-2 3-4 4-6 4s-4-1-6-4z" />
      <circle className={styles.dot} cx="12" cy="12.5" r="1.9" />
    </>
  ),
  '?': (
    <>
      <path className={styles.dashed} d={ENVELOPE} />
      <path className={styles.line} d="M10.2 11a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2" />
      <circle className={styles.dot} cx="12" cy="16.2" r=".9" />
    </>
  ),
}

interface LetterMarkProps {
  letter: Letter
  /** Stands instead of the bare letter. */
  words?: string
  title?: string
}

export function LetterMark({ letter, words, title }: LetterMarkProps): ReactNode {
  return (
    <span className={styles.mark} data-letter={letter} title={title}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.shape}>
        {SHAPES[letter]}
      </svg>
      <span>{words ?? letter}</span>
    </span>
  )
}
