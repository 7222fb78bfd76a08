// Layer 3: the indices of messages, scored from their facts.
import type { WriteContext } from '../contexts.ts'

export function scoreMessages(_context: WriteContext, _messages: readonly number[]): void {}
