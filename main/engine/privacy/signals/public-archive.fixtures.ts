// Archives for everybody, and for members.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'a known public list',
    is: 'firing',
    mail: mail({ 'List-Id': '<dev.gcc.gnu.org>', 'List-Archive': '<https://gcc.gnu.org/pipermail/gcc/>' }),
    expect: 'known',
    points: 25,
  },
  {
    name: 'the user said so',
    is: 'firing',
    mail: mail({ 'List-Id': '<talk.lists.home.example>' }),
    surroundings: { archives: new Map([['talk.lists.home.example', true]]) },
    expect: 'said',
  },
  { name: 'no list', is: 'quiet', mail: mail(), expect: null },
  {
    name: 'for members only',
    is: 'nearly',
    mail: mail({
      'List-Id': '<talk.lists.home.example>',
      'List-Archive': '<https://lists.home.example/mailman/private/talk/>',
    }),
    expect: null,
  },
  {
    name: 'the user said it is not',
    is: 'nearly',
    mail: mail({ 'List-Id': '<dev.gcc.gnu.org>', 'List-Archive': '<https://gcc.gnu.org/pipermail/gcc/>' }),
    surroundings: { archives: new Map([['dev.gcc.gnu.org', false]]) },
    expect: null,
  },
]
