// Answers to the sender, and elsewhere.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'another domain',
    is: 'firing',
    mail: mail({ 'Reply-To': 'ada@elsewhere.example' }),
    expect: 'other-domain',
    points: 15,
  },
  { name: 'none', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'another host of the same organisation',
    is: 'nearly',
    mail: mail({ 'Reply-To': 'help@desk.sender.example' }),
    expect: null,
  },
  {
    name: 'a list that answers to itself',
    is: 'nearly',
    mail: mail({ 'Reply-To': 'talk@lists.example', 'List-Id': '<talk.lists.example>' }),
    expect: null,
  },
  {
    name: 'Return-Path elsewhere',
    is: 'nearly',
    mail: mail({ 'Return-Path': '<bounce@elsewhere.example>' }),
    expect: null,
  },
]
