// What an action did, in words: '3 conversations archived'.
import type { TFunction } from 'i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Words } from '../../locales/en.ts'
import type { Action } from './subject.ts'

type Done = keyof Words['actions']['done']

/** Names of mailboxes and tags, as the user knows them. */
export interface Names {
  mailbox: (id: number) => string
  tag: (keyword: string) => string
}

const BY_ROLE = { inbox: 'inboxed', archive: 'archived', junk: 'junked', trash: 'trashed' } as const

const FLAGS: Record<string, readonly [set: Done, unset: Done]> = {
  '\\Seen': ['read', 'unread'],
  '\\Flagged': ['starred', 'unstarred'],
}

/** Which sentence says it, and the name in it. */
export function doneWords(action: Action, names: Names): { done: Done; name: string } {
  switch (action.kind) {
    case 'flag': {
      const [set, unset] = FLAGS[action.flag] ?? ['tagged', 'untagged']
      return { done: action.isSet ? set : unset, name: names.tag(action.flag) }
    }
    case 'move':
      return action.to.kind === 'role'
        ? { done: BY_ROLE[action.to.role], name: '' }
        : { done: 'moved', name: names.mailbox(action.to.id) }
    case 'copy':
      return { done: 'copied', name: names.mailbox(action.to) }
    case 'delete':
      return { done: 'deleted', name: '' }
  }
}

/** @param what counted in words: '3 conversations' */
export function doneText(t: TFunction, action: Action, what: string, names: Names): string {
  const { done, name } = doneWords(action, names)
  // Escaping is React's; the name is somebody's own word.
  return t(`actions.done.${done}`, { what, name })
}

export function undoneText(t: TFunction, done: ValueOf<'actions.undo'>, names: Names): string {
  const what = t('actions.messages', { count: done.messages })
  const text = doneText(t, done.action, what, names)
  return t('actions.undone', { done: text.charAt(0).toLocaleLowerCase() + text.slice(1) })
}
