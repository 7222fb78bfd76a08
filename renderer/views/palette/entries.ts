// What the palette can find beside people: commands that can run now, places, settings, subjects.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import type { Findable } from '../../../shared/lib/quick-find.ts'
import { COMMANDS } from '../../keyboard/commands.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import type { FoundPerson } from '../../state/known-people.ts'
import { placeKey } from '../../state/where.ts'
import type { Opened, Place } from '../../state/where.ts'
import { mailboxName } from '../frame/place-name.ts'
import type { SettingsPlace } from '../settings/at.ts'
import { hintOf, titleOf } from '../settings/option-text.ts'
import { OPTIONS, SECTIONS } from '../settings/options.ts'

export type PaletteEntry =
  | FoundPerson
  | (Findable & { kind: 'command'; command: CommandId })
  | (Findable & { kind: 'mailbox' | 'tag' | 'list'; place: Place })
  | (Findable & { kind: 'setting'; place: SettingsPlace })
  | (Findable & { kind: 'subject'; opened: Opened })

const RECENT_ROWS = 100

/** @param runnable what could be done when the palette was opened */
export function useEntries(runnable: ReadonlySet<CommandId>): PaletteEntry[] {
  const { t } = useTranslation()
  const places = usePlaces()
  const options = useOptions()
  const commands = useMemo(
    () =>
      COMMANDS.filter((id) => runnable.has(id)).map((command) => ({
        kind: 'command' as const,
        id: command,
        command,
        text: t(`commands.${command}`),
        also: t(`palette.also.${command}`),
        weight: 1,
      })),
    [t, runnable],
  )
  return useMemo(() => [...commands, ...places, ...options], [commands, places, options])
}

function usePlaces(): PaletteEntry[] {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value
  const accounts = useQuery('accounts.list', {}).value
  const tags = useQuery('tags.list', {}).value
  const lists = useQuery('smartLists.list', {}).value
  return useMemo(() => {
    const entry = (
      kind: 'mailbox' | 'tag' | 'list',
      place: Place,
      text: string,
      also: string,
    ): PaletteEntry => ({ kind, id: placeKey(place), place, text, also, weight: 0.8 })
    const addressOf = (id: number): string => accounts?.find((account) => account.id === id)?.address ?? ''
    return [
      ...(mailboxes ?? []).map((mailbox) =>
        entry(
          'mailbox',
          { kind: 'mailbox', id: mailbox.id },
          mailboxName(t, mailbox),
          addressOf(mailbox.account),
        ),
      ),
      ...(tags ?? []).map(({ keyword, name }) => entry('tag', { kind: 'tag', keyword }, name, keyword)),
      ...(lists ?? []).map(({ id, name, text }) => entry('list', { kind: 'smart-list', id }, name, text)),
    ]
  }, [t, mailboxes, accounts, tags, lists])
}

function useOptions(): PaletteEntry[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      ...SECTIONS.map((section) => ({
        kind: 'setting' as const,
        id: `settings ${section}`,
        text: t(`settings.sections.${section}`),
        also: t('settings.title'),
        weight: 0.7,
        place: { section },
      })),
      ...OPTIONS.map(({ section, name }) => ({
        kind: 'setting' as const,
        id: `setting ${name}`,
        text: titleOf(t, name),
        also: hintOf(t, name),
        weight: 0.6,
        place: { section, option: name },
      })),
    ],
    [t],
  )
}

/** What the newest conversations are about: many words, which come after what is called so. */
export function useSubjects(): PaletteEntry[] {
  const rows = useQuery('listing.rows', {
    list: {
      place: { kind: 'all' },
      view: 'threads',
      text: '',
      filters: [],
      sort: { by: 'date', isReversed: false },
    },
    offset: 0,
    limit: RECENT_ROWS,
  }).value?.rows
  return useMemo(
    () =>
      (rows ?? [])
        .filter(({ subject }) => subject !== '')
        .map(({ view, groupId, subject }) => ({
          kind: 'subject' as const,
          id: `subject ${groupId}`,
          text: subject,
          also: '',
          weight: 0.2,
          opened: { view, groupId, messageId: null },
        })),
    [rows],
  )
}
