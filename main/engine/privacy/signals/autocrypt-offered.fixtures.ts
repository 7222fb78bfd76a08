// Keys that are offered by their owner.
import { mail, type Fixture } from '../fixture.ts'

/** Begins as a public key packet does. */
const KEY = `mDME${'XEVwPBYJKwYBBAHaRw8B'.repeat(8)}`

export const fixtures: readonly Fixture[] = [
  {
    name: 'a key',
    is: 'firing',
    mail: mail({ Autocrypt: `addr=ada@sender.example; prefer-encrypt=mutual; keydata=${KEY}` }),
    expect: 'offered',
  },
  { name: 'none', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'for another address',
    is: 'nearly',
    mail: mail({ Autocrypt: `addr=eve@evil.example; keydata=${KEY}` }),
    expect: null,
  },
  {
    name: 'no key in it',
    is: 'nearly',
    mail: mail({ Autocrypt: 'addr=ada@sender.example; keydata=AAAA' }),
    expect: null,
  },
]
