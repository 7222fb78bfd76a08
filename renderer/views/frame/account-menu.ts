// What can be done with an account, as a menu.
import type { TFunction } from 'i18next'
import { KeyRound, Palette, Pencil, RefreshCw, Server, UserMinus } from 'lucide-react'
import type { MenuGroup } from '../../ui/menu.tsx'
import type { Account } from './sidebar.tsx'
import { COLOURS } from './tag-colours.ts'
import type { AccountActs } from './use-account-acts.ts'

export type AccountSheetName = 'rename' | 'sign-in' | 'server' | 'remove'

interface Acts extends AccountActs {
  open: (sheet: AccountSheetName) => void
}

export function accountMenu(t: TFunction, account: Account, acts: Acts): MenuGroup[] {
  const { setColour, setUnified, syncNow, open } = acts
  const isImap = account.kind === 'imap'
  return [
    {
      id: 'shown',
      items: [
        { id: 'rename', label: t('places.rename'), icon: Pencil, run: () => open('rename') },
        {
          id: 'colour',
          label: t('places.colour'),
          icon: Palette,
          groups: [
            {
              id: 'colours',
              choose: 'one',
              items: COLOURS.map((colour) => ({
                id: colour,
                label: t(`places.colours.${colour}`),
                spot: `var(--tag-${colour})`,
                isChecked: account.colour === colour,
                run: () => setColour(colour),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'unified',
      choose: 'many',
      items: [
        {
          id: 'isUnified',
          label: t('places.isUnified'),
          isChecked: account.isInUnified,
          run: () => setUnified(!account.isInUnified),
        },
      ],
    },
    {
      id: 'connection',
      items: isImap
        ? [
            { id: 'sync', label: t('places.syncNow'), icon: RefreshCw, run: syncNow },
            { id: 'sign-in', label: t('places.signIn'), icon: KeyRound, run: () => open('sign-in') },
            { id: 'server', label: t('places.server'), icon: Server, run: () => open('server') },
          ]
        : [],
    },
    {
      id: 'end',
      items: [
        {
          id: 'remove',
          label: t('places.remove'),
          icon: UserMinus,
          isDanger: true,
          run: () => open('remove'),
        },
      ],
    },
  ]
}
