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
  if (place.kind !== 'mailbox') return t(`places.${place.kind}`)
  const mailbox = mailboxes?.find((candidate) => candidate.id === place.id)
  return mailbox ? mailboxName(t, mailbox) : ''
}
