// Privacy indices with their evidence (docs/privacy-model.md).
import { z } from 'zod'
import { MessageId } from '../model/ids.ts'
import { Index, Report } from '../model/privacy.ts'
import { query } from './method.ts'

/** "Who could read this": names for the one sentence of the privacy strip. */
export const Readers = z.object({
  people: z.int(),
  operators: z.array(z.string()),
  watchers: z.array(z.string()),
  plaintextHops: z.array(z.object({ from: z.string(), by: z.string() })),
  isPublic: z.boolean(),
  isSealed: z.boolean(),
})
export type Readers = z.infer<typeof Readers>

export const privacy = {
  report: query(z.object({ message: MessageId }), Report.extend({ readers: Readers })),
  person: query(z.object({ address: z.string().max(320) }), z.object({ index: Index, messages: z.int() })),
}
