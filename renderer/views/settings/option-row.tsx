// One option: what it is called, what it does, its default, how it is chosen, and the way back to the default.
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RotateCcw } from 'lucide-react'
import { useCommand } from '../../engine/hooks.ts'
import type { Settings } from '../../state/appearance.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { choiceText, hintOf, stepText, titleOf, valueText } from './option-text.ts'
import styles from './option-row.module.css'
import { isChanged } from './options.ts'
import type { Option } from './options.ts'

interface OptionRowProps {
  option: Option
  settings: Settings
  defaults: Settings
  /** It was asked for by name: into view, with the focus. */
  isAskedFor: boolean
}

export function OptionRow({ option, settings, defaults, isAskedFor }: OptionRowProps): ReactNode {
  const { t } = useTranslation()
  const reset = useCommand('settings.reset')
  const row = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const { name } = option
  const title = titleOf(t, name)
  const hasChanged = isChanged(name, settings, defaults)
  useEffect(() => {
    if (!isAskedFor) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus()
  }, [isAskedFor])
  const goBack = (): void => {
    void reset({ names: [name] })
    // The button that has the focus goes.
    row.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus()
  }
  return (
    <div ref={row} className={styles.row} data-option={name}>
      <div className={styles.words}>
        <h3>{title}</h3>
        <p id={hintId}>{hintOf(t, name)}</p>
      </div>
      <div className={styles.choice}>
        <Control option={option} settings={settings} title={title} hintId={hintId} />
        {option.kind !== 'kept' && (
          <p className={styles.default}>
            {t('settings.default', { value: valueText(t, option, defaults[name]) })}
            {hasChanged && (
              <IconButton icon={RotateCcw} name={t('settings.resetOne', { title })} onClick={goBack} />
            )}
          </p>
        )}
        {option.kind === 'kept' &&
          (hasChanged ? (
            <Button
              aria-label={t('settings.forgetOne', { title })}
              onClick={() => void reset({ names: [name] })}
            >
              {t('settings.forget')}
            </Button>
          ) : (
            <p className={styles.default}>{t('settings.nothingKept')}</p>
          ))}
      </div>
    </div>
  )
}

interface ControlProps {
  option: Option
  settings: Settings
  title: string
  hintId: string
}

function Control({ option, settings, title, hintId }: ControlProps): ReactNode {
  const { t } = useTranslation()
  const set = useCommand('settings.set')
  const value = settings[option.name]
  const choose = (next: unknown): void => void set({ [option.name]: next })
  switch (option.kind) {
    case 'choice':
      return (
        <Segments
          name={title}
          value={typeof value === 'string' ? value : ''}
          choices={option.values.map((one) => ({ value: one, label: choiceText(t, option.name, one) }))}
          onChoose={choose}
        />
      )
    case 'toggle':
      return (
        <label className={styles.toggle}>
          <input
            type="checkbox"
            aria-label={title}
            aria-describedby={hintId}
            checked={value === true}
            onChange={(event) => choose(event.target.checked)}
          />
          <span aria-hidden="true">{valueText(t, option, value)}</span>
        </label>
      )
    case 'steps':
      return (
        <Steps
          option={option}
          value={typeof value === 'number' ? value : null}
          title={title}
          onChoose={choose}
        />
      )
    case 'kept':
      return null
  }
}

interface StepsProps {
  option: Option & { kind: 'steps' }
  value: number | null
  title: string
  onChoose: (value: number | null) => void
}

/** A value between the steps (by key, or of an older Loquet) is one more of them. */
function Steps({ option, value, title, onChoose }: StepsProps): ReactNode {
  const { t } = useTranslation()
  const values = option.values.includes(value) ? option.values : [value, ...option.values]
  return (
    <select
      className={styles.select}
      aria-label={title}
      value={String(value)}
      onChange={(event) => onChoose(event.target.value === 'null' ? null : Number(event.target.value))}
    >
      {values.map((one) => (
        <option key={String(one)} value={String(one)}>
          {stepText(t, option.unit, one)}
        </option>
      ))}
    </select>
  )
}
