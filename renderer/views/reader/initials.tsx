// A round sign for a person: initials on a ground of their own, made here and never fetched.
import type { ReactNode } from 'react'
import styles from './initials.module.css'

const HUES = 12

/** The same address has the same ground everywhere. */
function hueOf(address: string): number {
  // FNV-1a, 32 bits: short addresses that differ in a letter get grounds that differ.
  let hash = 0x811c9dc5
  for (const character of address.toLowerCase())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (((hash >>> 0) >>> 7) % HUES) * (360 / HUES)
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
