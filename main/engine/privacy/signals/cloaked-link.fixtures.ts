// Links that lie, and links that do not.
import { htmlMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'says the bank, goes elsewhere',
    is: 'firing',
    mail: htmlMail('<a href="https://evil.example/login">www.example.com</a>'),
    expect: 'elsewhere',
    points: 45,
  },
  {
    name: 'goes to a bare address',
    is: 'firing',
    mail: htmlMail('<a href="http://192.0.2.9/login">https://bank.example/login</a>'),
    expect: 'elsewhere',
  },
  {
    name: 'through an open redirector to somewhere else',
    is: 'firing',
    mail: htmlMail('<a href="https://www.google.com/url?q=https://evil.example/">https://bank.example/</a>'),
    expect: 'elsewhere',
  },
  {
    name: 'through an open redirector to a host that begins with the name it says',
    is: 'firing',
    mail: htmlMail(
      '<a href="https://www.google.com/url?q=https://bank.example.evil.example/">https://bank.example/</a>',
    ),
    expect: 'elsewhere',
  },
  {
    name: 'through an open redirector that is also told what it says',
    is: 'firing',
    mail: htmlMail(
      '<a href="https://www.google.com/url?q=https://evil.example/&amp;x=//bank.example">https://bank.example/</a>',
    ),
    expect: 'elsewhere',
  },
  {
    name: 'says what it does',
    is: 'quiet',
    mail: htmlMail('<a href="https://example.com/login">example.com</a>'),
    expect: null,
  },
  {
    name: 'another host of the same organisation',
    is: 'nearly',
    mail: htmlMail('<a href="https://login.example.com/">www.example.com</a>'),
    expect: null,
  },
  {
    name: 'words',
    is: 'nearly',
    mail: htmlMail('<a href="https://evil.example/">your bank</a>'),
    expect: null,
  },
  {
    name: 'a bare address that its text does not hide',
    is: 'nearly',
    mail: htmlMail('<a href="http://192.0.2.9/">http://192.0.2.9/</a>'),
    expect: null,
  },
  {
    name: 'through an open redirector to where it says',
    is: 'nearly',
    mail: htmlMail('<a href="https://www.google.com/url?q=https://bank.example/">https://bank.example/</a>'),
    expect: null,
  },
]
