import { describe, expect, it } from 'vitest'
import type { Participant, ParticipantRole } from '../../../shared/model/mail.ts'
import { conversationKey, MOST_PEOPLE, type KeyInput } from './people-key.ts'

const who = (role: ParticipantRole, address: string, name = ''): Participant => ({ role, address, name })
const key = (participants: Participant[], more: Partial<KeyInput> = {}) =>
  conversationKey({
    participants,
    own: new Set(['me@home.example', 'me@work.example']),
    personOf: () => undefined,
    listId: null,
    bulkSender: null,
    ...more,
  })

describe('conversationKey', () => {
  it('is the set of the others, whichever account, role or order', () => {
    const received = key([
      who('from', 'bob@x.example'),
      who('to', 'me@home.example'),
      who('cc', 'carol@x.example'),
    ])
    const sent = key([
      who('from', 'me@work.example'),
      who('to', 'carol@x.example'),
      who('bcc', 'bob@x.example'),
    ])
    expect(received).toEqual(sent)
    expect(received).toMatchObject({ kind: 'people', size: 2 })
  })

  it('does not count who only relays or takes the answers', () => {
    const plain = key([who('from', 'bob@x.example'), who('to', 'me@home.example')])
    const relayed = key([
      who('from', 'bob@x.example'),
      who('sender', 'desk@x.example'),
      who('reply-to', 'answers@x.example'),
      who('to', 'me@home.example'),
    ])
    expect(relayed).toEqual(plain)
  })

  it('takes two addresses of one person for one', () => {
    const personOf = (address: string) => (address.startsWith('bob@') ? 7 : undefined)
    expect(key([who('from', 'bob@x.example'), who('to', 'bob@y.example')], { personOf })).toEqual(
      key([who('from', 'bob@y.example')], { personOf }),
    )
  })

  it('is the list before all, then the bulk sender', () => {
    const people = [who('from', 'bob@x.example'), who('to', 'dev@lists.example')]
    expect(key(people, { listId: 'Dev.Lists.Example', bulkSender: 'bob@x.example' })).toEqual({
      key: 'list dev.lists.example',
      kind: 'list',
      size: 1,
    })
    expect(key(people, { bulkSender: 'bob@x.example' }).kind).toBe('bulk')
  })

  it('is self when nobody but me is in it, and never when nobody signed', () => {
    expect(key([who('from', 'me@home.example'), who('to', 'me@work.example')]).kind).toBe('self')
    expect(key([who('to', 'me@home.example')])).toMatchObject({ kind: 'people', key: 'people ?' })
    expect(key([]).kind).toBe('people')
  })

  it('keeps a name without an address apart from an address spelt like it', () => {
    expect(key([who('from', '', 'bob@x.example')]).key).not.toBe(key([who('from', 'bob@x.example')]).key)
  })

  it('groups an announcement to a crowd by its author, however the crowd changes', () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, at) => who('to', `reader${at}@x.example`))
    const first = key([who('from', 'boss@x.example'), ...crowd(1000)])
    expect(first).toEqual(key([who('from', 'boss@x.example'), ...crowd(900)]))
    expect(first.kind).toBe('bulk')
    expect(key([who('from', 'boss@x.example'), ...crowd(MOST_PEOPLE - 1)]).kind).toBe('people')
  })
})
