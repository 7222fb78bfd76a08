// What stays on this computer and what leaves it, before anything is asked.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HardDrive, Radio } from 'lucide-react'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { useSettings } from '../../state/appearance.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { openImport } from '../import/at.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import styles from './onboarding.module.css'

const LANGUAGES = ['system', 'en', 'fr'] as const
const THEMES = ['system', 'light', 'dark'] as const
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

export function Welcome({ onNext }: { onNext: () => void }): ReactNode {
  const { t } = useTranslation()
  const startSample = useCommand('imports.startSample')
  const [isStarting, setStarting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const lookAround = async (): Promise<void> => {
    setStarting(true)
    // The first of it ends this page.
    const started = await startSample({})
    if (started.ok) return
    setStarting(false)
    setFault(started.fault)
  }
  return (
    <>
      <div className={styles.shapes} aria-hidden="true">
        {LETTERS.map((letter) => (
          <LetterMark key={letter} letter={letter} />
        ))}
      </div>
      <h1>{t('onboarding.welcome')}</h1>
      <p className={styles.lead}>{t('onboarding.lead')}</p>
      <dl className={styles.promises}>
        <HardDrive size={18} aria-hidden />
        <div>
          <dt>{t('onboarding.stays')}</dt>
          <dd>{t('onboarding.staysBody')}</dd>
        </div>
        <Radio size={18} aria-hidden />
        <div>
          <dt>{t('onboarding.leaves')}</dt>
          <dd>{t('onboarding.leavesBody')}</dd>
        </div>
      </dl>
      <div className={styles.ways}>
        {/* What most people come for. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button look="main" autoFocus onClick={onNext}>
          {t('onboarding.start')}
        </Button>
        <Button disabled={isStarting} onClick={() => void lookAround()}>
          {t(isStarting ? 'onboarding.sampleComing' : 'onboarding.sample')}
        </Button>
        <Button onClick={() => openImport()}>{t('onboarding.import')}</Button>
      </div>
      <p className={styles.source}>{t('onboarding.waysHint')}</p>
      {fault && <FaultNotice fault={fault} />}
      <LookChoice />
    </>
  )
}

/** Before anything else: in which language, by day or by night. */
function LookChoice(): ReactNode {
  const { t } = useTranslation()
  const settings = useSettings()
  const set = useCommand('settings.set')
  return (
    <div className={styles.looks}>
      <Segments
        name={t('settings.options.language.title')}
        value={settings?.language ?? 'system'}
        choices={LANGUAGES.map((value) => ({ value, label: t(`settings.options.language.values.${value}`) }))}
        onChoose={(language) => void set({ language })}
      />
      <Segments
        name={t('settings.options.theme.title')}
        value={settings?.theme ?? 'system'}
        choices={THEMES.map((value) => ({ value, label: t(`settings.options.theme.values.${value}`) }))}
        onChoose={(theme) => void set({ theme })}
      />
    </div>
  )
}
