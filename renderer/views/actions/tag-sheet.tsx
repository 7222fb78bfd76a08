// Which tags: those there are, with a box each, and a new one from what is written.
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/lib/fold.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { TagChip } from '../../ui/tag-chip.tsx'
import { ColourChoice, COLOURS } from './colour-choice.tsx'
import type { Colour } from './colour-choice.tsx'
import styles from './sheets.module.css'
import { inWords, nounOf } from './subject.ts'
import type { Subject } from './subject.ts'
import { usePerform } from './use-perform.ts'

interface TagSheetProps {
  subject: Subject
  onClose: () => void
}

export function TagSheet({ subject, onClose }: TagSheetProps): ReactNode {
  const { t } = useTranslation()
  const tags = useQuery('tags.list', {}).value ?? []
  const [text, setText] = useState('')
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [colour, setColour] = useState<Colour>(COLOURS[tags.length % COLOURS.length] ?? 'blue')
  const apply = useApply(subject)
  const name = text.trim()
  const found = tags.filter((tag) => fold(tag.name).includes(fold(name)))
  const isNew = name !== '' && !tags.some((tag) => fold(tag.name) === fold(name))
  const toggle = (keyword: string, isSet: boolean): void => setChanges(new Map(changes).set(keyword, isSet))
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onClose()
    void apply(changes, isNew ? { name, colour } : null)
  }
  return (
    <Sheet
      title={t('actions.tag.title', { what: inWords(t, nounOf(subject.target), subject.count) })}
      closeName={t('actions.close')}
      onClose={onClose}
    >
      <form onSubmit={onSubmit}>
        <input
          className={styles.find}
          aria-label={t('actions.tag.find')}
          placeholder={t('actions.tag.find')}
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ul className={styles.choices} aria-label={t('actions.tag.list')}>
          {found.map((tag) => (
            <li key={tag.keyword}>
              <TagBox tag={tag} subject={subject} change={changes.get(tag.keyword)} onToggle={toggle} />
            </li>
          ))}
        </ul>
        {isNew && (
          <>
            <p className={styles.none}>{t('actions.tag.make', { name })}</p>
            <ColourChoice value={colour} onChoose={setColour} />
          </>
        )}
        {tags.length === 0 && name === '' && <p className={styles.none}>{t('actions.tag.none')}</p>}
        <SheetActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="main" type="submit" disabled={changes.size === 0 && !isNew}>
            {t('actions.tag.apply')}
          </Button>
        </SheetActions>
      </form>
    </Sheet>
  )
}

type Keyword = Extract<Parameters<ReturnType<typeof useCommand<'tags.remove'>>>[0], object>['keyword']
interface Tag {
  keyword: Keyword
  name: string
  colour: string
}

interface TagBoxProps {
  tag: Tag
  subject: Subject
  change: boolean | undefined
  onToggle: (keyword: string, isSet: boolean) => void
}

function TagBox({ tag, subject, change, onToggle }: TagBoxProps): ReactNode {
  const isOn = change ?? subject.tags.all.includes(tag.keyword)
  const isMixed = change === undefined && subject.tags.some.includes(tag.keyword)
  return (
    <label className={styles.tag}>
      <input
        type="checkbox"
        checked={isOn}
        ref={(box) => {
          if (box) box.indeterminate = isMixed
        }}
        onChange={() => onToggle(tag.keyword, !isOn)}
      />
      <TagChip name={tag.name} colour={tag.colour} />
    </label>
  )
}

function useApply(
  subject: Subject,
): (changes: ReadonlyMap<string, boolean>, made: { name: string; colour: Colour } | null) => Promise<void> {
  const perform = usePerform()
  const put = useCommand('tags.put')
  return async (changes, made) => {
    for (const [flag, isSet] of changes) await perform(subject.target, { kind: 'flag', flag, isSet })
    if (!made) return
    const tag = await put({ keyword: null, ...made })
    if (tag.ok) await perform(subject.target, { kind: 'flag', flag: tag.value.keyword, isSet: true })
  }
}
