import { expect, it } from 'vitest'
import { nameOf } from './chosen-files.ts'
import { addressOf } from './whose-mail.tsx'

it.each([
  ['an account’s', { kind: 'mine', address: 'alice@example.org' }, 'alice@example.org'],
  ['one that was written', { kind: 'another', written: ' bob@example.net ' }, 'bob@example.net'],
  ['nobody’s', { kind: 'nobody' }, ''],
  ['one that is none yet', { kind: 'another', written: 'bob' }, undefined],
] as const)('the address is %s', (_whose, whose, address) => {
  expect(addressOf(whose)).toBe(address)
})

it('names an import by its file, or by the folder all are in', () => {
  const file = (path: string) => ({ path, file: new File([], path) })
  expect(nameOf([file('letter.eml'), file('other.eml')])).toBe('letter.eml')
  expect(nameOf([file('Maildir/cur/1'), file('Maildir/cur/2')])).toBe('Maildir')
})
