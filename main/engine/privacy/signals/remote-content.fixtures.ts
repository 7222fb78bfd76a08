// Hosts that would be asked.
import { htmlMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'one host',
    is: 'firing',
    mail: htmlMail(
      '<p>Hello</p><img src="https://cdn.sender.example/a.jpg"><img src="https://cdn.sender.example/b.jpg">',
    ),
    expect: 'hosts',
    points: 8,
  },
  {
    name: 'five hosts',
    is: 'firing',
    mail: htmlMail(
      ['a', 'b', 'c', 'd', 'e'].map((one) => `<img src="https://${one}.example/p.jpg">`).join(''),
    ),
    expect: 'hosts',
    points: 15,
  },
  {
    name: 'two hosts, one of a style',
    is: 'nearly',
    mail: htmlMail(
      '<p style="background:url(https://s.example/b.png)">Hello</p><img src="https://cdn.example/a.jpg">',
    ),
    expect: 'hosts',
    points: 11.5,
  },
  {
    name: 'its own pictures',
    is: 'quiet',
    mail: htmlMail('<p>Hello</p><img src="cid:1@sender.example"><img src="data:image/gif;base64,R0lGOD">'),
    expect: null,
  },
  {
    name: 'a link is asked only when it is followed',
    is: 'nearly',
    mail: htmlMail('<a href="https://sender.example/">Here</a>'),
    expect: null,
  },
]
