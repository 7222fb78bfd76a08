// What a place is called in the user's language.
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import type { Place } from '../../state/where.ts'

export type Mailbox = ValueOf<'mailboxes.list'>[number]

export const mailboxName = (t: TFunction, { role, label }: Mailbox): string =>
  role ? t(`places.roles.${role}`) : label

export function usePlaceName(place: Place): string {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value
  const tags = useQuery('tags.list', place.kind === 'tag' ? {} : null).value
  const lists = useQuery('smartLists.list', place.kind === 'smart-list' ? {} : null).value
  switch (place.kind) {
    case 'mailbox': {
      const mailbox = mailboxes?.find((candidate) => candidate.id === place.id)
      return mailbox ? mailboxName(t, mailbox) : ''
    }
    case 'role':
      return t(`places.roles.${place.role}`)
    case 'tag':
      return tags?.find((tag) => tag.keyword === place.keyword)?.name ?? place.keyword
    case 'smart-list':
      return lists?.find((list) => list.id === place.id)?.name ?? ''
    default:
      return t(`places.${place.kind}`)
  }
}
