// Reader and writer jobs of the derived layers: what waits to be analysed, and what came out.
import type { ParsedMessage } from '../parse/parsed-message.ts'
import { applyDerived, freshenGroups } from './derived/apply.ts'
import type { ReadContext, WriteContext } from './contexts.ts'
import { all } from './handle.ts'
import { octetsOf } from './octets.ts'

export interface PendingMessage {
  message: number
  /** 0 parse, 1 grouping, 2 scoring. */
  fromLayer: number
  /** Absent above layer 0: nothing is parsed again. */
  octets: Uint8Array | undefined
}

/** One message's way through the layers; `parsed` is absent above layer 0. */
export interface Derived {
  message: number
  fromLayer: number
  parsed: ParsedMessage | undefined
}

export const deriveReadJobs = {
  /** The newest messages that wait, except those already on their way; at most `maxBytes` of octets (at least one). */
  pendingBatch(
    context: ReadContext,
    args: { limit: number; maxBytes: number; except: number[] },
  ): PendingMessage[] {
    const rows = all<{ message: number; from_layer: number }>(
      context.db,
      `select message, from_layer from pending
       where message not in (select value from json_each(?)) order by received_at desc limit ?`,
      JSON.stringify(args.except),
      args.limit,
    )
    const batch: PendingMessage[] = []
    let bytes = 0
    for (const row of rows) {
      const octets = row.from_layer === 0 ? octetsOf(context.db, row.message) : undefined
      batch.push({ message: row.message, fromLayer: row.from_layer, octets })
      bytes += octets?.length ?? 0
      if (bytes >= args.maxBytes) break
    }
    return batch
  },
}

export const deriveWriteJobs = {
  applyDerived(context: WriteContext, args: { derived: Derived[] }): null {
    applyDerived(context, args.derived)
    return null
  },
  /** Brings the list rows and group indices up to what was applied since; false when more remains to be done. */
  freshen(context: WriteContext, args: { limitMs: number }): boolean {
    return freshenGroups(context, args.limitMs)
  },
}
