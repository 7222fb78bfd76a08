// The index of a conversation or thread, from the scores of its newest messages.
import type { WriteContext } from '../contexts.ts'

export function scoreGroup(_context: WriteContext, _view: 'people' | 'threads', _groupId: number): void {}
