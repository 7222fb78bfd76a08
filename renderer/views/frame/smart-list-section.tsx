// The saved searches in the sidebar, in the user's order.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowDown, ArrowUp, ListFilter, Pencil, Trash2 } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import type { MenuGroup } from '../../ui/menu.tsx'
import { FormSheet } from './form-sheet.tsx'
import { PlaceLink } from './place-link.tsx'
import { moved } from './moved.ts'
import { SidebarSection } from './sidebar-section.tsx'
import { SmartListSheet } from './smart-list-sheet.tsx'

export type SmartList = ValueOf<'smartLists.list'>[number]

interface Open {
  kind: 'change' | 'remove'
  list: SmartList
}

/** Nothing while there are none: they are made beside the search box. */
export function SmartListSection({ onChosen }: { onChosen: () => void }): ReactNode {
  const { t } = useTranslation()
  const lists = useQuery('smartLists.list', {}).value ?? []
  const order = useCommand('smartLists.order')
  const [open, setOpen] = useState<Open | null>(null)
  if (lists.length === 0) return null
  const ids = lists.map((list) => list.id)
  const menu = (list: SmartList, at: number): MenuGroup[] => [
    {
      id: 'list',
      items: [
        {
          id: 'change',
          label: t('places.change'),
          icon: Pencil,
          run: () => setOpen({ kind: 'change', list }),
        },
        {
          id: 'up',
          label: t('places.moveUp'),
          icon: ArrowUp,
          isDisabled: at === 0,
          run: () => void order({ ids: moved(ids, at, -1) }),
        },
        {
          id: 'down',
          label: t('places.moveDown'),
          icon: ArrowDown,
          isDisabled: at === ids.length - 1,
          run: () => void order({ ids: moved(ids, at, 1) }),
        },
      ],
    },
    {
      id: 'end',
      items: [
        {
          id: 'remove',
          label: t('frame.delete'),
          icon: Trash2,
          isDanger: true,
          run: () => setOpen({ kind: 'remove', list }),
        },
      ],
    },
  ]
  return (
    <SidebarSection title={t('places.smartLists')} foldName="smart-lists">
      <ul>
        {lists.map((list, at) => (
          <SmartListLink key={list.id} list={list} menu={menu(list, at)} onChosen={onChosen} />
        ))}
      </ul>
      {open?.kind === 'change' && <SmartListSheet list={open.list} onClose={() => setOpen(null)} />}
      {open?.kind === 'remove' && <RemoveListSheet list={open.list} onClose={() => setOpen(null)} />}
    </SidebarSection>
  )
}

interface SmartListLinkProps {
  list: SmartList
  menu: readonly MenuGroup[]
  onChosen: () => void
}

function SmartListLink({ list, menu, onChosen }: SmartListLinkProps): ReactNode {
  const found = useQuery('listing.count', { text: list.text, place: list.place }).value
  return (
    <PlaceLink
      place={{ kind: 'smart-list', id: list.id }}
      name={list.name}
      icon={ListFilter}
      count={found?.unread ?? 0}
      menu={menu}
      onChosen={onChosen}
    />
  )
}

function RemoveListSheet({ list, onClose }: { list: SmartList; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const remove = useCommand('smartLists.remove')
  const isHere = where.place.kind === 'smart-list' && where.place.id === list.id
  return (
    <FormSheet
      title={t('places.removeList', { name: list.name })}
      saveName={t('frame.delete')}
      isDanger
      onSave={async () => {
        const result = await remove({ id: list.id })
        if (result.ok && isHere) go(START)
        return result
      }}
      onClose={onClose}
    >
      <p>{t('places.removeListBody')}</p>
    </FormSheet>
  )
}
