// The settings: sections at the side, options made from the data, and one search over all of them.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AtSign, HardDrive, Keyboard, List, Palette, ShieldCheck } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useQuery } from '../../engine/hooks.ts'
import { useSettings } from '../../state/appearance.ts'
import type { Settings } from '../../state/appearance.ts'
import { classes } from '../../ui/classes.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { KeysEditor } from '../keys/keys-editor.tsx'
import { AccountsSection } from './accounts-section.tsx'
import { closeSettings, useSettingsPlace } from './at.ts'
import type { SettingsPlace } from './at.ts'
import { ComputerSection } from './computer-section.tsx'
import { isMeant } from './option-text.ts'
import { OptionRow } from './option-row.tsx'
import { OPTIONS, SECTIONS } from './options.ts'
import type { Option, OptionName, Section } from './options.ts'
import { PrivacySection } from './privacy-section.tsx'
import styles from './settings-page.module.css'

interface SettingsPageProps {
  onAddAccount: () => void
}

/** Nothing, until somebody opens them (at.ts). */
export function SettingsPage({ onAddAccount }: SettingsPageProps): ReactNode {
  const place = useSettingsPlace()
  // A new place while they are open begins anew there.
  return (
    place && <OpenSettings key={`${place.section} ${place.option}`} at={place} onAddAccount={onAddAccount} />
  )
}

function OpenSettings({ at, onAddAccount }: SettingsPageProps & { at: SettingsPlace }): ReactNode {
  const { t } = useTranslation()
  const settings = useSettings()
  const defaults = useQuery('settings.defaults', {}).value
  const [section, setSection] = useState(at.section)
  const [search, setSearch] = useState('')
  const found = search.trim() === '' ? null : OPTIONS.filter((option) => isMeant(t, option, search.trim()))
  const addAccount = (): void => {
    closeSettings()
    onAddAccount()
  }
  return (
    <Sheet title={t('settings.title')} closeName={t('frame.close')} isWide onClose={closeSettings}>
      <div className={styles.page}>
        <div className={styles.side}>
          <input
            className={styles.search}
            type="search"
            aria-label={t('settings.search')}
            placeholder={t('settings.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <nav aria-label={t('settings.nav')}>
            <ul className={styles.sections}>
              {SECTIONS.map((one) => (
                <SectionLink
                  key={one}
                  section={one}
                  isHere={found === null && one === section}
                  onChoose={() => {
                    setSection(one)
                    setSearch('')
                  }}
                />
              ))}
            </ul>
          </nav>
        </div>
        <section
          className={styles.content}
          // It may scroll and hold nothing else that takes the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={found ? t('settings.title') : t(`settings.sections.${section}`)}
        >
          {settings && defaults && found && <Found options={found} settings={settings} defaults={defaults} />}
          {settings && defaults && !found && (
            <SectionBody
              section={section}
              asked={at.option}
              settings={settings}
              defaults={defaults}
              onAddAccount={addAccount}
            />
          )}
        </section>
      </div>
    </Sheet>
  )
}

const ICONS: Record<Section, LucideIcon> = {
  accounts: AtSign,
  appearance: Palette,
  reading: List,
  keyboard: Keyboard,
  privacy: ShieldCheck,
  computer: HardDrive,
}

interface SectionLinkProps {
  section: Section
  isHere: boolean
  onChoose: () => void
}

function SectionLink({ section, isHere, onChoose }: SectionLinkProps): ReactNode {
  const { t } = useTranslation()
  const Icon = ICONS[section]
  return (
    <li>
      <button
        type="button"
        className={classes(styles.link, isHere && styles.here)}
        aria-current={isHere ? 'page' : undefined}
        onClick={onChoose}
      >
        <Icon size={15} aria-hidden />
        {t(`settings.sections.${section}`)}
      </button>
    </li>
  )
}

interface RowsProps {
  options: readonly Option[]
  settings: Settings
  defaults: Settings
  asked?: OptionName | undefined
}

const Rows = ({ options, settings, defaults, asked }: RowsProps): ReactNode =>
  options.map((option) => (
    <OptionRow
      key={option.name}
      option={option}
      settings={settings}
      defaults={defaults}
      isAskedFor={option.name === asked}
    />
  ))

function Found(rows: RowsProps): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className={rows.options.length === 0 ? undefined : 'visually-hidden'}>
        {rows.options.length === 0 ? t('settings.none') : rows.options.length}
      </p>
      <Rows {...rows} />
    </>
  )
}

interface SectionBodyProps {
  section: Section
  asked: OptionName | undefined
  settings: Settings
  defaults: Settings
  onAddAccount: () => void
}

function SectionBody({ section, onAddAccount, ...rest }: SectionBodyProps): ReactNode {
  const { t } = useTranslation()
  const rows = <Rows options={OPTIONS.filter((option) => option.section === section)} {...rest} />
  return (
    <>
      <h2 className={styles.heading}>{t(`settings.sections.${section}`)}</h2>
      {section === 'accounts' && <AccountsSection onAddAccount={onAddAccount} />}
      {section === 'privacy' && <PrivacySection />}
      {/* These two choose all that their options hold, and more. */}
      {section === 'keyboard' && <KeysEditor />}
      {section === 'computer' && <ComputerSection />}
      {section !== 'keyboard' && section !== 'computer' && rows}
    </>
  )
}
