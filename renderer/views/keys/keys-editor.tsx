// All commands with their keys, to be searched and changed: in the sheet of keys and among the settings.
import { useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { QuickFind } from '../../../shared/lib/quick-find.ts'
import { COMMANDS, groupOf, GROUPS } from '../../keyboard/commands.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { isMac } from '../../keyboard/platform.ts'
import { printKeys } from '../../keyboard/print.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { KeysRow } from './keys-row.tsx'
import styles from './keys-editor.module.css'
import { useKeyChoice } from './use-key-choice.ts'
import type { KeyChanges } from './use-key-choice.ts'

const SETS = ['gmail', 'thunderbird', 'outlook', 'apple'] as const

export function KeysEditor(): ReactNode {
  const { t } = useTranslation()
  const changes = useKeyChoice()
  const [text, setText] = useState('')
  const [recording, setRecording] = useState<CommandId | null>(null)
  const shown = useShown(text, changes)
  const groups = GROUPS.map((group) => ({ group, ids: shown.filter((id) => groupOf(id) === group) }))
  return (
    <div className={styles.editor}>
      <Choices changes={changes} />
      <input
        className={styles.find}
        type="search"
        aria-label={t('keys.find')}
        placeholder={t('keys.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.length === 0 && <p>{t('keys.none')}</p>}
      <div className={styles.groups}>
        {groups
          .filter(({ ids }) => ids.length > 0)
          .map(({ group, ids }) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{t(`keys.groups.${group}`)}</h3>
              <ul>
                {ids.map((id) => (
                  <KeysRow
                    key={id}
                    id={id}
                    changes={changes}
                    isRecording={recording === id}
                    onRecord={(isOn) => setRecording(isOn ? id : null)}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </div>
  )
}

/** By name, by what else it is called, or by its keys as they are printed. */
function useShown(text: string, { bindings }: KeyChanges): readonly CommandId[] {
  const { t } = useTranslation()
  const finder = useMemo(
    () =>
      QuickFind.of(
        COMMANDS.map((id) => ({
          id,
          text: t(`commands.${id}`),
          also: t(`palette.also.${id}`),
          weight: 0,
        })),
      ),
    [t],
  )
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return COMMANDS
  const named = finder.find(text, COMMANDS.length).map(({ entry }) => entry.id)
  const printed = (id: CommandId): string[] =>
    bindings[id].map((keys) => printKeys(keys, t, isMac).toLowerCase())
  return COMMANDS.filter((id) => named.includes(id) || printed(id).includes(wanted))
}

function Choices({ changes }: { changes: KeyChanges }): ReactNode {
  const { t } = useTranslation()
  const { choice } = changes
  const hintId = useId()
  return (
    <div className={styles.choices}>
      <div className={styles.set}>
        <span aria-hidden="true">{t('keys.set')}</span>
        <Segments
          name={t('keys.set')}
          value={choice.keySet}
          choices={SETS.map((value) => ({ value, label: t(`keys.sets.${value}`) }))}
          onChoose={changes.chooseSet}
        />
      </div>
      <div className={styles.set}>
        <label className={styles.single}>
          <input
            type="checkbox"
            checked={choice.hasSingleKeys}
            aria-describedby={hintId}
            onChange={(event) => changes.allowSingle(event.target.checked)}
          />
          {t('keys.single')}
        </label>
        <span id={hintId} className={styles.hint}>
          {t('keys.singleHint')}
        </span>
      </div>
      <Button disabled={Object.keys(choice.keys).length === 0} onClick={changes.resetAll}>
        {t('keys.resetAll')}
      </Button>
    </div>
  )
}
