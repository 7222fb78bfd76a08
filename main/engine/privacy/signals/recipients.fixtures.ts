// One, many, nobody.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'sixty-four people',
    is: 'firing',
    mail: mail({ To: Array.from({ length: 64 }, (_, n) => `p${n}@home.example`).join(', ') }),
    expect: 'count',
    value: 0,
  },
  { name: 'one', is: 'quiet', mail: mail(), expect: 'count', value: 1 },
  {
    name: 'the same person twice',
    is: 'nearly',
    mail: mail({ To: 'me@home.example', Cc: 'ME@home.example' }),
    expect: 'count',
    value: 1,
  },
  {
    name: 'undisclosed',
    is: 'nearly',
    mail: mail({ To: 'undisclosed-recipients:;' }),
    expect: 'unknown nobody',
  },
]
