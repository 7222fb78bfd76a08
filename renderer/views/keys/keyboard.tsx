// The keyboard of the window: runs the commands of keys, shows how a sequence goes on, and opens the palette and the sheet of keys.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS } from '../../keyboard/commands.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { useHandlers, useRunner } from '../../keyboard/handlers.tsx'
import { isMac } from '../../keyboard/platform.ts'
import { printKeys } from '../../keyboard/print.ts'
import { useAppMenu } from '../../keyboard/use-app-menu.ts'
import { useKeys } from '../../keyboard/use-keys.ts'
import type { Pending } from '../../keyboard/use-keys.ts'
import { START } from '../../state/where.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { focusPaneSoon } from '../frame/focus-pane.ts'
import { Palette } from '../palette/palette.tsx'
import type { PaletteEntry } from '../palette/entries.ts'
import { openSettings } from '../settings/at.ts'
import { KeysSheet } from './keys-sheet.tsx'
import styles from './keyboard.module.css'

export function Keyboard(): ReactNode {
  const pending = useKeys()
  useAppMenu()
  const runner = useRunner()
  const choose = useChoose()
  const [runnable, setRunnable] = useState<ReadonlySet<CommandId> | null>(null)
  const [hasSheet, setSheet] = useState(false)
  useHandlers('window', {
    'palette.open': () =>
      setRunnable(new Set(COMMANDS.filter((id) => id !== 'palette.open' && runner.canRun(id)))),
    'keys.show': () => setSheet(true),
  })
  return (
    <>
      {pending && <SequenceHint pending={pending} />}
      {runnable && <Palette runnable={runnable} onChoose={choose} onClose={() => setRunnable(null)} />}
      {hasSheet && <KeysSheet onClose={() => setSheet(false)} />}
    </>
  )
}

/** Carries out what was found. */
function useChoose(): (entry: PaletteEntry) => void {
  const runner = useRunner()
  const { go } = useWhere()
  return (entry) => {
    switch (entry.kind) {
      case 'command':
        runner.run(entry.command)
        return
      case 'person':
        go({ ...START, place: { kind: 'all' }, search: `with:${entry.address}` })
        return focusPaneSoon('list')
      case 'setting':
        return openSettings(entry.place)
      case 'subject':
        go({ opened: entry.opened, pane: 'reader' })
        return focusPaneSoon('reader')
      default:
        go({ ...START, place: entry.place })
        return focusPaneSoon('list')
    }
  }
}

function SequenceHint({ pending: { pressed, begun } }: { pending: Pending }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={styles.hint} role="status">
      <kbd className={styles.key}>{printKeys(pressed, t, isMac)}</kbd>
      <span>{t('keys.next')}</span>
      <ul className={styles.ways}>
        {begun.map(({ id, next }) => (
          <li key={`${id} ${next}`} className={styles.way}>
            <kbd className={styles.key}>{printKeys(next, t, isMac)}</kbd>
            {t(`commands.${id}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
