// Layer 2: threads, conversations and the rows of every list.
import type { WriteContext } from '../contexts.ts'

export function groupMessages(_context: WriteContext, _messages: readonly number[]): void {}

export function freshenDirtyGroups(_context: WriteContext, _limitMs: number): boolean {
  return true
}
