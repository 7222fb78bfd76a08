// Tricks, and the habits of newsletters.
import { htmlMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'size zero',
    is: 'firing',
    mail: htmlMail(
      '<p>Your account<span style="font-size:0">harbour water stones and lights</span> is closed</p>',
    ),
    expect: 'hidden',
    points: 15,
  },
  {
    name: 'in the colour of the page',
    is: 'firing',
    mail: htmlMail(
      '<div style="background-color:#ffffff"><span style="color:#ffffff">harbour water stones and lights</span></div><p>Hello</p>',
    ),
    expect: 'hidden',
  },
  { name: 'all to be seen', is: 'quiet', mail: htmlMail('<p>Hello</p>'), expect: null },
  {
    name: 'a line of preview',
    is: 'nearly',
    mail: htmlMail('<div style="display:none">What is new this week</div><p>Hello</p>'),
    expect: null,
  },
  {
    name: 'a page that is not displayed',
    is: 'nearly',
    mail: htmlMail(`<div style="display:none">${'harbour water stones '.repeat(40)}</div><p>Hello</p>`),
    expect: 'hidden',
  },
]
