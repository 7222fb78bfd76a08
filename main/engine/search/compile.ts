// Turns a parsed query into a condition of SQL. Pure: names of mailboxes and accounts, and the time, are given.
// The condition speaks of one message: `l` its row of `listed` (its copies taken together), and, where that does not say
// enough, `g` its row of `grouping` and `e` of `envelope` (each copy by itself).
import { fold, matchTerms } from '../../../shared/lib/fold.ts'
import type { Flag, Query, Term } from '../../../shared/lib/query.ts'
import { daysOf } from './days.ts'
import { phrasePattern } from './phrase.ts'
import { axisCondition, letterCondition } from './privacy-conditions.ts'
import { all, bound, FALSE, not, some, TRUE, type Condition } from './condition.ts'

export interface Names {
  mailboxes: readonly { id: number; account: number; name: string; delimiter: string; role: string | null }[]
  accounts: readonly { id: number; address: string; displayName: string }[]
  tags: readonly { keyword: string; name: string }[]
  /** Epoch ms. */
  now: number
}

export interface Compiled {
  /** One FTS5 expression that every hit must match; null where the query holds no words that must be there. */
  match: string | null
  /** What else must hold. */
  rest: Condition
  /** `rest` speaks of copies by themselves, not only of the rows of the list. */
  needsCopies: boolean
  /** A part of the list that has an index of its own, and that holds every hit. */
  within: 'unread' | 'sealed' | null
  /** The query names a mailbox: it is looked for there, wherever the list stands. */
  namesMailbox: boolean
}

/** Words that must be there are joined into one expression of the index; all else becomes conditions. */
export function compileQuery(query: Query, names: Names): Compiled {
  const matches: string[] = []
  const rest: Condition[] = []
  for (const part of partsOf(query)) {
    if (part.kind === 'text') {
      const match = textMatch(part)
      if (match !== undefined) matches.push(match)
    } else if (part.kind === 'people') {
      const match = peopleMatch(part)
      if (match !== undefined) matches.push(match)
      rest.push(conditionOf(part, names))
    } else rest.push(conditionOf(part, names))
  }
  const condition = all(rest)
  return {
    match: matches.length > 0 ? matches.join(' AND ') : null,
    rest: condition,
    needsCopies: /\b[ge]\./.test(condition.sql),
    within: withinOf(query),
    namesMailbox: namesMailbox(query),
  }
}

/** Everything that must hold, however it was put together. */
const partsOf = (query: Query): readonly Query[] =>
  query.kind === 'all' ? query.of.flatMap((one) => partsOf(one)) : [query]

function withinOf(query: Query): Compiled['within'] {
  const parts = partsOf(query)
  if (parts.some((one) => one.kind === 'encrypted' && one.isSet)) return 'sealed'
  return parts.some((one) => one.kind === 'is' && one.flag === 'unread') ? 'unread' : null
}

function namesMailbox(query: Query): boolean {
  if (query.kind === 'all' || query.kind === 'any') return query.of.some(namesMailbox)
  return query.kind === 'in'
}

const COLUMNS = { any: '', subject: 'subject : ', body: 'body : ', filename: 'attachments : ' }

/** Undefined when nothing in the text can be searched for: it is passed over, like a lone dash. */
function textMatch(term: Term & { kind: 'text' }): string | undefined {
  const match = matchTerms(term.text, term.isPrefix)
  return match === undefined ? undefined : COLUMNS[term.field] + match
}

function peopleMatch(term: Term & { kind: 'people' }): string | undefined {
  const match = matchTerms(term.text, term.isPrefix)
  return match === undefined ? undefined : `people : ${match}`
}

function conditionOf(query: Query, names: Names): Condition {
  switch (query.kind) {
    case 'all':
      return all(query.of.map((one) => conditionOf(one, names)))
    case 'any':
      return some(query.of.map((one) => conditionOf(one, names)))
    case 'not':
      return not(conditionOf(query.of, names))
    case 'text':
      return indexed(textMatch(query))
    case 'people':
      return peopleCondition(query)
    case 'in':
    case 'account':
      return mailboxCondition(query.kind === 'in' ? 'in' : 'account', query.text, names)
    case 'tag':
      return flagged(names.tags.find((tag) => fold(tag.name) === fold(query.text))?.keyword ?? query.text)
    case 'date':
      return dateCondition(query, names.now)
    default:
      return plainCondition(query)
  }
}

type PlainTerm = Exclude<Term, { kind: 'text' | 'people' | 'in' | 'account' | 'tag' | 'date' }> | Term

/** Terms that are one comparison. */
function plainCondition(term: PlainTerm): Condition {
  switch (term.kind) {
    case 'language':
      return bound("ifnull(e.language, '') = ?", term.text)
    case 'has-attachment':
      return bound('l.attachment = 1')
    case 'is':
      return flagCondition(term.flag)
    case 'size':
      return bound(`l.size_bytes ${term.bound === 'larger' ? '>' : '<'} ?`, term.bytes)
    case 'importance':
      return bound(`l.importance ${term.comparison} ?`, term.points)
    case 'letter':
      return letterCondition(term.comparison, term.letter)
    case 'axis':
      return axisCondition(term.axis, term.comparison, term.points)
    case 'encrypted':
      return bound(`l.sealed = ${term.isSet ? 1 : 0}`)
    case 'signed':
      return isOrNot(term.isSet, "e.protection in ('pgp-signed', 'smime-signed')")
    case 'tracked':
      return bound(`l.tracked = ${term.isSet ? 1 : 0}`)
    case 'cleartext-hop':
      // Noted by a server as plain (E)SMTP (RFC 3848) without a mark of TLS.
      return bound(
        fact(
          `kind = 'hop' and (value like '%with=smtp %' or value like '%with=esmtp %') and value not like '%tls=%'`,
        ),
      )
    case 'readable-by':
      return bound(fact("kind = 'operator' and instr(lower(value), ?) > 0"), term.text)
    default:
      return TRUE
  }
}

const fact = (which: string) => `exists (select 1 from fact where message = g.message and ${which})`
const isOrNot = (isSet: boolean, sql: string) => (isSet ? bound(sql) : not(bound(sql)))

const indexed = (match: string | undefined): Condition =>
  match === undefined ? TRUE : bound('+g.message in (select rowid from search where search match ?)', match)

const ROLES = {
  from: "p.role = 'from'",
  to: "p.role = 'to'",
  cc: "p.role = 'cc'",
  bcc: "p.role = 'bcc'",
  with: "p.role in ('from', 'to', 'cc', 'bcc')",
}

/** The index knows the people of a message; who of them stands in which role is asked of the few it finds. */
function peopleCondition(term: Term & { kind: 'people' }): Condition {
  const pattern = phrasePattern(term.text, term.isPrefix)
  if (pattern === undefined) return TRUE
  return all([
    indexed(peopleMatch(term)),
    bound(
      `exists (select 1 from participant p where p.message = g.message and ${ROLES[term.role]}
         and instr(phrase_text(p.name || ' ' || p.address), ?) > 0)`,
      pattern,
    ),
  ])
}

const placement = (which: string) =>
  `exists (select 1 from placement p where p.message = g.message and p.missing_at is null and ${which})`

const flagged = (flag: string): Condition =>
  bound(placement("instr(' ' || lower(p.flags) || ' ', ' ' || ? || ' ') > 0"), flag.toLowerCase())

function flagCondition(flag: Flag): Condition {
  switch (flag) {
    case 'unread':
      return bound('l.unread = 1')
    case 'read':
      return bound('l.unread = 0')
    case 'starred':
      return bound('l.starred = 1')
    case 'answered':
      return flagged('\\answered')
    case 'bulk':
      return bound('e.bulk_sender is not null')
  }
}

/** By role, by full name, by the last part of it; or, for an account, by address or name. */
function mailboxCondition(kind: 'in' | 'account', text: string, names: Names): Condition {
  const wanted = fold(text)
  const accounts = names.accounts
    .filter((one) => [one.address, one.displayName].some((name) => fold(name).includes(wanted)))
    .map((one) => one.id)
  const isWanted = (one: Names['mailboxes'][number]) =>
    kind === 'account'
      ? accounts.includes(one.account)
      : one.role === wanted || fold(one.name) === wanted || fold(lastPart(one)) === wanted
  const ids = names.mailboxes.filter(isWanted).map((one) => one.id)
  return ids.length === 0
    ? FALSE
    : bound(placement('p.mailbox in (select value from json_each(?))'), JSON.stringify(ids))
}

const lastPart = ({ name, delimiter }: { name: string; delimiter: string }) =>
  delimiter === '' ? name : name.slice(name.lastIndexOf(delimiter) + delimiter.length)

/** "after:" begins with the day, month or year named, "before:" ends ahead of it: together they leave nothing out. */
function dateCondition(term: Term & { kind: 'date' }, now: number): Condition {
  const { start, end } = daysOf(term.date, now)
  switch (term.bound) {
    case 'before':
      return bound('l.date_at < ?', start)
    case 'after':
      return bound('l.date_at >= ?', start)
    case 'on':
      return bound('l.date_at >= ? and l.date_at < ?', start, end)
  }
}
