// One operator, several, none named.
import { mail, type Fixture } from '../fixture.ts'

const ONE =
  'from a.home.example (a.home.example [203.0.113.5]) by mx.home.example with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0000'

export const fixtures: readonly Fixture[] = [
  {
    name: 'both sides and two signers',
    is: 'firing',
    mail: mail({ 'DKIM-Signature': 'v=1; d=mailer.example; s=k; b=AA', 'Message-ID': '<1@gmail.com>' }),
    expect: 'count',
    value: 1 - 2 / 3,
  },
  {
    name: 'both on one',
    is: 'quiet',
    mail: mail({ Received: ONE, 'Message-ID': '<1@mx.home.example>' }),
    expect: 'count',
    value: 1,
  },
  {
    name: 'a name that its bearer chose',
    is: 'nearly',
    mail: mail({
      Received: ONE.replace('(a.home.example [203.0.113.5])', '([203.0.113.5])').replace(
        'from a.home',
        'from a.elsewhere',
      ),
      'Message-ID': '<1@home.example>',
    }),
    expect: 'count',
    value: 1,
  },
  {
    name: 'nobody',
    is: 'nearly',
    mail: mail({ Received: '', 'Message-ID': '<1@localhost>' }),
    expect: 'unknown no-hosts',
  },
]
