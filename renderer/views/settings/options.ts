// Every setting as an option on the page of settings: where it stands and how it is chosen. Titles and explanations are
// settings.options.<name>; the defaults come from the contract.
import type { Settings } from '../../state/appearance.ts'

export const SECTIONS = ['accounts', 'appearance', 'reading', 'keyboard', 'privacy', 'computer'] as const
export type Section = (typeof SECTIONS)[number]

export type OptionName = keyof Settings
type Unit = 'percent' | 'delay'

/** `kept`: remembered while Loquet is used, and only to be forgotten here. */
export type Option = { name: OptionName; section: Section } & (
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'toggle' }
  | { kind: 'steps'; values: readonly (number | null)[]; unit: Unit }
  | { kind: 'kept' }
)

type NamesOf<V> = { [N in OptionName]: Settings[N] extends V ? N : never }[OptionName]

const choice = <N extends NamesOf<string>>(
  section: Section,
  name: N,
  values: readonly Settings[N][],
): Option => ({
  section,
  name,
  kind: 'choice',
  values,
})
const toggle = (section: Section, name: NamesOf<boolean>): Option => ({ section, name, kind: 'toggle' })
const steps = <N extends NamesOf<number | null>>(
  section: Section,
  name: N,
  unit: Unit,
  values: readonly Settings[N][],
): Option => ({ section, name, kind: 'steps', unit, values })
const kept = (section: Section, name: OptionName): Option => ({ section, name, kind: 'kept' })

export const OPTIONS: readonly Option[] = [
  choice('appearance', 'language', ['system', 'en', 'fr', 'mirrored']),
  choice('appearance', 'theme', ['system', 'light', 'dark']),
  choice('appearance', 'contrast', ['system', 'normal', 'high']),
  choice('appearance', 'motion', ['system', 'reduced']),
  choice('appearance', 'density', ['compact', 'normal', 'relaxed']),
  choice('appearance', 'layout', ['three', 'two', 'over']),
  steps('appearance', 'zoom', 'percent', [80, 90, 100, 110, 125, 150, 175, 200]),
  steps('appearance', 'mailZoom', 'percent', [80, 90, 100, 110, 125, 150, 175, 200]),
  choice('reading', 'view', ['people', 'threads', 'messages']),
  kept('reading', 'looks'),
  toggle('reading', 'hasDateGroups'),
  toggle('reading', 'hasHoverActions'),
  choice('reading', 'afterAction', ['next', 'previous', 'list']),
  steps('reading', 'markReadAfterMs', 'delay', [0, 800, 2_000, 5_000, 10_000, null]),
  steps('reading', 'toastMs', 'delay', [5_000, 8_000, 15_000, 30_000, 60_000]),
  choice('keyboard', 'keySet', ['gmail', 'thunderbird', 'outlook', 'apple']),
  toggle('keyboard', 'hasSingleKeys'),
  kept('keyboard', 'keys'),
  kept('computer', 'tourStep'),
]

export const isChanged = (name: OptionName, settings: Settings, defaults: Settings): boolean =>
  JSON.stringify(settings[name]) !== JSON.stringify(defaults[name])
