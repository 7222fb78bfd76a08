// Settings: a closed list, each with its default, so that a screen can be made from the data.
import { z } from 'zod'
import { command, query } from './method.ts'

export const Settings = z.object({
  language: z.enum(['system', 'en', 'fr']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  view: z.enum(['people', 'threads', 'messages']).default('people'),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  get: query(z.object({}), Settings),
  set: command(Settings.partial(), z.null()),
}
