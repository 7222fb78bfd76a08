// Everything Loquet says in French.
import type { Words } from './en.ts'
import { actions } from './fr/actions.ts'
import { commands } from './fr/commands.ts'
import { faults } from './fr/faults.ts'
import { credentials, footer, frame, places, removal, server } from './fr/frame.ts'
import { imports, tour } from './fr/imports.ts'
import { keys } from './fr/keys.ts'
import { onboarding } from './fr/onboarding.ts'
import { palette } from './fr/palette.ts'
import { privacy } from './fr/privacy.ts'
import { authenticity, link, reader, source } from './fr/reader.ts'
import { signals } from './fr/signals.ts'
import { list } from './fr/list.ts'
import { settings } from './fr/settings.ts'
import { search } from './fr/search.ts'

export const fr: Words = {
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
