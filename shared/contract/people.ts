// People one has exchanged mail with, for finding them by a few letters.
import { z } from 'zod'
import { query } from './method.ts'

export const KnownPerson = z.object({
  name: z.string(),
  address: z.string(),
  /** Messages exchanged with this address. */
  messages: z.int(),
  lastAt: z.number(),
})
export type KnownPerson = z.infer<typeof KnownPerson>

export const people = {
  /** Those written with most and last, first. */
  known: query(z.object({ limit: z.int().min(1).max(20_000) }), z.array(KnownPerson)),
}
