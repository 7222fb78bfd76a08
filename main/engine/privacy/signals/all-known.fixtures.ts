// Strangers and friends.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'a stranger',
    is: 'firing',
    mail: mail(),
    surroundings: { others: [{ address: 'ada@sender.example', isKnown: false }] },
    expect: 'nobody-known',
    value: 0,
  },
  {
    name: 'a friend',
    is: 'quiet',
    mail: mail(),
    surroundings: { others: [{ address: 'ada@sender.example', isKnown: true }] },
    expect: 'all',
    value: 1,
  },
  {
    name: 'a friend and a stranger',
    is: 'nearly',
    mail: mail(),
    surroundings: {
      others: [
        { address: 'ada@sender.example', isKnown: true },
        { address: 'eve@other.example', isKnown: false },
      ],
    },
    expect: 'some',
    value: 0.5,
  },
  {
    name: 'a note to oneself',
    is: 'nearly',
    mail: mail(),
    surroundings: { others: [] },
    expect: 'unknown nobody',
  },
  { name: 'a lone file', is: 'nearly', mail: mail(), expect: 'unknown no-history' },
]
