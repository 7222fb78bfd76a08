// A search as it is saved: a smart list never looks into another, so what is open is written out.
import type { ValueOf } from '../../../shared/contract.ts'
import type { Place } from '../../state/where.ts'

type SmartList = ValueOf<'smartLists.list'>[number]

interface Shown {
  place: Place
  text: string
  filters: readonly string[]
}

const bracketed = (text: string): string => (/\bOR\b/.test(text) ? `(${text})` : text)

export function searchToSave(
  { place, text, filters }: Shown,
  lists: readonly SmartList[],
): { place: Place; text: string } {
  const within = place.kind === 'smart-list' ? lists.find(({ id }) => id === place.id) : undefined
  const parts = [within?.text ?? '', text.trim(), ...filters].filter((part) => part !== '')
  return {
    place: within?.place ?? (place.kind === 'smart-list' ? { kind: 'all' } : place),
    text: parts.length > 1 ? parts.map(bracketed).join(' ') : (parts[0] ?? ''),
  }
}
