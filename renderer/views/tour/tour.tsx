// Three things worth knowing, each beside what it speaks of. Nothing waits for it, and it can be left at any step.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import { useKeysOf } from '../../keyboard/use-bindings.ts'
import { useSettings } from '../../state/appearance.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { focusPaneSoon } from '../frame/focus-pane.ts'
import { useAnchor } from './use-anchor.ts'
import styles from './tour.module.css'

const STEPS = [
  { id: 'index', anchor: '[role="option"] [data-letter], [role="row"] [data-letter]' },
  { id: 'strip', anchor: '[data-message] button[aria-controls]:has(dl), [data-message] [data-letter]' },
  { id: 'search', anchor: '[data-search]' },
] as const

/** Nothing, once all steps were seen. */
export function Tour(): ReactNode {
  const step = useSettings()?.tourStep ?? STEPS.length
  const shown = STEPS[step]
  return shown ? <Step key={step} step={step} {...shown} /> : null
}

interface StepProps {
  step: number
  id: (typeof STEPS)[number]['id']
  anchor: string
}

function Step({ step, id, anchor: selector }: StepProps): ReactNode {
  const { t } = useTranslation()
  const set = useCommand('settings.set')
  const keys = useKeysOf('palette.open')
  const anchor = useAnchor(selector)
  const isLast = step === STEPS.length - 1
  const go = (tourStep: number): void => {
    void set({ tourStep })
    // The note and the button in it are about to go.
    if (tourStep === STEPS.length) focusPaneSoon('list')
  }
  // The list is still coming: there is nothing to speak of yet. Later steps stand in the corner meanwhile.
  if (anchor === null && step === 0) return null
  return (
    <Callout
      anchor={anchor}
      name={t('tour.name', { step: step + 1 })}
      title={t(`tour.steps.${id}.title`)}
      onEscape={() => go(STEPS.length)}
    >
      <p>{t(`tour.steps.${id}.body`, { keys })}</p>
      <div className={styles.actions}>
        {!isLast && (
          <Button look="link" className={styles.skip} onClick={() => go(STEPS.length)}>
            {t('tour.skip')}
          </Button>
        )}
        {step > 0 && <Button onClick={() => go(step - 1)}>{t('tour.back')}</Button>}
        <Button look="main" data-first onClick={() => go(step + 1)}>
          {t(isLast ? 'tour.end' : 'tour.next')}
        </Button>
      </div>
    </Callout>
  )
}
