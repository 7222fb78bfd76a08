// Names of mailboxes and tags for sentences about them.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import { mailboxName } from '../frame/place-name.ts'
import type { Names } from './done-text.ts'

export function useNames(): Names {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value
  const tags = useQuery('tags.list', {}).value
  return useMemo(
    () => ({
      mailbox: (id) => {
        const mailbox = mailboxes?.find((one) => one.id === id)
        return mailbox ? mailboxName(t, mailbox) : ''
      },
      tag: (keyword) => tags?.find((one) => one.keyword === keyword)?.name ?? keyword,
    }),
    [t, mailboxes, tags],
  )
}
