// Lists, and what looks like one.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'List-Id',
    is: 'firing',
    mail: mail({ 'List-Id': 'Talk <talk.lists.example>' }),
    expect: 'list',
    points: 15,
  },
  {
    name: 'List-Post alone',
    is: 'firing',
    mail: mail({ 'List-Post': '<mailto:talk@lists.example>' }),
    expect: 'list',
  },
  { name: 'none', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'a newsletter',
    is: 'nearly',
    mail: mail({ 'List-Unsubscribe': '<https://sender.example/u>' }),
    expect: null,
  },
]
