import { describe, expect, it } from 'vitest'
import type { Action } from '../../../shared/contract/actions.ts'
import { MailboxId } from '../../../shared/model/ids.ts'
import { confirmDeletions } from './confirm-moves.ts'
import { all, run } from './handle.ts'
import { failOperations, queuedOperations } from './outgoing.ts'
import { purgeMissing } from './remove-messages.ts'
import {
  ARCHIVE,
  INBOX,
  LOCAL,
  NOW,
  OTHER,
  TRASH,
  TRASHES,
  into,
  listed,
  perform,
  push,
  queued,
  seen,
  store,
  to,
  undo,
} from './actions-fixture.ts'

describe('between accounts', () => {
  it('the source goes only after the other server has the message', () => {
    perform(into(OTHER))
    expect(queued(1)).toEqual([])
    expect(queued(3)).toMatchObject([{ kind: 'append', to: { mailbox: OTHER } }])
    push(8, 3)
    expect(seen()).toEqual([{ mailbox: OTHER, uid: 8, flags: '' }])
    expect(queued(1)).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
    confirmDeletions(store.context.db, [queued(1)[0]?.id ?? 0], true)
    expect(all(store.context.db, 'select * from placement')).toHaveLength(1)
  })

  it('local mail is moved at once, and a server is told of what left it', () => {
    perform(into(LOCAL))
    expect(seen()).toMatchObject([{ mailbox: LOCAL, uid: 1 }])
    expect(queued()).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
  })

  it('a message of which only the beginning is here stays where it is', () => {
    run(store.context.db, "update message set content = 'partial'")
    expect(() => perform(into(OTHER))).toThrow(/beginning/)
    expect(listed()).toEqual([INBOX])
  })
})

describe('a copy', () => {
  it('leaves the message where it is, and is made once', () => {
    const copy: Action = { kind: 'copy', to: MailboxId.parse(ARCHIVE) }
    perform(copy)
    expect(listed()).toEqual([INBOX, ARCHIVE])
    expect(perform(copy)).toEqual({ id: null, messages: 0 })
    undo()
    expect(listed()).toEqual([INBOX])
    expect(queued()).toEqual([])
  })

  it('is never taken back where it is all that is left', () => {
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) })
    push(70)
    perform(to('trash'))
    push(71)
    perform({ kind: 'delete' }, TRASHES)
    undo(1)
    expect(listed()).toEqual([ARCHIVE])
  })

  it('of what came from another account is appended when that move is taken back', () => {
    perform(into(OTHER))
    run(store.context.db, "insert into mailbox (id, account, name, uid_validity) values (9, 3, 'Work', '9')")
    perform({ kind: 'copy', to: MailboxId.parse(9) }, { kind: 'mailbox', id: MailboxId.parse(OTHER) })
    undo(1)
    expect(listed()).toEqual([INBOX, 9])
    expect(queued(3)).toMatchObject([{ kind: 'append', at: null, to: { mailbox: 9 } }])
  })

  it('of what is then deleted before it was sent is made all the same', () => {
    perform(to('trash'))
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) }, TRASHES)
    perform({ kind: 'delete' }, TRASHES)
    expect(queued()).toMatchObject([
      { kind: 'copy', at: { mailbox: INBOX }, to: { mailbox: ARCHIVE } },
      { kind: 'delete', at: { mailbox: INBOX } },
    ])
  })

  it('that the server refused is made of the message where it went meanwhile', () => {
    const refusal = { code: 'server', message: 'full' } as const
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) })
    failOperations(store.context.db, [queued()[0]?.id ?? 0], refusal, NOW)
    perform(to('trash'))
    push(71)
    expect(queuedOperations(store.context.db, 1, NOW + 3_600_000, 0)).toMatchObject([
      { kind: 'copy', at: { mailbox: TRASH, uid: 71 }, to: { mailbox: ARCHIVE } },
    ])
  })
})

describe('a deletion for good', () => {
  it('is refused outside trash and junk', () => {
    expect(() => perform({ kind: 'delete' })).toThrow(/trash/)
    expect(listed()).toEqual([INBOX])
  })

  it('hides the message, tells the server, and leaves nothing', () => {
    perform(to('trash'))
    push(4)
    perform({ kind: 'delete' }, TRASHES)
    expect(listed()).toEqual([])
    expect(() => undo(2)).toThrow(/nothing to undo/)
    confirmDeletions(store.context.db, [queued()[0]?.id ?? 0], true)
    purgeMissing(store.context, Date.UTC(2026, 0, 1))
    expect(all(store.context.db, 'select * from message')).toEqual([])
  })

  it('of what was on its way to the trash deletes it where it is', () => {
    perform(to('trash'))
    perform({ kind: 'delete' }, TRASHES)
    expect(queued()).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
  })
})
