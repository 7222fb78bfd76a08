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
