// Derived tables come in layers; a changed version drops the layer's tables and those above, and fills the queue again.

export interface Layer {
  name: 'parse' | 'grouping' | 'scoring'
  /** Raised whenever what is stored in the layer's tables would come out differently. */
  version: number
  sql: string
  tables: readonly string[]
}
