// In place of the tools while something is selected: how much, and what can be done with it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Ellipsis, X } from 'lucide-react'
import type { CommandId } from '../../keyboard/commands.ts'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { useTitleOf } from '../../keyboard/use-bindings.ts'
import { sizeOf } from '../../state/selected.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { COMMAND_ICONS, useCommandItems } from '../actions/command-items.ts'
import { Filters } from './tools.tsx'
import styles from './tools.module.css'
import type { Rows } from './use-rows.ts'
import type { Selecting } from './use-selecting.ts'

const FIRST: readonly CommandId[] = [
  'message.archive',
  'message.trash',
  'message.notJunk',
  'message.move',
  'message.tag',
  'message.read',
]
const MORE: readonly CommandId[] = [
  'message.star',
  'message.unread',
  'message.copy',
  'message.junk',
  'message.delete',
]

interface SelectionBarProps {
  rows: Rows
  selecting: Selecting
  handlers: Handlers
}

export function SelectionBar({ rows, selecting, handlers }: SelectionBarProps): ReactNode {
  const { t } = useTranslation()
  const items = useCommandItems()
  const { selection } = selecting
  const count = sizeOf(selection, rows.isWhole ? rows.count : null)
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={t('actions.bar')}>
        <span className={styles.count} role="status">
          {count === null ? t('actions.selectedAll') : t('actions.selected', { count })}
        </span>
        {FIRST.map((id) => {
          const run = handlers[id]
          return run && <CommandButton key={id} id={id} onRun={run} />
        })}
        <Menu
          name={t('list.moreActions')}
          align="end"
          trigger={<IconButton icon={Ellipsis} name={t('list.moreActions')} />}
          groups={[
            { id: 'more', items: items(MORE, handlers) },
            { id: 'select', items: selection.isAll ? [] : items(['list.selectAll'], handlers) },
          ]}
        />
        <IconButton icon={X} name={t('actions.selectNone')} onClick={selecting.none} />
      </div>
      <Filters />
    </>
  )
}

function CommandButton({ id, onRun }: { id: CommandId; onRun: () => void }): ReactNode {
  const { t } = useTranslation()
  const title = useTitleOf(id)
  const icon = COMMAND_ICONS[id]
  return icon ? <IconButton icon={icon} name={t(`commands.${id}`)} title={title} onClick={onRun} /> : null
}
