// What the user is about to act on, and how it stands: the active row, a selection, or a message of the reader.
import type { TFunction } from 'i18next'
import type { ArgsOf } from '../../../shared/contract.ts'
import type { Row, View } from '../../state/where.ts'

export type Target = ArgsOf<'actions.perform'>['target']
export type Action = ArgsOf<'actions.perform'>['action']

export interface Subject {
  target: Target
  /** Conversations, threads or messages; null where nobody has counted them. */
  count: number | null
  isUnread: boolean
  isStarred: boolean
  /** Keywords that all of it carries, and those that only some does. */
  tags: { all: readonly string[]; some: readonly string[] }
}

/** What a target is counted in: rows in the words of their view. */
export const nounOf = (target: Target): View => (target.kind === 'messages' ? 'messages' : target.list.view)

/** How many things a target names; null for a whole list. */
export const countOf = (target: Target): number | null => {
  switch (target.kind) {
    case 'messages':
      return target.ids.length
    case 'groups':
      return target.groupIds.length
    case 'list':
      return null
  }
}

/** '3 conversations', 'everything in the list'. */
export const inWords = (t: TFunction, noun: View, count: number | null): string =>
  count === null ? t('actions.everything') : t(`actions.${noun}`, { count })

/** How rows stand together: unread as soon as one is, starred when all are. */
export function standing(rows: readonly Row[]): Pick<Subject, 'isUnread' | 'isStarred' | 'tags'> {
  const keywords = [...new Set(rows.flatMap((row) => row.tags))]
  const isOnAll = (keyword: string): boolean => rows.every((row) => row.tags.some((tag) => tag === keyword))
  return {
    isUnread: rows.some((row) => row.unread > 0),
    isStarred: rows.length > 0 && rows.every((row) => row.isStarred),
    tags: { all: keywords.filter(isOnAll), some: keywords.filter((keyword) => !isOnAll(keyword)) },
  }
}
