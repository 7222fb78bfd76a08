import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/contract/listing.ts'
import { MailboxId } from '../../../shared/model/ids.ts'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { meantToCopy, meantToDelete, meantToMove, type Goal, type Lying } from './meant-placements.ts'

/** Mailboxes of one account by name; Work is one without a role. */
const IDS = { inbox: 1, archive: 2, sent: 3, drafts: 4, junk: 5, trash: 6, all: 7, work: 8 }
type Name = keyof typeof IDS
const lying = (name: Name, head = 1, account = 1): Lying => ({
  id: IDS[name] + 10 * head,
  head,
  mailbox: IDS[name] + 100 * (account - 1),
  role: name === 'work' ? null : name,
  account,
})
const names = (found: readonly Lying[] | undefined): Name[] | undefined =>
  found?.map((one) => one.role ?? 'work')
const mailbox = (name: Name): Place => ({ kind: 'mailbox', id: MailboxId.parse(IDS[name]) })
const role = (name: MailboxRole): Place => ({ kind: 'role', role: name })
const INBOXES: Place = { kind: 'inboxes' }
const ALL: Place = { kind: 'all' }
const EVERYWHERE: Place = { kind: 'everywhere' }
const toRole = (name: MailboxRole): Goal => ({ mailbox: null, role: name, account: null })
const WORK: Goal = { mailbox: IDS.work, role: null, account: 1 }

const MOVES: [string, Place, Goal, Name[], Name[]][] = [
  ['archives from the inboxes', INBOXES, toRole('archive'), ['inbox', 'sent'], ['inbox']],
  ['archives from a mailbox', mailbox('work'), toRole('archive'), ['inbox', 'work'], ['work']],
  ['archives sent mail from its mailbox', mailbox('sent'), toRole('archive'), ['sent'], ['sent']],
  [
    'archives what lies in the inbox, from all mail',
    ALL,
    toRole('archive'),
    ['inbox', 'work', 'sent'],
    ['inbox'],
  ],
  ['archives nothing that lies in no inbox', ALL, toRole('archive'), ['work', 'sent'], []],
  [
    'moves all that is named into the archive',
    ALL,
    { mailbox: 2, role: 'archive', account: 1 },
    ['work'],
    ['work'],
  ],
  ['does not archive what is archived', role('archive'), toRole('archive'), ['archive'], []],
  [
    'trashes every copy, from all mail',
    ALL,
    toRole('trash'),
    ['inbox', 'sent', 'work'],
    ['inbox', 'sent', 'work'],
  ],
  ['trashes only the copy in the place', mailbox('work'), toRole('trash'), ['inbox', 'work'], ['work']],
  ['leaves in the trash what is there', EVERYWHERE, toRole('trash'), ['trash', 'work'], ['work']],
  ['takes junk to the trash', role('junk'), toRole('trash'), ['junk'], ['junk']],
  ['calls no mail of our own junk', ALL, toRole('junk'), ['inbox', 'sent', 'drafts'], ['inbox']],
  ['calls no mail of our own junk in Sent either', mailbox('sent'), toRole('junk'), ['sent'], []],
  ['brings back from junk', role('junk'), toRole('inbox'), ['junk', 'archive'], ['junk']],
  ['brings back from the trash, found by a search', EVERYWHERE, toRole('inbox'), ['trash'], ['trash']],
  [
    'moves all but what was written here',
    ALL,
    WORK,
    ['inbox', 'sent', 'drafts', 'archive'],
    ['inbox', 'archive'],
  ],
  ['moves what was written here from its own mailbox', mailbox('sent'), WORK, ['sent'], ['sent']],
  ['leaves copies in the trash alone', ALL, WORK, ['inbox', 'trash'], ['inbox']],
  ['moves nothing to where it is', mailbox('work'), WORK, ['work'], []],
  ['takes one of the two views Gmail has of a message', ALL, toRole('trash'), ['inbox', 'all'], ['inbox']],
  ['takes it from all mail where it lies nowhere else', ALL, toRole('trash'), ['all'], ['all']],
]

describe('what a move takes along', () => {
  it.each(MOVES)('%s', (_what, place, goal, lies, meant) => {
    expect(
      names(
        meantToMove(
          place,
          goal,
          lies.map((name) => lying(name)),
        ),
      ),
    ).toEqual(meant)
  })

  it('decides for each message by itself', () => {
    const lies = [lying('trash', 1), lying('inbox', 2), lying('trash', 2)]
    expect(meantToMove(EVERYWHERE, WORK, lies).map((one) => [one.head, one.role])).toEqual([
      [1, 'trash'],
      [2, 'inbox'],
    ])
  })

  it('takes a message from the inboxes of two accounts', () => {
    const lies = [lying('inbox', 1, 1), lying('inbox', 1, 2)]
    expect(meantToMove(INBOXES, toRole('archive'), lies)).toHaveLength(2)
  })
})

describe('what is copied', () => {
  it('is one copy of each message: from the place, from the same account, not from the trash', () => {
    expect(names(meantToCopy(mailbox('archive'), WORK, [lying('inbox'), lying('archive')]))).toEqual([
      'archive',
    ])
    expect(meantToCopy(ALL, WORK, [lying('inbox', 1, 2), lying('archive', 1, 1)])[0]?.account).toBe(1)
    expect(names(meantToCopy(ALL, WORK, [lying('trash'), lying('archive')]))).toEqual(['archive'])
  })

  it('is nothing that is there already', () => {
    expect(meantToCopy(ALL, WORK, [lying('inbox'), lying('work')])).toEqual([])
  })
})

describe('what is deleted for good', () => {
  it.each<[string, Place, Name[], Name[] | undefined]>([
    ['the copy in the trash', role('trash'), ['trash', 'archive'], ['trash']],
    ['the copies in trash and junk, of a search', EVERYWHERE, ['trash', 'junk', 'inbox'], ['trash', 'junk']],
    ['nothing in another mailbox', mailbox('inbox'), ['inbox', 'trash'], undefined],
    ['nothing that lies elsewhere only', ALL, ['inbox'], undefined],
  ])('%s', (_what, place, lies, meant) => {
    expect(
      names(
        meantToDelete(
          place,
          lies.map((name) => lying(name)),
        ),
      ),
    ).toEqual(meant)
  })
})
