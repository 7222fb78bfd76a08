// The three axes as bars with their figures; an unknown one is an empty bar that says so.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AXES } from './axes.ts'
import type { AxisValues } from './axes.ts'
import { letterOf } from './axes.ts'
import styles from './axis-bars.module.css'

export function AxisBars({ values }: { values: AxisValues }): ReactNode {
  const { t } = useTranslation()
  return (
    <dl className={styles.bars}>
      {AXES.map((axis) => {
        const value = values[axis]
        return (
          <div key={axis} className={styles.bar}>
            <dt>{t(`privacy.axes.${axis}`)}</dt>
            <dd>{value === null ? <span title={t('privacy.axisUnknown')}>?</span> : Math.round(value)}</dd>
            <div className={styles.track} aria-hidden="true">
              <div data-letter={letterOf(value)} style={{ inlineSize: `${value ?? 0}%` }} />
            </div>
          </div>
        )
      })}
    </dl>
  )
}
