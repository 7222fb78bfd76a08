// What the box can propose, from what the engine and this window know.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import type { en } from '../../locales/en.ts'
import { useKnownPeople } from '../../state/known-people.ts'
import { remembered } from '../../state/remembered.ts'
import { mailboxName } from '../frame/place-name.ts'
import { suggestionsFor } from './suggest.ts'
import type { Sources, Suggestion } from './suggest.ts'

export const searchedBefore = remembered('searches', 20)

const MEANINGS = [
  'from',
  'to',
  'with',
  'cc',
  'bcc',
  'subject',
  'body',
  'filename',
  'in',
  'account',
  'tag',
  'is',
  'has',
  'after',
  'before',
  'on',
  'larger',
  'smaller',
  'lang',
  'index',
  'technical',
  'context',
  'behaviour',
  'importance',
  'encrypted',
  'signed',
  'tracked',
  'cleartext',
  'readable-by',
] as const satisfies readonly (keyof typeof en.search.fields)[]

const VALUES = [
  'today',
  'yesterday',
  '7d',
  '1m',
  '1y',
  'unread',
  'read',
  'starred',
  'answered',
  'bulk',
  'attachment',
  '<C',
  '>=B',
  '?',
] as const satisfies readonly (keyof typeof en.search.values)[]

/** Fewer letters could be anybody. */
const MIN_LETTERS = 2
const MAX_PEOPLE = 8
/** Who is meant only if there is an error in the typing is not proposed: the rows are in the way of nobody. */
const ERRORS = 5

export function useMeaningOf(): (field: string) => string {
  const { t } = useTranslation()
  return useMemo(
    () =>
      (field: string): string => {
        const known = MEANINGS.find((one) => one === field)
        return known ? t(`search.fields.${known}`) : ''
      },
    [t],
  )
}

export interface Suggested {
  suggestions: readonly Suggestion[]
  /** For when the box is entered: people may be new, and so what was searched. */
  refresh: () => void
  forget: () => void
}

export function useSuggestions(text: string, caret: number, isWanted: boolean): Suggested {
  const { t } = useTranslation()
  const meaningOf = useMeaningOf()
  const { people, refresh } = useKnownPeople()
  const [recent, setRecent] = useState<readonly string[]>(() => searchedBefore.read())
  const places = usePlaces(isWanted)
  const sources = useMemo<Sources>(
    () => ({
      ...places,
      recent,
      meaningOf,
      wordOf: (value) => {
        const known = VALUES.find((one) => one === value)
        return known ? t(`search.values.${known}`) : ''
      },
      people: (typed) =>
        typed.length < MIN_LETTERS
          ? []
          : (people?.find(typed, MAX_PEOPLE) ?? [])
              .filter(({ tier }) => tier < ERRORS)
              .map(({ entry }) => ({ name: entry.text, address: entry.address })),
    }),
    [t, people, recent, places, meaningOf],
  )
  const suggestions = useMemo(
    () => (isWanted ? suggestionsFor(text, caret, sources) : []),
    [text, caret, isWanted, sources],
  )
  return {
    suggestions,
    refresh: () => {
      refresh()
      setRecent(searchedBefore.read())
    },
    forget: () => {
      searchedBefore.clear()
      setRecent([])
    },
  }
}

function usePlaces(isWanted: boolean): Pick<Sources, 'mailboxes' | 'tags' | 'accounts'> {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', isWanted ? {} : null).value
  const tags = useQuery('tags.list', isWanted ? {} : null).value
  const accounts = useQuery('accounts.list', isWanted ? {} : null).value
  return useMemo(() => {
    const named = new Map<string, string>()
    for (const mailbox of mailboxes ?? []) {
      // A role is written in English whatever the language; what it is called here explains it.
      if (mailbox.role && mailbox.role !== 'all') named.set(mailbox.role, mailboxName(t, mailbox))
      else if (!named.has(mailbox.label)) named.set(mailbox.label, '')
    }
    return {
      mailboxes: [...named].map(([name, detail]) => ({ name, detail })),
      tags: (tags ?? []).map(({ keyword, name }) => ({ keyword, name })),
      accounts: (accounts ?? []).map(({ address }) => address),
    }
  }, [t, mailboxes, tags, accounts])
}
