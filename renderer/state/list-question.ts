// What the list on screen shows: the place with the look the user chose for it, narrowed by search and filters.
import { useMemo } from 'react'
import { useSettings } from './appearance.ts'
import type { Settings } from './appearance.ts'
import { FILTERS, listedPlace, placeKey } from './where.ts'
import type { ListQuestion, Sort, View, Where } from './where.ts'
import { useWhere } from './where-hooks.tsx'

export const BY_DATE: Sort = { by: 'date', isReversed: false }

/** How a place is shown. */
export const lookOf = (place: Where['place'], settings: Settings | undefined): { view: View; sort: Sort } =>
  settings?.looks[placeKey(place)] ?? { view: settings?.view ?? 'people', sort: BY_DATE }

export function useListQuestion(): ListQuestion {
  const { where } = useWhere()
  const settings = useSettings()
  const { place, search, filters } = where
  return useMemo(() => {
    const { view, sort } = lookOf(place, settings)
    return {
      place: listedPlace({ place, search }),
      view,
      text: search.trim(),
      filters: filters.map((filter) => FILTERS[filter]),
      sort,
    }
  }, [place, search, filters, settings])
}
