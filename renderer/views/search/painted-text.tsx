// The text of the search box as it is seen: marked while it is written, as chips that can be taken away when it is not.
// The box itself stays a plain text field: input methods, undo and screen readers see nothing of this.
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import type { QueryPart } from '../../../shared/lib/query/describe.ts'
import { classes } from '../../ui/classes.ts'
import { chipsOf, piecesOf, without } from './edit.ts'
import type { Piece } from './edit.ts'
import styles from './search.module.css'

const keyOf = ({ start, end }: Piece): string => `${start}-${end}`

const markOf = ({ part }: Piece, isWritten: boolean): string =>
  classes(part?.kind === 'field' && styles.field, isWritten && part?.problem && styles.problem)

/** Lies under the text field, with the same letters in the same places. */
export function MarkedText({
  text,
  isWritten,
  layer,
}: {
  text: string
  isWritten: boolean
  layer: Ref<HTMLDivElement>
}): ReactNode {
  return (
    <div ref={layer} className={styles.marks} aria-hidden="true" dir="auto">
      {piecesOf(text).map((piece) => (
        <span key={keyOf(piece)} className={markOf(piece, isWritten)}>
          {piece.text}
        </span>
      ))}
    </div>
  )
}

/** Lies over the text field; what is not a button lets the pointer through. */
export function Chips({ text, onChange }: { text: string; onChange: (text: string) => void }): ReactNode {
  const chips = chipsOf(text)
  const isChip = (part: QueryPart | null): boolean => chips.some((chip) => chip.start === part?.start)
  return (
    <div className={styles.chips} dir="auto">
      {piecesOf(text)
        .filter((piece) => piece.part)
        .map((piece) =>
          isChip(piece.part) ? (
            <Chip key={keyOf(piece)} piece={piece} onRemove={() => onChange(without(text, piece))} />
          ) : (
            <span key={keyOf(piece)} className={markOf(piece, true)} aria-hidden="true" dir="auto">
              {piece.text}
            </span>
          ),
        )}
    </div>
  )
}

function Chip({ piece, onRemove }: { piece: Piece; onRemove: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={classes(styles.chip, piece.part?.isNegated && styles.negated)}>
      <span aria-hidden="true" className={styles.chipText} dir="auto">
        {piece.text}
      </span>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('search.removePart', { part: piece.text })}
        onClick={onRemove}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}
