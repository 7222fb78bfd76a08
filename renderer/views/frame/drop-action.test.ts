import { describe, expect, it } from 'vitest'
import type { Place } from '../../state/where.ts'
import { dropAction } from './drop-action.ts'

describe('dropAction', () => {
  const mailbox = { kind: 'mailbox', id: 7 } as Place

  it('moves to a mailbox, or copies', () => {
    expect(dropAction(mailbox, false)).toEqual({ kind: 'move', to: { kind: 'mailbox', id: 7 } })
    expect(dropAction(mailbox, true)).toEqual({ kind: 'copy', to: 7 })
  })

  it('tags and stars', () => {
    expect(dropAction({ kind: 'tag', keyword: 'family' }, false)).toEqual({
      kind: 'flag',
      flag: 'family',
      isSet: true,
    })
    expect(dropAction({ kind: 'starred' }, false)).toMatchObject({ flag: '\\Flagged', isSet: true })
  })

  it('takes nothing where nothing can lie', () => {
    expect(dropAction({ kind: 'all' }, false)).toBeNull()
    expect(dropAction({ kind: 'role', role: 'drafts' }, false)).toBeNull()
  })
})
