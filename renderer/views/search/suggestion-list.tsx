// What the search box proposes, under it; the box keeps the focus and the keys.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AtSign, Clock, Filter, Folder, Tag } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import styles from './search.module.css'
import type { Suggestion } from './suggest.ts'

const ICONS = { recent: Clock, field: Filter, value: Tag, person: AtSign, place: Folder }

interface SuggestionListProps {
  id: string
  suggestions: readonly Suggestion[]
  active: number
  onAccept: (suggestion: Suggestion) => void
  onForget: () => void
}

export function SuggestionList({
  id,
  suggestions,
  active,
  onAccept,
  onForget,
}: SuggestionListProps): ReactNode {
  const { t } = useTranslation()
  return (
    // Whoever presses a button here goes on writing.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.popover} onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={t('search.suggestions')} className={styles.list}>
        {suggestions.map((suggestion, at) => {
          const Icon = ICONS[suggestion.kind]
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={suggestion.id}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={styles.suggestion}
              onClick={() => onAccept(suggestion)}
            >
              <Icon size={14} aria-hidden className={styles.kind} />
              <span className={styles.label} dir="auto">
                {suggestion.label}
              </span>
              <span className={styles.detail} dir="auto">
                {suggestion.detail}
              </span>
            </div>
          )
        })}
      </div>
      {suggestions.some(({ kind }) => kind === 'recent') && (
        <div className={styles.foot}>
          <Button look="link" tabIndex={-1} onClick={onForget}>
            {t('search.forget')}
          </Button>
        </div>
      )}
    </div>
  )
}
