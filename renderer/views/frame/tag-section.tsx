// The tags in the sidebar: places to look at, targets to drop on, and their names and colours.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Pencil, Plus, Tag as TagIcon, Trash2 } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import { IconButton } from '../../ui/button.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'
import { FormSheet } from './form-sheet.tsx'
import { PlaceLink } from './place-link.tsx'
import { SidebarSection } from './sidebar-section.tsx'
import { TagSheet } from './tag-sheet.tsx'

type Tag = ValueOf<'tags.list'>[number]
type Open = { kind: 'new' } | { kind: 'change' | 'remove'; tag: Tag }

export function TagSection({ onChosen }: { onChosen: () => void }): ReactNode {
  const { t } = useTranslation()
  const tags = useQuery('tags.list', {}).value ?? []
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const menu = (tag: Tag): MenuGroup[] => [
    {
      id: 'tag',
      items: [
        {
          id: 'change',
          label: t('places.change'),
          icon: Pencil,
          run: () => setOpen({ kind: 'change', tag }),
        },
        {
          id: 'remove',
          label: t('frame.delete'),
          icon: Trash2,
          isDanger: true,
          run: () => setOpen({ kind: 'remove', tag }),
        },
      ],
    },
  ]
  return (
    <SidebarSection
      title={t('places.tags')}
      foldName="tags"
      aside={<IconButton icon={Plus} name={t('places.addTag')} onClick={() => setOpen({ kind: 'new' })} />}
    >
      <ul>
        {tags.map((tag) => (
          <PlaceLink
            key={tag.keyword}
            place={{ kind: 'tag', keyword: tag.keyword }}
            name={tag.name}
            icon={TagIcon}
            isTag
            colour={`var(--tag-${tag.colour})`}
            count={tag.unread}
            menu={menu(tag)}
            onChosen={onChosen}
          />
        ))}
      </ul>
      {open?.kind === 'remove' && <RemoveTagSheet tag={open.tag} onClose={close} />}
      {open?.kind === 'change' && <TagSheet tag={open.tag} onClose={close} />}
      {open?.kind === 'new' && <TagSheet tag={null} onClose={close} />}
    </SidebarSection>
  )
}

function RemoveTagSheet({ tag, onClose }: { tag: Tag; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const remove = useCommand('tags.remove')
  const isHere = where.place.kind === 'tag' && where.place.keyword === tag.keyword
  return (
    <FormSheet
      title={t('places.removeTag', { name: tag.name })}
      saveName={t('frame.delete')}
      isDanger
      onSave={async () => {
        const result = await remove({ keyword: tag.keyword })
        if (result.ok && isHere) go(START)
        return result
      }}
      onClose={onClose}
    >
      <p>{t('places.removeTagBody', { count: tag.messages })}</p>
    </FormSheet>
  )
}
