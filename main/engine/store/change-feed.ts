// What a transaction touched, as (kind, id) pairs: queries name what they read, so a view re-reads only what changed.
import type { Kind, Touch } from '../../../shared/contract.ts'
import type { TouchSet } from './handle.ts'

/** More ids of one kind than this become '*': a view re-reads once rather than comparing thousands. */
const MANY = 200

export class ChangeFeed implements TouchSet {
  #touched = new Map<Kind, Set<number> | '*'>()

  add(kind: Kind, id: number | '*'): void {
    const ids = this.#touched.get(kind)
    if (ids === '*') return
    if (id === '*') this.#touched.set(kind, '*')
    else if (!ids) this.#touched.set(kind, new Set([id]))
    else if (ids.add(id).size > MANY) this.#touched.set(kind, '*')
  }

  /** Hands over what was collected and starts anew. */
  take(): Touch[] {
    const taken: Touch[] = []
    for (const [kind, ids] of this.#touched) {
      if (ids === '*') taken.push(`${kind}:*`)
      else for (const id of ids) taken.push(`${kind}:${id}`)
    }
    this.#touched.clear()
    return taken
  }
}
