// Conditions of SQL with what is bound to them, put together without ever writing a value into the text.

export interface Condition {
  sql: string
  binds: readonly (string | number)[]
}

export const TRUE: Condition = { sql: '1', binds: [] }
export const FALSE: Condition = { sql: '0', binds: [] }

export const bound = (sql: string, ...binds: (string | number)[]): Condition => ({ sql, binds })

export const not = ({ sql, binds }: Condition): Condition => ({ sql: `not (${sql})`, binds })

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? TRUE : joined(conditions, ' and ')

export const some = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? FALSE : joined(conditions, ' or ')

const joined = (conditions: readonly Condition[], word: string): Condition => ({
  sql: conditions.map((one) => `(${one.sql})`).join(word),
  binds: conditions.flatMap((one) => one.binds),
})
