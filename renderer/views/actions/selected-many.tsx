// What the reader shows while several rows are selected: the stack of them, and what can be done with it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../keyboard/commands.ts'
import { useTitleOf } from '../../keyboard/use-bindings.ts'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { formatRowTime } from '../../locales/format.ts'
import { useNow } from '../../state/now.ts'
import { NOTHING, sizeOf } from '../../state/selected.ts'
import { useSelection } from '../../state/selection.tsx'
import type { Row } from '../../state/where.ts'
import { Button } from '../../ui/button.tsx'
import { rowNames } from '../list/names.ts'
import { selectionSubject } from '../list/use-selecting.ts'
import { COMMAND_ICONS } from './command-items.ts'
import styles from './selected-many.module.css'
import type { Subject } from './subject.ts'
import { useHandlersFor } from './use-message-handlers.ts'
import { useListQuestion } from '../../state/list-question.ts'

const SHOWN_ROWS = 6
const COMMANDS: readonly CommandId[] = [
  'message.archive',
  'message.trash',
  'message.move',
  'message.tag',
  'message.star',
  'message.read',
  'message.unread',
  'message.junk',
  'message.notJunk',
  'message.delete',
]

/** The stack in place of the one conversation, as long as several are selected. */
export function UnlessSelecting({ children }: { children: ReactNode }): ReactNode {
  const count = sizeOf(useSelection().selection, null)
  return count === null || count > 1 ? <SelectedMany /> : children
}

function SelectedMany(): ReactNode {
  const { t } = useTranslation()
  const list = useListQuestion()
  const { selection, select } = useSelection()
  const subject = selectionSubject(list, selection, null)
  if (!subject) return null
  const rows = selection.isAll ? [] : [...selection.rows.values()]
  return (
    <section className={styles.many} aria-label={t('actions.bar')}>
      <Stack rows={rows.slice(0, SHOWN_ROWS)} />
      <h2 className={styles.title}>
        {subject.count === null ? t('actions.selectedAll') : t('actions.selected', { count: subject.count })}
      </h2>
      <p className={styles.hint}>{t('actions.manyHint')}</p>
      <Commands subject={subject} />
      <Button look="link" onClick={() => select(() => NOTHING)}>
        {t('actions.selectNone')}
      </Button>
    </section>
  )
}

function Stack({ rows }: { rows: readonly Row[] }): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow()
  if (rows.length === 0) return null
  return (
    <ul className={styles.stack}>
      {rows.map((row) => (
        <li key={row.groupId} className={styles.card}>
          <strong dir="auto">
            {rowNames(row, t('list.me'))
              .map(({ name }) => name)
              .join(', ') || t('list.noSender')}
          </strong>
          <span dir="auto">{row.subject || t('list.noSubject')}</span>
          <time>{formatRowTime(row.dateAt, now, i18n.language)}</time>
        </li>
      ))}
    </ul>
  )
}

function Commands({ subject }: { subject: Subject }): ReactNode {
  const handlers: Handlers = useHandlersFor()(subject)
  return (
    <div className={styles.commands}>
      {COMMANDS.map((id) => {
        const run = handlers[id]
        return run && <CommandButton key={id} id={id} onRun={run} />
      })}
    </div>
  )
}

function CommandButton({ id, onRun }: { id: CommandId; onRun: () => void }): ReactNode {
  const { t } = useTranslation()
  const Icon = COMMAND_ICONS[id]
  return (
    <Button title={useTitleOf(id)} onClick={onRun}>
      {Icon && <Icon size={15} aria-hidden />}
      {t(`commands.${id}`)}
    </Button>
  )
}
