// Settings: a closed list, each with its default, so that a screen can be made from the data.
import { z } from 'zod'
import { View } from '../model/mail.ts'
import { Sort } from './listing.ts'
import { command, query } from './method.ts'

/** How one list is shown, where the user chose it for that list. */
export const ListLook = z.object({ view: View, sort: Sort })
export type ListLook = z.infer<typeof ListLook>

export const KEY_SETS = ['gmail', 'thunderbird', 'outlook', 'apple'] as const

export const Settings = z.object({
  language: z.enum(['system', 'en', 'fr', 'mirrored']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  contrast: z.enum(['system', 'normal', 'high']).default('system'),
  motion: z.enum(['system', 'reduced']).default('system'),
  layout: z.enum(['three', 'two', 'over']).default('three'),
  density: z.enum(['compact', 'normal', 'relaxed']).default('normal'),
  /** Percent, of the whole window. */
  zoom: z.int().min(50).max(300).default(100),
  /** Percent, of mails alone. */
  mailZoom: z.int().min(50).max(300).default(100),
  /** For lists without a look of their own. */
  view: View.default('people'),
  /** By the place's key ('inboxes', 'mailbox 3' …). */
  looks: z.record(z.string().max(200), ListLook).default({}),
  hasDateGroups: z.boolean().default(true),
  hasHoverActions: z.boolean().default(true),
  /** Where the list goes when its open row has left it. */
  afterAction: z.enum(['next', 'previous', 'list']).default('next'),
  /** An opened message counts as read after so many ms; null = never by itself. */
  markReadAfterMs: z.int().min(0).max(60_000).nullable().default(800),
  keySet: z.enum(KEY_SETS).default('gmail'),
  /** Chords by command id, where the user chose others than the set's; [] = none. */
  keys: z.record(z.string().max(100), z.array(z.string().max(60)).max(5)).default({}),
  /** Keys without Ctrl, Alt or Command act outside text fields. */
  hasSingleKeys: z.boolean().default(true),
  /** How long a toast stays, ms. */
  toastMs: z.int().min(2_000).max(60_000).default(8_000),
  /** Steps of the first tour seen; 3 = over. */
  tourStep: z.int().min(0).max(3).default(0),
})
export type Settings = z.infer<typeof Settings>

type Shape = typeof Settings.shape

/** Any of the settings. `Settings.partial()` would put the default in the place of whatever is not named. */
const SomeSettings = z.object(
  Object.fromEntries(
    Object.entries(Settings.shape).map(([name, field]) => [name, field.unwrap().optional()]),
  ) as { [Name in keyof Shape]: z.ZodOptional<ReturnType<Shape[Name]['unwrap']>> },
)

export const settings = {
  get: query(z.object({}), Settings),
  /** What each is where nobody chose. */
  defaults: query(z.object({}), Settings),
  /** What is not named stays. */
  set: command(SomeSettings, z.null()),
  /** Back to the defaults: the named ones, or all. */
  reset: command(z.object({ names: z.array(z.string().max(60)).nullable() }), z.null()),
}
