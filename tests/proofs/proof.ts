// A proof of a promise of docs/security.md: one command, one figure, red when not met.

/** smoke: within 20 s, part of `npm test`; usual: all proofs within ten minutes; full: what the README publishes. */
export type Count = 'smoke' | 'usual' | 'full'

export interface Figure {
  /** How many cases were tried. */
  n: number
  /** How many broke the promise. */
  bad: number
  /** Further figures for the line. */
  detail?: Record<string, number | string>
}

export interface Proof {
  id: string
  what: string
  /** Why it cannot run on this machine, or undefined. */
  missing(): string | undefined
  run(count: Count): Promise<Figure>
}
