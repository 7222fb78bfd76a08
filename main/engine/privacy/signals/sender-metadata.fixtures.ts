// What is given away, by whom.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'my own program',
    is: 'firing',
    mail: mail({ 'User-Agent': 'Mailer 3.1 (Linux)' }),
    surroundings: { isOwnMail: true },
    expect: 'own',
    points: 8,
  },
  { name: 'nothing', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'somebody else’s',
    is: 'nearly',
    mail: mail({ 'X-Originating-IP': '[198.51.100.4]' }),
    expect: 'others',
  },
  {
    name: 'my own time zone alone',
    is: 'nearly',
    mail: mail({ Date: 'Mon, 2 Nov 2026 10:00:00 +0100' }),
    surroundings: { isOwnMail: true },
    expect: 'others',
  },
]
