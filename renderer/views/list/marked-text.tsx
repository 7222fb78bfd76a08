// A search hit's snippet with its marks.
import type { ReactNode } from 'react'
import type { ValueOf } from '../../../shared/contract.ts'
import styles from './row.module.css'

type Snippet = NonNullable<ValueOf<'listing.rows'>['rows'][number]['snippet']>

export function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }): ReactNode {
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className={styles.highlight}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
