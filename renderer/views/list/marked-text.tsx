// A search hit's snippet with its marks.
import type { ReactNode } from 'react'
import type { ValueOf } from '../../../shared/contract.ts'
import styles from './row.module.css'

type Snippet = NonNullable<ValueOf<'listing.search'>['rows'][number]['snippet']>

export function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }): ReactNode {
  let end = 0
  const pieces = marks.map(([start, stop]) => {
    const before = text.slice(end, start)
    end = stop
    return (
      <span key={start}>
        {before}
        <mark className={styles.mark}>{text.slice(start, stop)}</mark>
      </span>
    )
  })
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
}
