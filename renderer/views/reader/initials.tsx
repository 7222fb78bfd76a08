// A round sign for a person: initials on a ground of their own, made here and never fetched.
import type { ReactNode } from 'react'
import styles from './initials.module.css'

const HUES = 12

/** The same address has the same ground everywhere. */
function hueOf(address: string): number {
  let sum = 0
  for (const character of address.toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (sum % HUES) * (360 / HUES)
}

const initialOf = (name: string): string => {
  const [first = '?'] = [...new Intl.Segmenter().segment(name.replace(/^[^\p{L}\p{N}]+/u, ''))].map(
    ({ segment }) => segment,
  )
  return first.toLocaleUpperCase()
}

export function Initials({ name, address }: { name: string; address: string }): ReactNode {
  return (
    <span className={styles.initials} title={name} style={{ background: `hsl(${hueOf(address)} 28% 42%)` }}>
      {initialOf(name)}
    </span>
  )
}
