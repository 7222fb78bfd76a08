// Tags: keywords with the name and colour the user gave them.
import { z } from 'zod'
import { Keyword } from '../model/mail.ts'
import { command, query } from './method.ts'

/** Names of colours the window knows; each has a light and a dark value there. */
export const TAG_COLOURS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
export const TagColour = z.enum(TAG_COLOURS)
export type TagColour = z.infer<typeof TagColour>

export const Tag = z.object({
  keyword: Keyword,
  name: z.string().min(1).max(60),
  colour: TagColour,
  /** Messages that carry it, and those of them unread. */
  messages: z.int(),
  unread: z.int(),
})
export type Tag = z.infer<typeof Tag>

export const tags = {
  /** Those the user made and those found on messages, by name. Keywords that programs keep for themselves ($Forwarded,
   * $MDNSent, NonJunk …) are none. */
  list: query(z.object({}), z.array(Tag)),
  /** Makes a tag (`keyword` null: one is made from the name) or changes its name and colour. */
  put: command(
    z.object({ keyword: Keyword.nullable(), name: z.string().trim().min(1).max(60), colour: TagColour }),
    z.object({ keyword: Keyword }),
  ),
  /** Forgets name and colour and takes the keyword off every message. */
  remove: command(z.object({ keyword: Keyword }), z.object({ messages: z.int() })),
}
