// Where the search looks: a saved search whose place is open, and the choice between this place and all mail.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown, Lock } from 'lucide-react'
import { useQuery } from '../../engine/hooks.ts'
import { listedPlace, placeKey, samePlace } from '../../state/where.ts'
import type { Place } from '../../state/where.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Menu } from '../../ui/menu.tsx'
import { usePlaceName } from '../frame/place-name.ts'
import styles from './search.module.css'

/** The saved search of the open place, which narrows whatever is written behind it. */
export function LockedChip(): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const { place } = where
  const lists = useQuery('smartLists.list', place.kind === 'smart-list' ? {} : null).value
  const list = place.kind === 'smart-list' ? lists?.find(({ id }) => id === place.id) : undefined
  if (!list) return null
  const name = t('search.edit', { name: list.name })
  return (
    <button
      type="button"
      className={styles.locked}
      aria-label={name}
      title={`${list.text}\n${name}`}
      onClick={() => {
        go({ place: list.place, search: list.text, editedList: list.id })
        requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-search]')?.focus())
      }}
    >
      <Lock size={12} aria-hidden />
      <span className={styles.chipText} dir="auto">
        {list.name}
      </span>
    </button>
  )
}

const WIDE: readonly Place[] = [{ kind: 'all' }, { kind: 'everywhere' }]
const isWide = (place: Place): boolean => WIDE.some((wide) => samePlace(wide, place))

export function ScopeMenu(): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const listed = listedPlace(where)
  // The place the search began in stays on offer when the user looks further.
  const [home, setHome] = useState(listed)
  if (!isWide(listed) && !samePlace(listed, home)) setHome(listed)
  const homeName = usePlaceName(home)
  const nameOf = (place: Place): string =>
    place.kind === 'all' || place.kind === 'everywhere' ? t(`places.${place.kind}`) : homeName
  const name = t('search.scope', { place: nameOf(listed) })
  return (
    <Menu
      name={name}
      align="end"
      groups={[
        {
          id: 'scope',
          choose: 'one',
          items: (isWide(home) ? WIDE : [home, ...WIDE]).map((place) => ({
            id: placeKey(place),
            label: nameOf(place),
            isChecked: samePlace(place, listed),
            run: () => go({ place, activeGroupId: null }),
          })),
        },
      ]}
      trigger={
        <button type="button" className={styles.scope} aria-label={name} title={name}>
          <span className={styles.chipText} dir="auto">
            {nameOf(listed)}
          </span>
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    />
  )
}
