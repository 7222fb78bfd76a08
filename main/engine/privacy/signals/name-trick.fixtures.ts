// False names, and names that only look odd.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'another address as the name',
    is: 'firing',
    mail: mail({ From: '"boss@home.example" <eve@evil.example>' }),
    expect: 'address-in-name',
    points: 45,
  },
  {
    name: 'two From lines',
    is: 'firing',
    mail: mail({ From: 'Ada <ada@sender.example>\r\nFrom: Eve <eve@evil.example>' }),
    expect: 'two-from',
    points: 45,
  },
  { name: 'a name', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'its own address as the name',
    is: 'nearly',
    mail: mail({ From: '"ada@sender.example" <ada@sender.example>' }),
    expect: null,
  },
  {
    name: 'another address of the same organisation',
    is: 'nearly',
    mail: mail({ From: '"ada@sender.example" <bounce@mail.sender.example>' }),
    expect: null,
  },
  {
    name: 'an at sign that is no address',
    is: 'nearly',
    mail: mail({ From: '"Ada @ Home" <ada@sender.example>' }),
    expect: null,
  },
]
