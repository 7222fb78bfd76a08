// How a window can look: language, colours, width, density, contrast. Screens are tested and pictured in these.
import type { Engine } from '../main/engine/engine.ts'
import { en, type Words } from '../renderer/locales/en.ts'
import { fr } from '../renderer/locales/fr.ts'
import { mirrored } from '../renderer/locales/mirrored.ts'

export interface Look {
  language: 'en' | 'fr' | 'mirrored'
  colorScheme: 'light' | 'dark'
  contrast?: 'high'
  density?: 'compact' | 'normal' | 'relaxed'
  layout?: 'three' | 'two' | 'over'
  width: number
}

const WORDS: Record<Look['language'], Words> = { en, fr, mirrored }

/** Every screen is pictured in these: both languages, both themes, three widths, and each other choice once or twice. */
export const LOOKS: readonly Look[] = [
  ...(['en', 'fr'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1440, 900, 600].map((width) => ({ language, colorScheme, width })),
    ),
  ),
  { language: 'en', colorScheme: 'light', density: 'compact', width: 1440 },
  { language: 'en', colorScheme: 'dark', density: 'relaxed', width: 1440 },
  { language: 'en', colorScheme: 'light', density: 'relaxed', width: 900 },
  { language: 'en', colorScheme: 'light', contrast: 'high', width: 1440 },
  { language: 'en', colorScheme: 'dark', contrast: 'high', width: 1440 },
  { language: 'en', colorScheme: 'light', layout: 'two', width: 1440 },
  { language: 'en', colorScheme: 'light', layout: 'over', width: 1440 },
  { language: 'mirrored', colorScheme: 'light', width: 1440 },
  { language: 'mirrored', colorScheme: 'dark', width: 600 },
]

/** The words on screen. */
export const wordsOf = (language: Look['language']): Words => WORDS[language]

export const localeOf = ({ language }: Look): string => (language === 'fr' ? 'fr-FR' : 'en-GB')

/** 'en-light-1440', 'fr-dark-900-compact' … */
export const lookName = ({ language, colorScheme, contrast, density, layout, width }: Look): string =>
  [language, colorScheme, contrast, width, density, layout].filter(Boolean).join('-')

/** Sets what a look asks of the settings; what it does not name goes back to the default. */
export async function wear(engine: Engine, look: Look): Promise<void> {
  await engine.call('settings.reset', { names: null })
  await engine.call('settings.set', {
    // No tour over the pictures.
    tourStep: 3,
    language: look.language === 'mirrored' ? 'mirrored' : 'system',
    ...(look.contrast && { contrast: look.contrast }),
    ...(look.density && { density: look.density }),
    ...(look.layout && { layout: look.layout }),
  })
}
