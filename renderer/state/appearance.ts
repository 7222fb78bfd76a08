// What the window looks like, as the settings say, carried out on the page: language and its direction, theme, contrast,
// density, motion, zoom.
import { useEffect } from 'react'
import type { ValueOf } from '../../shared/contract.ts'
import { useQuery } from '../engine/hooks.ts'
import { resolveLanguage, speak } from '../locales/i18n.ts'
import { useMedia } from './media.ts'

export type Settings = ValueOf<'settings.get'>

/** The settings; undefined until the engine has answered. */
export const useSettings = (): Settings | undefined => useQuery('settings.get', {}).value

/** By how much everything is larger than designed. */
export const useScale = (): number => (useSettings()?.zoom ?? 100) / 100

/** By how much mails are larger than they say, the window's own zoom included. */
export const useMailZoom = (): number => ((useSettings()?.mailZoom ?? 100) / 100) * useScale()

/** Attributes of the root that styles go by; undefined takes one away. */
function useRootAttribute(
  name: 'theme' | 'contrast' | 'motion' | 'density',
  value: string | undefined,
): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    if (value === undefined) delete dataset[name]
    else dataset[name] = value
  }, [name, value])
}

export function useAppearance(settings: Settings | undefined): void {
  const { theme = 'system', contrast = 'system', motion = 'system', language = 'system' } = settings ?? {}
  const wantsContrast = useMedia('(prefers-contrast: more)')
  const wantsStillness = useMedia('(prefers-reduced-motion: reduce)')
  useRootAttribute('theme', theme === 'system' ? undefined : theme)
  useRootAttribute(
    'contrast',
    contrast === 'high' || (contrast === 'system' && wantsContrast) ? 'high' : undefined,
  )
  useRootAttribute('motion', motion === 'reduced' || wantsStillness ? 'reduced' : undefined)
  useRootAttribute('density', settings?.density ?? 'normal')
  const zoom = settings?.zoom ?? 100
  useEffect(() => {
    // Of the size of type the browser is set to; tokens.css measures in rem, pictures in --scale.
    document.documentElement.style.fontSize = `${zoom}%`
    document.documentElement.style.setProperty('--scale', String(zoom / 100))
  }, [zoom])
  useEffect(() => {
    void speak(resolveLanguage(language, navigator.languages))
  }, [language])
}
