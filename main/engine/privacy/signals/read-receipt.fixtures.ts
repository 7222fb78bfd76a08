// Receipts asked for.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'asked',
    is: 'firing',
    mail: mail({ 'Disposition-Notification-To': 'ada@sender.example' }),
    expect: 'asked',
    points: 15,
  },
  { name: 'not asked', is: 'quiet', mail: mail(), expect: null },
  { name: 'an empty field', is: 'nearly', mail: mail({ 'Return-Receipt-To': ' ' }), expect: null },
]
