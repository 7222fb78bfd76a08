// Why a search cannot be read, in the user's language.
import type { TFunction } from 'i18next'
import { parseQuery } from '../../../shared/lib/query.ts'
import type { QueryProblem } from '../../../shared/lib/query.ts'
import { FIELD_VALUES } from '../../../shared/lib/query/describe.ts'

/** Undefined where the text is a query. */
export function troubleOf(text: string, t: TFunction): string | undefined {
  const parsed = parseQuery(text)
  return parsed.ok ? undefined : sentenceOf(parsed, t)
}

function sentenceOf({ code, field, found }: QueryProblem, t: TFunction): string {
  switch (code) {
    case 'bad-value': {
      const values = FIELD_VALUES[field]?.values ?? []
      return values.length > 0
        ? t('search.troubles.valueOf', { field, found, values: values.join(', ') })
        : t('search.troubles.value', { field, found })
    }
    case 'unclosed-bracket':
      return t('search.troubles.unclosed')
    case 'stray-bracket':
      return t('search.troubles.stray')
    case 'nothing-to-exclude':
      return t('search.troubles.exclude')
    case 'nothing-to-choose':
      return t('search.troubles.choose')
    case 'too-deep':
      return t('search.troubles.deep')
  }
}

/** Only not written to its end yet: "tea OR", "(tea", "is:unr". What is found by then stays until it is. */
export function isUnfinished(text: string): boolean {
  const parsed = parseQuery(text)
  if (parsed.ok) return false
  const { code, at, found, field } = parsed
  const isLast = at + found.length >= text.trimEnd().length
  switch (code) {
    case 'unclosed-bracket':
      return true
    case 'nothing-to-choose':
    case 'nothing-to-exclude':
      return isLast && text.slice(0, at).trim() !== ''
    case 'bad-value': {
      const known = FIELD_VALUES[field]
      const isWritten = at + found.length === text.length
      const goesOn = known?.values.some((value) => value.toLowerCase().startsWith(found.toLowerCase()))
      return isWritten && (known?.source !== 'fixed' || goesOn === true)
    }
    default:
      return false
  }
}
