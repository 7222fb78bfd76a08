// Cuts a Received field into its clauses (from, by, via, with, id, for; RFC 5321 § 4.4), keeping words and comments
// apart: what a sender could choose (HELO, addresses) must never be read as the server's own remark.

export interface Clauses {
  from: string
  /** With their parentheses; an address in brackets after the name counts. */
  fromComments: string[]
  by: string
  byComment: string
  protocol: string
  id: string
  envelopeFrom: string
  date: string
  /** Comments and free words of the receiving server, without anything that names the sender. */
  remarks: string[]
}

interface Token {
  text: string
  isComment: boolean
}

const KEYWORDS = new Set(['from', 'by', 'via', 'with', 'id', 'for'])
/** A comment that repeats what the sender said, or addresses: never a remark. */
const NAMES_SENDER = /^\(?(?:HELO|EHLO|LHLO|helo=|envelope-|original mail|for )|@/i
/** The first comment names the sender (it has brackets, or is a bare name), unless the server begins with its remarks. */
const SPEAKS_FIRST = /^\((?:using |TLS\b|TLS:|SSL|AUTH\b|authenticated|version=|account )[^[\]]*$/i
const ENVELOPE = /envelope-(?:from|sender)[ =:]+<?([^\s<>)]*)>?/i

export function clauses(value: string): Clauses {
  const unwrapped = /^\(from /i.test(value) ? value.replace(/^\((from [^()]*)\)/i, '$1') : value
  const { head, date } = splitDate(unwrapped)
  const found: Clauses = {
    from: '',
    fromComments: [],
    by: '',
    byComment: '',
    protocol: '',
    id: '',
    envelopeFrom: ENVELOPE.exec(unwrapped)?.[1] ?? '',
    date,
    remarks: [],
  }
  collect(found, tokens(head))
  for (const token of tokens(date))
    if (token.isComment || /tls/i.test(token.text)) addRemark(found, token.text)
  return found
}

/** What stands behind the last semicolon outside comments is the date, unless it says more (Yandex, Courier). */
function splitDate(value: string): { head: string; date: string } {
  let depth = 0
  let at = -1
  for (let i = 0; i < value.length; i++) {
    const character = value[i]
    if (character === '\\') i++
    else if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (character === ';' && depth === 0) at = i
  }
  if (at < 0) return { head: value, date: '' }
  const date = value.slice(at + 1)
  const id = / id (\S+)/.exec(date)
  return { head: id ? `${value.slice(0, at)} id ${id[1]}` : value.slice(0, at), date }
}

function tokens(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    if (text[at] === '(') at = commentEnd(text, at)
    else if (/[\s;]/.test(text[at] as string)) {
      at++
      continue
    } else while (at < text.length && !/[\s(;]/.test(text[at] as string)) at++
    found.push({ text: text.slice(start, at), isComment: text[start] === '(' })
  }
  return found
}

function commentEnd(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return text.length
}

/** Words after the first of a clause are free, except behind `with`, whose comments and words are the server's. */
function collect(found: Clauses, list: readonly Token[]): void {
  let clause = ''
  let words = 0
  for (const token of list) {
    const word = token.text.toLowerCase()
    if (!token.isComment && KEYWORDS.has(word) && !(clause === word && words === 0)) {
      clause = word
      words = 0
    } else {
      take(found, clause, token, words)
      if (!token.isComment) words++
    }
  }
}

function take(found: Clauses, clause: string, { text, isComment }: Token, words: number): void {
  if (clause === 'from' && found.by === '') takeFrom(found, text, isComment, words)
  else if (clause === 'by' && !isComment && words === 0) found.by ||= text
  else if ((clause === 'with' || clause === 'via') && !isComment && words === 0) {
    if (clause === 'with' || found.protocol === '') found.protocol = text.replace(/[,;]$/, '')
  } else if (clause === 'id' && !isComment && words === 0) found.id ||= text
  else if (clause === 'for' || clause === 'from') {
    if (isComment) addRemark(found, text)
    else if (clause === 'from' && words === 0) found.envelopeFrom ||= text.replace(/^<|>$/g, '') // XMail
  } else {
    if (clause === 'by' && isComment) {
      found.byComment ||= text
      if (/^\(via \w+\)$/i.test(text)) found.protocol ||= text.slice(5, -1)
    }
    addRemark(found, text)
  }
}

function takeFrom(found: Clauses, text: string, isComment: boolean, words: number): void {
  if (!isComment && words === 0 && found.fromComments.length === 0) {
    found.from = text
    return
  }
  found.fromComments.push(text)
  if (isComment && (found.fromComments.length > 1 || SPEAKS_FIRST.test(text))) addRemark(found, text)
}

function addRemark(found: Clauses, text: string): void {
  if (/authenticated|AUTH|account/i.test(text) || !NAMES_SENDER.test(text)) found.remarks.push(text)
}
