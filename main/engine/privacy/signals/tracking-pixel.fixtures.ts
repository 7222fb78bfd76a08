// Pictures that count, and pictures that are pictures.
import { htmlMail, mail, sealedMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'one pixel',
    is: 'firing',
    mail: htmlMail('<p>Hello</p><img src="https://t.mailer.example/o/8f3a9c" width="1" height="1">'),
    expect: 'blocked',
    points: 45,
  },
  {
    name: 'a known tracker, large',
    is: 'firing',
    mail: htmlMail('<p>Hello</p><img src="https://x.bl-1.com/h/abc" width="600">'),
    expect: 'blocked',
  },
  {
    name: 'carries the recipient',
    is: 'firing',
    mail: htmlMail(
      '<p>Hello</p><img src="https://cdn.sender.example/logo.png?u=me%40home.example" width="200" height="80">',
    ),
    expect: 'blocked',
  },
  {
    name: 'a picture',
    is: 'quiet',
    mail: htmlMail('<p>Hello</p><img src="https://cdn.sender.example/harbour.jpg" width="600" height="400">'),
    expect: null,
  },
  {
    name: 'one pixel that came along',
    is: 'nearly',
    mail: htmlMail('<p>Hello</p><img src="cid:dot@sender.example" width="1" height="1">'),
    expect: null,
  },
  {
    name: 'a spacer',
    is: 'nearly',
    mail: htmlMail('<p>Hello</p><img src="https://cdn.sender.example/img/spacer.gif" width="1" height="1">'),
    expect: null,
  },
  {
    name: 'a line, one pixel high',
    is: 'nearly',
    mail: htmlMail('<p>Hello</p><img src="https://cdn.sender.example/rule.png" width="600" height="1">'),
    expect: null,
  },
  { name: 'text only', is: 'quiet', mail: mail(), expect: null },
  { name: 'sealed', is: 'nearly', mail: sealedMail(), expect: 'unknown sealed' },
]
