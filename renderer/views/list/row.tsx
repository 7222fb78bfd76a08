// One row of the list: who, when, what about, and how exposed.
import { memo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatMoment, formatRowTime } from '../../locales/format.ts'
import type { Row } from '../../state/where.ts'
import { classes } from '../../ui/classes.ts'
import { TagChip } from '../../ui/tag-chip.tsx'
import { Initials } from '../reader/initials.tsx'
import { MarkedText } from './marked-text.tsx'
import { fullName, rowNames } from './names.ts'
import { HoverActions, Lead, Marks } from './row-marks.tsx'
import type { RowLook } from './row-look.ts'
import styles from './row.module.css'
import { spokenRow } from './spoken-row.ts'

const MOST_TAGS = 3

interface ListRowProps {
  row: Row
  index: number
  setSize: number
  id: string
  isActive: boolean
  isSelected: boolean
  /** Something is selected: rows show boxes instead of dots. */
  isSelecting: boolean
  look: RowLook
}

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, index, setSize, id, isActive, isSelected, isSelecting, look } = props
  const { t, language } = look
  const [isHovered, setHovered] = useState(false)
  const names = rowNames(row, t('list.me'))
  const spoken = names.map((named) => named.name).join(', ')
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelecting ? isSelected : isActive}
      aria-posinset={index + 1}
      aria-setsize={setSize}
      data-group={row.groupId}
      draggable
      className={classes(
        styles.row,
        styles[look.density],
        isActive && styles.active,
        isSelecting && isSelected && styles.selected,
        row.unread > 0 && styles.unread,
      )}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {/* The row's name: all that is seen, in words. */}
      <span className="visually-hidden" data-spoken>
        {spokenRow(row, spoken, look)}
      </span>
      <span className={styles.parts} aria-hidden="true">
        <AccountBar row={row} look={look} />
        <Lead row={row} hasBox={isSelecting || isHovered} isSelected={isSelecting && isSelected} t={t} />
        {look.density === 'relaxed' && <Avatar row={row} />}
        <Who row={row} names={names} t={t} />
        <time className={styles.time} title={formatMoment(row.dateAt, language)}>
          {formatRowTime(row.dateAt, look.now, language)}
        </time>
        <span className={styles.subject}>
          <span className={styles.words} dir="auto">
            {row.subject || t('list.noSubject')}
          </span>
          <Tags row={row} look={look} />
        </span>
        <span className={styles.preview} dir="auto">
          {row.snippet ? (
            <MarkedText snippet={row.snippet} />
          ) : (
            row.preview || (isSealed(row) && t('list.sealedPreview'))
          )}
        </span>
        <Marks row={row} t={t} />
        {isHovered && look.hasHoverActions && <HoverActions row={row} canArchive={look.canArchive} />}
      </span>
    </div>
  )
})

const isSealed = ({ protection }: Row): boolean => protection.endsWith('-encrypted')

/** Words where there is room, spots of their colours in one line. */
function Tags({ row, look }: { row: Row; look: RowLook }): ReactNode {
  return row.tags.slice(0, MOST_TAGS).map((keyword) => {
    const { name, colour } = look.tag(keyword)
    return look.density === 'compact' ? (
      <i key={keyword} className={styles.spot} title={name} style={{ background: `var(--tag-${colour})` }} />
    ) : (
      <TagChip key={keyword} name={name} colour={colour} />
    )
  })
}

function AccountBar({ row, look }: { row: Row; look: RowLook }): ReactNode {
  const colours = row.accounts.flatMap((id) => look.accountColour(id) ?? [])
  return colours.length === 0 ? null : (
    <span className={styles.accounts} aria-hidden="true">
      {colours.map((colour) => (
        <i key={colour} style={{ background: `var(--tag-${colour})` }} />
      ))}
    </span>
  )
}

function Avatar({ row }: { row: Row }): ReactNode {
  const person = row.people.find((one) => !one.isMe) ?? row.people[0]
  return (
    <span className={styles.avatar} aria-hidden="true">
      {person && <Initials name={fullName(person)} address={person.address} />}
    </span>
  )
}

interface WhoProps {
  row: Row
  names: ReturnType<typeof rowNames>
  t: RowLook['t']
}

function Who({ row, names, t }: WhoProps): ReactNode {
  return (
    <span className={styles.who} dir="auto">
      {names.length === 0 && t('list.noSender')}
      {names.map(({ name, isUnread }, index) => (
        // Two people may have the same name; their place in the row tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={classes(isUnread && styles.bold)}>
          {index > 0 && ', '}
          {name}
        </span>
      ))}
      {row.kind === 'list' && <span className={styles.count}> · {t('list.mailingList')}</span>}
      {row.messages > 1 && <span className={styles.count}> {row.messages}</span>}
    </span>
  )
}
