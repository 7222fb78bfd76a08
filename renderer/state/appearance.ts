// Language and theme as the settings say, carried out on the page.
import { useEffect } from 'react'
import type { ValueOf } from '../../shared/contract.ts'
import { useQuery } from '../engine/hooks.ts'
import { resolveLanguage, speak } from '../locales/i18n.ts'

export type Settings = ValueOf<'settings.get'>

/** The settings; undefined until the engine has answered. */
export const useSettings = (): Settings | undefined => useQuery('settings.get', {}).value

export function useAppearance(settings: Settings | undefined): void {
  const theme = settings?.theme ?? 'system'
  const chosen = settings?.language ?? 'system'
  const language = chosen === 'mirrored' ? 'en' : chosen
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    void speak(resolveLanguage(language, navigator.languages))
  }, [language])
}
