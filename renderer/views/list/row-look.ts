// What all rows of the list are drawn with: language, density, the present, names of tags and colours of accounts. Rows are
// given it instead of asking for it: there are many of them, and each must be drawn within a frame.
import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import { useScale, useSettings } from '../../state/appearance.ts'
import { useNow } from '../../state/now.ts'
import { HEADER_PX, ROW_PX } from './densities.ts'
import type { Density } from './densities.ts'

export interface RowLook {
  t: TFunction
  language: string
  density: Density
  rowPx: number
  headerPx: number
  now: number
  hasHoverActions: boolean
  /** Actions that make sense for a single row here. */
  canArchive: boolean
  tag: (keyword: string) => { name: string; colour: string }
  /** A colour of the tokens; null where one colour would tell nothing apart. */
  accountColour: (id: number) => string | null
}

export function useRowLook(canArchive: boolean): RowLook {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const settings = useSettings()
  const now = useNow()
  const scale = useScale()
  const tags = useQuery('tags.list', {}).value
  const accounts = useQuery('accounts.list', {}).value
  const density = settings?.density ?? 'normal'
  const hasHoverActions = settings?.hasHoverActions ?? true
  return useMemo(() => {
    const byKeyword = new Map(tags?.map((tag) => [tag.keyword.toLowerCase(), tag]))
    const colours = new Map(accounts?.map((account) => [Number(account.id), account.colour]))
    const tellsApart = new Set(colours.values()).size > 1
    return {
      t,
      language,
      density,
      rowPx: Math.round(ROW_PX[density] * scale),
      headerPx: Math.round(HEADER_PX[density] * scale),
      now,
      hasHoverActions,
      canArchive,
      tag: (keyword) => byKeyword.get(keyword.toLowerCase()) ?? { name: keyword, colour: 'grey' },
      accountColour: (id) => (tellsApart ? (colours.get(id) ?? null) : null),
    }
  }, [t, language, density, scale, now, hasHoverActions, canArchive, tags, accounts])
}
