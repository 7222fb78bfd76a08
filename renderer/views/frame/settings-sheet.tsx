// The few settings there are: language and appearance; and how this computer keeps the key of the store.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useSettings } from '../../state/appearance.ts'
import { Segments } from '../../ui/segments.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './settings-sheet.module.css'

const LANGUAGES = ['system', 'en', 'fr'] as const
const THEMES = ['system', 'light', 'dark'] as const

export function SettingsSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const settings = useSettings()
  const status = useQuery('status.get', {}).value
  const set = useCommand('settings.set')
  return (
    <Sheet title={t('settings.title')} closeName={t('frame.close')} onClose={onClose}>
      <div className={styles.setting}>
        <h3>{t('settings.language')}</h3>
        <Segments
          name={t('settings.language')}
          value={settings?.language ?? 'system'}
          choices={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
          onChoose={(language) => void set({ language })}
        />
      </div>
      <div className={styles.setting}>
        <h3>{t('settings.theme')}</h3>
        <Segments
          name={t('settings.theme')}
          value={settings?.theme ?? 'system'}
          choices={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChoose={(theme) => void set({ theme })}
        />
      </div>
      {status && (
        <div className={styles.setting}>
          <h3>{t('settings.keyTitle')}</h3>
          <p>
            {t(KEY_WORDS[status.keySlot])}
            {status.keySlot === 'file' && <span className={styles.why}>{t('footer.keyFileWhy')}</span>}
          </p>
        </div>
      )}
    </Sheet>
  )
}

const KEY_WORDS = {
  os: 'footer.keyOs',
  passphrase: 'footer.keyPassphrase',
  file: 'footer.keyFile',
} as const
