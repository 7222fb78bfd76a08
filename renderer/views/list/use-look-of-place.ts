// The look of the list on screen, view and sort, remembered for its place.
import { useCommand } from '../../engine/hooks.ts'
import { useHandlers } from '../../keyboard/handlers.tsx'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { useSettings } from '../../state/appearance.ts'
import { lookOf } from '../../state/list-question.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { FILTERS, placeKey } from '../../state/where.ts'
import type { Filter, Sort, View } from '../../state/where.ts'

export const FILTER_NAMES = Object.keys(FILTERS).filter((name): name is Filter => name in FILTERS)

export interface PlaceLook {
  view: View
  sort: Sort
  change: (change: { view?: View; sort?: Sort }) => void
}

export function usePlaceLook(): PlaceLook {
  const { where, go } = useWhere()
  const settings = useSettings()
  const set = useCommand('settings.set')
  const look = lookOf(where.place, settings)
  return {
    ...look,
    change: (change) => {
      if (change.view !== undefined && change.view !== look.view) go({ activeGroupId: null })
      void set({ looks: { ...settings?.looks, [placeKey(where.place)]: { ...look, ...change } } })
    },
  }
}

export function useToggleFilter(): (filter: Filter) => void {
  const { where, go } = useWhere()
  return (filter) => {
    const isOn = where.filters.includes(filter)
    const filters = isOn ? where.filters.filter((one) => one !== filter) : [...where.filters, filter]
    go({ filters, activeGroupId: null })
  }
}

/** The commands view.… and filter.…, for keys and the palette. */
export function useLookHandlers(): void {
  const { change } = usePlaceLook()
  const toggle = useToggleFilter()
  const handlers: Handlers = {
    'view.people': () => change({ view: 'people' }),
    'view.threads': () => change({ view: 'threads' }),
    'view.messages': () => change({ view: 'messages' }),
  }
  for (const filter of FILTER_NAMES) handlers[`filter.${filter}`] = () => toggle(filter)
  useHandlers('list', handlers)
}
