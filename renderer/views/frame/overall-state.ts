// What all accounts come to in one word: trouble first, because it wants an answer.
import type { Account } from './sidebar.tsx'

export type OverallState =
  | { kind: 'trouble'; account: Account }
  | { kind: 'syncing'; stored: number; onServer: number }
  | { kind: 'connecting' | 'offline' | 'online' | 'local' }

export function overallState(accounts: readonly Account[]): OverallState {
  const troubled = accounts.find((account) => account.state === 'trouble')
  if (troubled) return { kind: 'trouble', account: troubled }
  const has = (...states: Account['state'][]): boolean =>
    accounts.some((account) => states.includes(account.state))
  if (has('syncing')) {
    const syncing = accounts.filter((account) => account.state === 'syncing')
    const sum = (count: (account: Account) => number): number =>
      syncing.reduce((total, account) => total + count(account), 0)
    return {
      kind: 'syncing',
      stored: sum((account) => account.stored),
      onServer: sum((account) => account.onServer),
    }
  }
  if (has('offline')) return { kind: 'offline' }
  if (has('connecting', 'waiting')) return { kind: 'connecting' }
  return { kind: has('online') ? 'online' : 'local' }
}
