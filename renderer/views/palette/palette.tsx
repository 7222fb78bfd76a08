// The palette: everything that can be done or gone to, found by a few letters.
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Search } from 'lucide-react'
import { bestOf, QuickFind } from '../../../shared/lib/quick-find.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { usePrintedKeys } from '../../keyboard/use-bindings.ts'
import { useKnownPeople } from '../../state/known-people.ts'
import { remembered } from '../../state/remembered.ts'
import { useEntries, useSubjects } from './entries.ts'
import type { PaletteEntry } from './entries.ts'
import styles from './palette.module.css'

const LIMIT = 40
const SUBJECTS = 10
/** So many tiers a subject stands behind what is called so. */
const BEHIND = 2
/** Some frames: the first of them shows the palette. */
const AFTER_OPENING_MS = 50
const lately = remembered('palette', 12)

interface PaletteProps {
  /** What could be done when it was opened, by who had the focus then. */
  runnable: ReadonlySet<CommandId>
  /** Called when the palette is gone and the focus is back. */
  onChoose: (entry: PaletteEntry) => void
  onClose: () => void
}

export function Palette({ runnable, onChoose, onClose }: PaletteProps): ReactNode {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(text, runnable)
  const active = Math.min(at, found.length - 1)
  const listId = useId()
  const { refresh } = useKnownPeople()
  useEffect(() => {
    dialog.current?.showModal()
    refresh()
  }, [refresh])
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    lately.add(entry.id)
    dialog.current?.close()
    onChoose(entry)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((active + 1) % Math.max(1, found.length)),
    ArrowUp: () => setAt((active - 1 + found.length) % Math.max(1, found.length)),
    PageDown: () => setAt(Math.min(found.length - 1, active + 8)),
    PageUp: () => setAt(Math.max(0, active - 8)),
    Enter: () => choose(found[active]),
  }
  return (
    <dialog ref={dialog} className={styles.palette} aria-label={t('palette.title')} onClose={onClose}>
      <label className={styles.box}>
        <Search size={16} aria-hidden />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
          aria-label={t('palette.label')}
          placeholder={t('palette.label')}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const act = event.nativeEvent.isComposing ? undefined : keys[event.key]
            if (!act) return
            event.preventDefault()
            act()
          }}
        />
      </label>
      <FoundList id={listId} found={found} active={active} onPoint={setAt} onChoose={choose} />
      <p className="visually-hidden" role="status">
        {found.length > 0 ? t('palette.count', { count: found.length }) : t('palette.none')}
      </p>
    </dialog>
  )
}

/** Nothing typed: what was chosen lately, then every command in its order. */
function useFound(text: string, runnable: ReadonlySet<CommandId>): PaletteEntry[] {
  const entries = useEntries(runnable)
  const subjects = useSubjects()
  const { people } = useKnownPeople()
  const [recent] = useState(() => lately.read())
  const finder = useFinder(entries)
  const subjectFinder = useFinder(subjects)
  return useMemo(() => {
    if (text.trim() === '') {
      const again = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
      return [...again, ...entries.filter((one) => one.kind === 'command' && !again.includes(one))]
    }
    const hits = [
      ...finder().find(text, LIMIT, recent),
      ...(people?.find(text, LIMIT, recent) ?? []),
      ...subjectFinder()
        .find(text, SUBJECTS)
        .map(({ entry, tier }) => ({ entry, tier: tier + BEHIND })),
    ]
    return bestOf<PaletteEntry>(hits, LIMIT, recent).map(({ entry }) => entry)
  }, [text, entries, finder, subjectFinder, people, recent])
}

function finderOf(entries: readonly PaletteEntry[]): () => QuickFind<PaletteEntry> {
  let made: QuickFind<PaletteEntry> | undefined
  return () => (made ??= QuickFind.of(entries))
}

/** Made once the palette is on screen, or with the first letter if that comes sooner. */
function useFinder(entries: readonly PaletteEntry[]): () => QuickFind<PaletteEntry> {
  const finder = useMemo(() => finderOf(entries), [entries])
  useEffect(() => {
    const timer = setTimeout(finder, AFTER_OPENING_MS)
    return () => clearTimeout(timer)
  }, [finder])
  return finder
}

interface FoundListProps {
  id: string
  found: readonly PaletteEntry[]
  active: number
  onPoint: (at: number) => void
  onChoose: (entry: PaletteEntry) => void
}

function FoundList({ id, found, active, onPoint, onChoose }: FoundListProps): ReactNode {
  const { t } = useTranslation()
  const printed = usePrintedKeys()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (found[active]) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, found])
  if (found.length === 0) return <p className={styles.none}>{t('palette.none')}</p>
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('palette.results')} className={styles.found}>
      {found.map((entry, at) => (
        // The box above has the focus and the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={entry.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={styles.entry}
          onMouseMove={() => at !== active && onPoint(at)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <span className={styles.text} dir="auto">
            {entry.text}
          </span>
          {entry.kind === 'person' && entry.text !== entry.address && (
            <span className={styles.detail}>{entry.address}</span>
          )}
          {entry.kind === 'mailbox' && <span className={styles.detail}>{entry.also}</span>}
          {entry.kind === 'command' ? (
            <kbd className={styles.keys}>{printed(entry.command)}</kbd>
          ) : (
            <span className={styles.kind}>{t(`palette.kinds.${entry.kind}`)}</span>
          )}
        </div>
      ))}
    </div>
  )
}
