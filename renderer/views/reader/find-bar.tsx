// The bar above a conversation that looks for words in it: counts, goes to the next and the previous, and goes away.
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import styles from './find-bar.module.css'
import type { Find } from './use-find.ts'

export function FindBar({ find, onClose }: { find: Find; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const { text, count, present, isSearching } = find
  const said =
    text.trim() === ''
      ? ''
      : count > 0
        ? t('reader.find.count', { present, count })
        : t(isSearching ? 'reader.find.searching' : 'reader.find.none')
  return (
    <search className={styles.bar}>
      <Search size={14} aria-hidden />
      <input
        ref={input}
        type="text"
        data-find
        className={styles.input}
        aria-label={t('reader.find.label')}
        placeholder={t('reader.find.label')}
        spellCheck={false}
        value={text}
        onChange={(event) => find.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          else if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className={styles.count} role="status">
        {said}
        {isSearching && count > 0 && ' …'}
      </span>
      <IconButton
        icon={ChevronUp}
        name={t('reader.find.previous')}
        disabled={count === 0}
        onClick={() => find.step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        name={t('reader.find.next')}
        disabled={count === 0}
        onClick={() => find.step(1)}
      />
      <IconButton icon={X} name={t('reader.find.close')} onClick={onClose} />
    </search>
  )
}
