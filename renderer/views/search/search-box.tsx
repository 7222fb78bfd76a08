// The one search box: plain text that is completed, marked, shown as chips, explained and saved.
import { useId, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { BookmarkPlus, CircleHelp, Search, X } from 'lucide-react'
import { useHandlers } from '../../keyboard/handlers.tsx'
import { useTitleOf } from '../../keyboard/use-bindings.ts'
import { IconButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { HelpSheet } from './help-sheet.tsx'
import { Chips, MarkedText } from './painted-text.tsx'
import { LockedChip, ScopeMenu } from './place-chip.tsx'
import { SaveSheet } from './save-sheet.tsx'
import styles from './search.module.css'
import { SuggestionList } from './suggestion-list.tsx'
import { troubleOf } from './trouble.ts'
import { useBoxKeys } from './use-box-keys.ts'
import type { BoxKeys } from './use-box-keys.ts'
import { useSearchText } from './use-search-text.ts'
import type { SearchText } from './use-search-text.ts'
import { withExample } from './edit.ts'

/** As long as the engine reads. */
const MAX_LENGTH = 2000

/** @param onLeave the user is done with the box and goes on to the rows */
export function SearchBox({ onLeave }: { onLeave: () => void }): ReactNode {
  const { t } = useTranslation()
  const search = useSearchText()
  const { text, ask } = search
  const input = useRef<HTMLInputElement>(null)
  const keys = useBoxKeys(input, search, onLeave)
  const [sheet, setSheet] = useState<'help' | 'save' | null>(null)
  const trouble = text.trim() === '' ? undefined : troubleOf(text, t)
  const canSave = text.trim() !== '' && trouble === undefined
  useHandlers('window', {
    ...(text !== '' && { 'search.clear': () => ask('') }),
    ...(canSave && { 'search.save': () => setSheet('save') }),
  })
  const close = (): void => setSheet(null)
  const insert = (example: string): void => {
    close()
    search.setText(withExample(text, example))
    requestAnimationFrame(() => input.current?.focus())
  }
  return (
    <search className={classes(styles.search, keys.isOpen && styles.open)}>
      <Search size={15} aria-hidden className={styles.glass} />
      <LockedChip />
      <TextLine input={input} search={search} keys={keys} trouble={trouble} />
      {text !== '' && <ScopeMenu />}
      <BoxButtons
        isEmpty={text === ''}
        canSave={canSave}
        onSave={() => setSheet('save')}
        onHelp={() => setSheet('help')}
        onClear={() => {
          ask('')
          input.current?.focus()
        }}
      />
      {sheet === 'save' && <SaveSheet onClose={close} />}
      {sheet === 'help' && <HelpSheet onClose={close} onChoose={insert} />}
    </search>
  )
}

interface TextLineProps {
  input: RefObject<HTMLInputElement | null>
  search: SearchText
  keys: BoxKeys
  trouble: string | undefined
}

function TextLine({ input, search, keys, trouble }: TextLineProps): ReactNode {
  const { t } = useTranslation()
  const marks = useRef<HTMLDivElement>(null)
  const id = useId()
  const { text, isAsked } = search
  const { isFocused, isOpen, active, suggestions } = keys
  const isTrouble = trouble !== undefined && isAsked && isFocused
  return (
    <div className={classes(styles.line, !isFocused && text !== '' && styles.resting)}>
      <MarkedText text={text} isWritten={isTrouble} layer={marks} />
      <input
        ref={input}
        data-search
        className={styles.input}
        type="text"
        role="combobox"
        enterKeyHint="search"
        spellCheck={false}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        dir="auto"
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-list-${active}` : undefined}
        aria-invalid={trouble !== undefined && isAsked}
        aria-describedby={isTrouble ? `${id}-trouble` : undefined}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={keys.onChange}
        onSelect={keys.onSelect}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onScroll={(event) => {
          if (marks.current) marks.current.scrollLeft = event.currentTarget.scrollLeft
        }}
      />
      {!isFocused && <Chips text={text} onChange={search.ask} />}
      {isOpen && (
        <SuggestionList
          id={`${id}-list`}
          suggestions={suggestions}
          active={active}
          onAccept={keys.accept}
          onForget={keys.forget}
        />
      )}
      {isTrouble && !isOpen && (
        <p id={`${id}-trouble`} role="status" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </div>
  )
}

interface BoxButtonsProps {
  isEmpty: boolean
  canSave: boolean
  onSave: () => void
  onHelp: () => void
  onClear: () => void
}

function BoxButtons({ isEmpty, canSave, onSave, onHelp, onClear }: BoxButtonsProps): ReactNode {
  const { t } = useTranslation()
  const saveTitle = useTitleOf('search.save')
  return (
    <>
      {canSave && (
        <IconButton
          icon={BookmarkPlus}
          className={styles.button}
          name={t('search.save')}
          title={saveTitle}
          onClick={onSave}
        />
      )}
      <IconButton
        icon={CircleHelp}
        className={classes(styles.button, styles.explain)}
        name={t('search.help')}
        onClick={onHelp}
      />
      {!isEmpty && (
        <IconButton icon={X} className={styles.button} name={t('search.clear')} onClick={onClear} />
      )}
    </>
  )
}
