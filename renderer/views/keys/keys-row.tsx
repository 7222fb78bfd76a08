// One command with its keys: take one away, press new ones, go back to those of the set.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus, RotateCcw, X } from 'lucide-react'
import { chordOf, isKeptByBrowser, isSingleKey } from '../../keyboard/chord.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { isInBrowser, isMac } from '../../keyboard/platform.ts'
import { printKeys } from '../../keyboard/print.ts'
import { pressOf } from '../../keyboard/use-keys.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './keys-editor.module.css'
import type { KeyChanges } from './use-key-choice.ts'

/** After so long without a further key, what was pressed is all. */
const PAUSE_MS = 900
const MAX_CHORDS = 3

interface KeysRowProps {
  id: CommandId
  changes: KeyChanges
  isRecording: boolean
  onRecord: (isOn: boolean) => void
}

export function KeysRow({ id, changes, isRecording, onRecord }: KeysRowProps): ReactNode {
  const { t } = useTranslation()
  const title = t(`commands.${id}`)
  const adder = useRef<HTMLButtonElement>(null)
  const finish = (): void => {
    onRecord(false)
    requestAnimationFrame(() => adder.current?.focus())
  }
  return (
    <li className={styles.row}>
      <span className={styles.title}>{title}</span>
      {isRecording ? (
        <Recorder id={id} changes={changes} onDone={finish} />
      ) : (
        <span className={styles.keys}>
          {changes.bindings[id].map((keys) => (
            <OwnKeys
              key={keys}
              keys={keys}
              title={title}
              changes={changes}
              onTake={() => changes.take(id, keys)}
            />
          ))}
          {changes.choice.keys[id] && (
            <IconButton
              icon={RotateCcw}
              className={styles.small}
              name={t('keys.reset', { title })}
              onClick={() => changes.reset(id)}
            />
          )}
          <button
            ref={adder}
            type="button"
            className={styles.add}
            aria-label={t('keys.change', { title })}
            title={t('keys.change', { title })}
            onClick={() => onRecord(true)}
          >
            <Plus size={14} aria-hidden />
          </button>
        </span>
      )}
    </li>
  )
}

interface OwnKeysProps {
  keys: string
  title: string
  changes: KeyChanges
  onTake: () => void
}

function OwnKeys({ keys, title, changes, onTake }: OwnKeysProps): ReactNode {
  const { t } = useTranslation()
  const printed = printKeys(keys, t, isMac)
  const why =
    isInBrowser && isKeptByBrowser(keys)
      ? t('keys.desktopOnly', { keys: printed })
      : !changes.choice.hasSingleKeys && isSingleKey(keys)
        ? t('keys.off', { keys: printed })
        : undefined
  return (
    <span className={classes(styles.chip, why !== undefined && styles.off)} title={why}>
      <kbd>{printed}</kbd>
      {why !== undefined && <span className="visually-hidden">{why}</span>}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('keys.remove', { keys: printed, title })}
        onClick={onTake}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}

/** Listens for the new keys, and asks before it takes them from another command. */
function Recorder({
  id,
  changes,
  onDone,
}: Pick<KeysRowProps, 'id' | 'changes'> & { onDone: () => void }): ReactNode {
  const { t } = useTranslation()
  const [keys, setKeys] = useState('')
  const [isAsking, setAsking] = useState(false)
  const focused = useFocused()
  const holder = changes.holders(id, keys)[0]
  const end = useRef(() => {})
  useEffect(() => {
    end.current = () => {
      if (holder) return setAsking(true)
      changes.give(id, keys)
      onDone()
    }
  })
  useEffect(() => {
    if (keys === '' || isAsking) return
    const timer = setTimeout(() => end.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [keys, isAsking])
  const printed = keys === '' ? t('keys.press') : printKeys(keys, t, isMac)
  const give = (): void => {
    changes.give(id, keys)
    onDone()
  }
  if (isAsking && holder) return <Taken keys={printed} holder={holder} onTake={give} onKeep={onDone} />
  return (
    <button
      type="button"
      ref={focused}
      className={styles.recorder}
      aria-label={`${printed} ${t('keys.pressHint')}`}
      title={t('keys.pressHint')}
      onBlur={() => keys === '' && onDone()}
      onKeyDown={(event) => {
        // The way out for who walks through the sheet.
        if (event.key === 'Tab') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') return onDone()
        const chord = chordOf(pressOf(event.nativeEvent), isMac)
        if (chord === null || event.repeat) return
        setKeys((last) => [...last.split(' '), chord].filter(Boolean).slice(-MAX_CHORDS).join(' '))
      }}
    >
      {printed}
    </button>
  )
}

interface TakenProps {
  keys: string
  holder: CommandId
  onTake: () => void
  onKeep: () => void
}

function Taken({ keys, holder, onTake, onKeep }: TakenProps): ReactNode {
  const { t } = useTranslation()
  const focused = useFocused()
  const title = t(`commands.${holder}`)
  return (
    <span className={styles.conflict} role="alert">
      <span>{t('keys.taken', { keys, title })}</span>
      <Button ref={focused} look="main" onClick={onTake}>
        {t('keys.take', { title })}
      </Button>
      <Button onClick={onKeep}>{t('keys.keep')}</Button>
    </span>
  )
}

/** It takes the place of what had the focus, and so the focus. */
function useFocused(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return button
}
