import { describe, expect, it } from 'vitest'
import { mendingOf } from './mending.ts'

describe('mendingOf', () => {
  it('leads to the password, to the server, or to another try', () => {
    expect(mendingOf('password-refused')).toBe('sign-in')
    expect(mendingOf('certificate')).toBe('server')
    expect(mendingOf('host-unknown')).toBe('server')
    expect(mendingOf('server')).toBe('again')
    expect(mendingOf('disk-full')).toBe('again')
    expect(mendingOf(undefined)).toBe('again')
  })
})
