// What the main process and the engine's process say to each other, beside the windows' own lines to the engine.
import { z } from 'zod'
import type { Fault } from '../../shared/model/fault.ts'

/** From the main process to the engine's. A line for a window carries its port beside it. */
export const ToEngine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    profile: z.string(),
    hasVault: z.boolean(),
  }),
  z.object({ kind: z.literal('line') }),
  z.object({ kind: z.literal('read-part'), id: z.int(), ticket: z.string().max(200) }),
  z.object({
    kind: z.literal('vault-answer'),
    id: z.int(),
    octets: z.base64(),
    text: z.string(),
    trouble: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('hand-over'),
    id: z.int(),
    upload: z.string(),
    path: z.string(),
    file: z.string(),
  }),
  /** The computer woke up, or has a network again. */
  z.object({ kind: z.literal('look-now') }),
  z.object({ kind: z.literal('close') }),
])
export type ToEngine = z.infer<typeof ToEngine>

/** From the engine's process to the main process. Octets go as they are: this is no border to a page. */
export type FromEngine =
  | { kind: 'ready' }
  /** The engine cannot open the profile; the sentence is for the user. */
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'part'; id: number; part: { octets: Uint8Array; type: string; fileName: string } | null }
  | { kind: 'handed-over'; id: number; fault: Fault | null }
  | { kind: 'vault'; id: number; act: 'seal' | 'unseal'; text: string; octets: string }
