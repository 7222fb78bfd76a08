// Links that tell, by their share.
import { htmlMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'every link',
    is: 'firing',
    mail: htmlMail('<a href="https://shop.example/?utm_source=mail">One</a>'),
    expect: 'tagged',
    points: 15,
  },
  {
    name: 'every second link',
    is: 'nearly',
    mail: htmlMail(
      '<a href="https://shop.example/?utm_source=mail">One</a> <a href="https://shop.example/two">Two</a>',
    ),
    expect: 'tagged',
    points: 7.5,
  },
  {
    name: 'plain links',
    is: 'quiet',
    mail: htmlMail('<a href="https://shop.example/two?id=4">Two</a>'),
    expect: null,
  },
  {
    name: 'a guard of the receiving side rewrote it',
    is: 'nearly',
    mail: htmlMail(
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example%2F">Shop</a>',
    ),
    expect: null,
  },
]
