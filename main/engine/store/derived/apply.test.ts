import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all, run } from '../handle.ts'
import { rebuildFrom } from '../derived.ts'
import { arrive, storeFixture, type StoreFixture } from '../store-fixture.ts'
import { applyDerived } from './apply.ts'

let store: StoreFixture
beforeEach(() => {
  store = storeFixture()
  run(
    store.context.db,
    "insert into account (id, kind, address, display_name, created_at) values (1, 'local', '', '', 0)",
  )
  run(store.context.db, "insert into mailbox (id, account, name) values (1, 1, 'Inbox')")
})
afterEach(() => store.close())

describe('what was derived meanwhile', () => {
  it('does not pass for a lower layer that went stale while it was on its way', () => {
    const message = arrive(store.context, 1, { id: 'a@x', from: 'b@x', at: 1 })
    rebuildFrom(store.context.db, 0)
    applyDerived(store.context, [{ message, fromLayer: 1, parsed: undefined }])
    expect(all(store.context.db, 'select message, from_layer from pending')).toEqual([
      { message, from_layer: 0 },
    ])
  })
})
