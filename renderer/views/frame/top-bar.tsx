// The bar at the top: the name, the one search box, and how the window looks.
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, PanelLeft, Search, Settings, X } from 'lucide-react'
import { useWhere } from '../../state/where-hooks.tsx'
import { IconButton } from '../../ui/button.tsx'
import { CommandButton } from './command-button.tsx'
import { focusPane } from './focus-pane.ts'
import styles from './top-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

const WAIT_MS = 150

interface TopBarProps {
  hasDrawer: boolean
  isSidebarHidden: boolean
}

export function TopBar({ hasDrawer, isSidebarHidden }: TopBarProps): ReactNode {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {hasDrawer ? (
          <CommandButton id="frame.sidebar" icon={Menu} name={t('frame.menu')} />
        ) : (
          <CommandButton id="frame.sidebar" icon={PanelLeft} isPressed={!isSidebarHidden} />
        )}
        <strong className={styles.name}>{t('frame.name')}</strong>
      </div>
      <SearchBox onLeave={() => focusPane('list')} />
      <div className={styles.end}>
        <ViewMenu />
        <CommandButton id="settings.open" icon={Settings} />
      </div>
    </header>
  )
}

interface SearchText {
  text: string
  setText: (text: string) => void
  /** Asks at once for what is written. */
  ask: () => void
  clear: () => void
}

/** What is being written, asked for when the writing pauses. */
function useSearchText(): SearchText {
  const { where, go } = useWhere()
  const [text, setText] = useState(where.search)
  const [asked, setAsked] = useState(where.search)
  // Emptied from elsewhere (another mailbox was chosen).
  if (where.search !== asked) {
    setAsked(where.search)
    setText(where.search)
  }
  const search = useCallback(
    (next: string) => {
      setAsked(next)
      go({ search: next, activeGroupId: null, pane: 'list' })
    },
    [go],
  )
  useEffect(() => {
    if (text === asked) return
    const timer = setTimeout(() => search(text), WAIT_MS)
    return () => clearTimeout(timer)
  }, [text, asked, search])
  const clear = (): void => {
    setText('')
    search('')
  }
  return { text, setText, ask: () => text !== asked && search(text), clear }
}

/** @param onLeave the user is done with the box and goes on to the rows */
function SearchBox({ onLeave }: { onLeave: () => void }): ReactNode {
  const { t } = useTranslation()
  const { text, setText, ask, clear } = useSearchText()
  return (
    <search className={styles.search}>
      <Search size={15} aria-hidden />
      <input
        data-search
        className={styles.input}
        type="text"
        enterKeyHint="search"
        spellCheck={false}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') clear()
          else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) {
            ask()
            onLeave()
          } else return
          event.preventDefault()
        }}
      />
      {text === '' ? (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      ) : (
        <IconButton icon={X} name={t('search.clear')} className={styles.clear} onClick={clear} />
      )}
    </search>
  )
}
