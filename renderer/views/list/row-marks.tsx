// The small signs of a row: dot or box before it, marks at its end, and buttons for the pointer. For screen readers the row
// says all of it in words, and every button is a command of the keyboard; hence they are pictures with data-act here.
import type { ReactNode } from 'react'
import type { TFunction } from 'i18next'
import {
  Archive,
  ChevronsUp,
  LockKeyhole,
  Mail,
  MailOpen,
  Paperclip,
  PenLine,
  Square,
  SquareCheckBig,
  Star,
  Trash2,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../keyboard/commands.ts'
import { useTitleOf } from '../../keyboard/use-bindings.ts'
import type { Row } from '../../state/where.ts'
import { classes } from '../../ui/classes.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import styles from './row.module.css'
import { letterTitle, protectionText } from './spoken-row.ts'

/** From here on a message is probably of importance (-10 to 10). */
const IMPORTANT = 9

interface LeadProps {
  row: Row
  hasBox: boolean
  isSelected: boolean
  t: TFunction
}

export function Lead({ row, hasBox, isSelected, t }: LeadProps): ReactNode {
  const Box = isSelected ? SquareCheckBig : Square
  return (
    <span className={styles.lead} data-act="select" aria-hidden="true">
      {hasBox ? (
        <Box size={14} className={classes(styles.box, isSelected && styles.checked)} />
      ) : (
        <i
          className={classes(styles.dot, row.isPending && styles.pending)}
          title={row.isPending ? t('list.pending') : undefined}
        />
      )}
    </span>
  )
}

export function Marks({ row, t }: { row: Row; t: TFunction }): ReactNode {
  const protection = protectionText(t, row)
  const Protected = row.protection.endsWith('-encrypted') ? LockKeyhole : PenLine
  return (
    <span className={styles.marks} aria-hidden="true">
      {row.importance >= IMPORTANT && (
        <span title={t('list.important')} className={styles.mark}>
          <ChevronsUp size={13} />
        </span>
      )}
      {protection !== null && (
        <span title={protection} className={styles.mark}>
          <Protected size={13} />
        </span>
      )}
      {row.hasAttachment && (
        <span title={t('list.attachment')} className={styles.mark}>
          <Paperclip size={13} />
        </span>
      )}
      {row.isStarred && (
        <span data-act="star" className={styles.mark}>
          <Star size={14} className={styles.starred} />
        </span>
      )}
      <LetterMark letter={row.letter} title={letterTitle(t, row)} />
    </span>
  )
}

export const ROW_ACTS = {
  archive: 'message.archive',
  trash: 'message.trash',
  read: 'message.read',
  unread: 'message.unread',
  star: 'message.star',
} as const satisfies Record<string, CommandId>
export type RowAct = keyof typeof ROW_ACTS

export function HoverActions({ row, canArchive }: { row: Row; canArchive: boolean }): ReactNode {
  return (
    <span className={styles.acts} aria-hidden="true">
      {canArchive && <Act act="archive" icon={Archive} />}
      <Act act="trash" icon={Trash2} />
      {row.unread > 0 ? <Act act="read" icon={MailOpen} /> : <Act act="unread" icon={Mail} />}
      <Act act="star" icon={Star} isOn={row.isStarred} />
    </span>
  )
}

function Act({ act, icon: Icon, isOn }: { act: RowAct; icon: LucideIcon; isOn?: boolean }): ReactNode {
  return (
    <span className={styles.act} data-act={act} title={useTitleOf(ROW_ACTS[act])}>
      <Icon size={15} strokeWidth={1.8} className={classes(isOn && styles.starred)} />
    </span>
  )
}
