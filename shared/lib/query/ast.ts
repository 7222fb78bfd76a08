// What a query means, as a tree of values.

/** A day, month or year in the reader's own time, or so many days before today. */
export type QueryDate = { year: number; month?: number; day?: number } | { daysAgo: number }

export type Comparison = '<' | '<=' | '=' | '>' | '>='
/** 'bulk': sent to many at once by a machine, a newsletter or an advertisement. */
export type Flag = 'unread' | 'read' | 'starred' | 'answered' | 'bulk'
export type TextField = 'any' | 'subject' | 'body' | 'filename'
export type PeopleRole = 'from' | 'to' | 'cc' | 'bcc' | 'with'

export type Term =
  /** Words side by side, in this order; `isPrefix`: the last may go on. */
  | { kind: 'text'; field: TextField; text: string; isPrefix: boolean }
  | { kind: 'people'; role: PeopleRole; text: string; isPrefix: boolean }
  | { kind: 'in' | 'account' | 'tag' | 'language'; text: string }
  | { kind: 'has-attachment' }
  | { kind: 'is'; flag: Flag }
  | { kind: 'date'; bound: 'before' | 'after' | 'on'; date: QueryDate }
  | { kind: 'size'; bound: 'larger' | 'smaller'; bytes: number }
  /** The letter against a letter: '<' is worse. '?' only with '='. */
  | { kind: 'letter'; comparison: Comparison; letter: string }
  /** An axis against points, 0 to 100; null is '?'. */
  | {
      kind: 'axis'
      axis: 'technical' | 'context' | 'behaviour'
      comparison: Comparison
      points: number | null
    }
  /** -10 to 10. */
  | { kind: 'importance'; comparison: Comparison; points: number }
  | { kind: 'encrypted' | 'signed' | 'tracked'; isSet: boolean }
  | { kind: 'cleartext-hop' }
  | { kind: 'readable-by'; text: string }

export type Query =
  | Term
  /** None: everything; so is a field that has no value yet. */
  | { kind: 'all'; of: Query[] }
  | { kind: 'any'; of: Query[] }
  | { kind: 'not'; of: Query }

/** A part of the text between the outermost brackets, to be shown as one thing: [start, end) in UTF-16 units. */
export interface Chip {
  start: number
  end: number
  kind: 'words' | 'field' | 'group'
  isExcluded: boolean
}

/** Why a text is no query. `at`: where, in UTF-16 units from 0. */
export interface QueryProblem {
  at: number
  code:
    | 'bad-value'
    | 'unclosed-bracket'
    | 'stray-bracket'
    | 'nothing-to-exclude'
    | 'nothing-to-choose'
    | 'too-deep'
  /** The text that is wrong, as typed. */
  found: string
  /** Field name for 'bad-value'. */
  field: string
}

export type ParsedQuery = { ok: true; query: Query; chips: Chip[] } | ({ ok: false } & QueryProblem)
