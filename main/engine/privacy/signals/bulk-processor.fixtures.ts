// Bulk mail, by its words or by who carried it.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  { name: 'Feedback-ID', is: 'firing', mail: mail({ 'Feedback-ID': '1:2:3:x' }), expect: 'bulk', points: 15 },
  {
    name: 'signed by a known bulk mailer',
    is: 'firing',
    mail: mail({ 'DKIM-Signature': 'v=1; d=amazonses.com; s=k; b=AA' }),
    expect: 'mailer',
    points: 15,
  },
  { name: 'a letter', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'a mailing list counts as one thing',
    is: 'nearly',
    mail: mail({ 'List-Id': '<talk.lists.example>', 'List-Unsubscribe': '<https://lists.example/u>' }),
    expect: null,
  },
  {
    name: 'a host that ends alike',
    is: 'nearly',
    mail: mail({ 'DKIM-Signature': 'v=1; d=notamazonses.com; s=k; b=AA' }),
    expect: null,
  },
]
