import { describe, expect, it } from 'vitest'
import { readWindowAddress, windowAddress } from './window-address.ts'

describe('the address of a window of its own', () => {
  it('says which conversation, at which message, opened from where', () => {
    const own = {
      opened: { view: 'people' as const, groupId: 12, messageId: 345 },
      place: { kind: 'tag' as const, keyword: 'a&b' },
    }
    expect(readWindowAddress(windowAddress(own.opened, own.place))).toEqual(own)
    const whole = { ...own, opened: { ...own.opened, messageId: null } }
    expect(readWindowAddress(windowAddress(whole.opened, whole.place))).toEqual(whole)
  })

  it.each(['', '?x=1', '?conversation=people', '?conversation=nobody-3', '?conversation=people-0'])(
    'is not %j',
    (address) => {
      expect(readWindowAddress(address)).toBeNull()
    },
  )

  it('shows it from all mail when the place makes no sense', () => {
    expect(readWindowAddress('?conversation=threads-7&place={')?.place).toEqual({ kind: 'all' })
    expect(readWindowAddress('?conversation=threads-7&place=3')?.place).toEqual({ kind: 'all' })
  })
})
