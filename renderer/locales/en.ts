// Everything Loquet says in English, and thereby every key there is.
import { actions } from './en/actions.ts'
import { commands } from './en/commands.ts'
import { faults } from './en/faults.ts'
import { credentials, footer, frame, places, removal, server } from './en/frame.ts'
import { imports, tour } from './en/imports.ts'
import { keys } from './en/keys.ts'
import { onboarding } from './en/onboarding.ts'
import { palette } from './en/palette.ts'
import { privacy } from './en/privacy.ts'
import { authenticity, link, reader, source } from './en/reader.ts'
import { signals } from './en/signals.ts'
import { list } from './en/list.ts'
import { settings } from './en/settings.ts'
import { search } from './en/search.ts'

export const en = {
  actions,
  authenticity,
  commands,
  credentials,
  faults,
  footer,
  frame,
  imports,
  keys,
  link,
  list,
  onboarding,
  palette,
  places,
  privacy,
  reader,
  removal,
  search,
  server,
  settings,
  signals,
  source,
  tour,
}

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
/** What a language must say: the same keys as English. */
export type Words = Texts<typeof en>
