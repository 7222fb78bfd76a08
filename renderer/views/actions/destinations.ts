// Mailboxes to choose from: found by the beginnings of words, those used last first.
import { fold } from '../../../shared/lib/fold.ts'

export interface Candidate {
  id: number
  name: string
  account: string
}

const RECENT_KEY = 'loquet.recentMailboxes'
const RECENT_KEPT = 5

export function recentMailboxes(): number[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(RECENT_KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((id) => typeof id === 'number') : []
  } catch {
    return []
  }
}

export const rememberMailbox = (id: number): void =>
  localStorage.setItem(
    RECENT_KEY,
    JSON.stringify([id, ...recentMailboxes().filter((one) => one !== id)].slice(0, RECENT_KEPT)),
  )

/** Every word written must begin a word of the mailbox's or its account's name; else be somewhere in it. */
export function findMailboxes<C extends Candidate>(
  all: readonly C[],
  text: string,
  recent: readonly number[],
): C[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return all
    .flatMap((one) => {
      const name = ` ${fold(`${one.name} ${one.account}`).replaceAll(/[./@_-]/g, ' ')}`
      const begins = words.every((word) => name.includes(` ${word}`))
      const used = recent.indexOf(one.id)
      const rank = (begins ? 0 : 100) + (used < 0 ? 50 : used)
      return begins || words.every((word) => name.includes(word)) ? [{ one, rank }] : []
    })
    .sort((first, second) => first.rank - second.rank)
    .map(({ one }) => one)
}
