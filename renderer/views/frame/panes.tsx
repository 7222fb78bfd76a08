// Sidebar, list and reader in the layout the user chose, with lines between them that can be moved.
import { useRef } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useScale, useSettings } from '../../state/appearance.ts'
import { classes } from '../../ui/classes.ts'
import { Splitter } from '../../ui/splitter.tsx'
import { SIZES } from './pane-sizes.ts'
import type { PaneSizes } from './pane-sizes.ts'
import styles from './panes.module.css'

interface PanesProps {
  sizes: PaneSizes
  onResize: (sizes: PaneSizes) => void
  /** Those that are not shown are null. */
  sidebar: ReactNode
  list: ReactNode
  reader: ReactNode
}

const rem = (sizePx: number): string => `${sizePx / 16}rem`

export function Panes({ sizes, onResize, sidebar, list, reader }: PanesProps): ReactNode {
  const { t } = useTranslation()
  const scale = useScale()
  const isOver = useSettings()?.layout === 'over'
  const mail = useRef<HTMLDivElement>(null)
  const measures: CSSProperties & Record<`--${string}`, string> = {
    '--sidebar-size': rem(sizes.sidebar),
    '--list-size': rem(sizes.list),
    '--list-share': `${sizes.listShare}%`,
  }
  const unitPx = (): number => scale
  return (
    <div className={styles.panes} style={measures}>
      {sidebar && (
        <>
          <div id="sidebar" className={styles.sidebar}>
            {sidebar}
          </div>
          <Splitter
            name={t('frame.resizeSidebar')}
            controls="sidebar"
            axis="inline"
            value={sizes.sidebar}
            {...SIZES.sidebar}
            unitPx={unitPx}
            onResize={(sidebar) => onResize({ ...sizes, sidebar })}
          />
        </>
      )}
      <div ref={mail} className={classes(styles.mail, isOver && styles.over)}>
        {list && (
          <div id="list" className={classes(styles.list, !reader && styles.alone)}>
            {list}
          </div>
        )}
        {list && reader && !isOver && (
          <Splitter
            name={t('frame.resizeList')}
            controls="list"
            axis="inline"
            value={sizes.list}
            {...SIZES.list}
            unitPx={unitPx}
            onResize={(list) => onResize({ ...sizes, list })}
          />
        )}
        {list && reader && isOver && (
          <Splitter
            name={t('frame.resizeListHeight')}
            controls="list"
            axis="block"
            value={sizes.listShare}
            {...SIZES.listShare}
            unitPx={() => (mail.current?.clientHeight ?? 100) / 100}
            onResize={(listShare) => onResize({ ...sizes, listShare })}
          />
        )}
        {reader && <div className={styles.reader}>{reader}</div>}
      </div>
    </div>
  )
}
