// Few and many hands.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'four organisations',
    is: 'firing',
    mail: mail({
      'X-Before':
        'x\r\nReceived: from a.one.example (a.one.example [203.0.113.8]) by b.two.example with ESMTP; Mon, 2 Nov 2026 09:00:00 +0000',
    }),
    expect: 'organisations',
    value: 0.5,
  },
  { name: 'two', is: 'quiet', mail: mail(), expect: 'organisations', value: 0.75 },
  {
    name: 'forged: one more hop under our own name adds nobody',
    is: 'nearly',
    mail: mail({
      'X-Before':
        'x\r\nReceived: from b.sender.example (b.sender.example [203.0.113.8]) by mx.home.example with ESMTP; Mon, 2 Nov 2026 09:00:00 +0000',
    }),
    expect: 'organisations',
    value: 0.75,
  },
  { name: 'no way written', is: 'nearly', mail: mail({ Received: '' }), expect: 'unknown no-hops' },
]
