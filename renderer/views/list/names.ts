// How people are called where there is little room.
import type { Row } from '../../state/where.ts'

export interface NamedPerson {
  name: string
  address: string
}

/** The name, else what stands before the @, else nothing. */
export const fullName = ({ name, address }: NamedPerson): string => name.trim() || address.split('@')[0] || ''

/** The first name, where the name looks like "First Last"; titles, "Last, First" and other scripts stay whole. */
export function shortName(person: NamedPerson): string {
  const name = fullName(person)
  const [first = ''] = name.split(' ')
  return /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u.test(first) && first.length > 2 && !TITLES.has(first)
    ? first
    : name
}

const TITLES = new Set([
  'Madame',
  'Monsieur',
  'Maître',
  'Prof',
  'Professor',
  'Docteur',
  'Doctor',
  'The',
  'Les',
  'Mme',
])

/** Short names where there are several people; one person alone keeps the whole name. */
export function rowNames(row: Row, me: string): { name: string; isUnread: boolean }[] {
  const others = row.people.filter((person) => !person.isMe).length
  return row.people.map((person) => ({
    name: person.isMe ? me : others > 1 && row.kind === 'people' ? shortName(person) : fullName(person),
    isUnread: person.isUnread,
  }))
}
