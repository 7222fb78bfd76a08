import { describe, expect, it } from 'vitest'
import { Settings, settings } from './settings.ts'

describe('settings.set', () => {
  it('leaves alone what is not named, whatever its default', () => {
    expect(settings.set.args.parse({ zoom: 125 })).toEqual({ zoom: 125 })
    expect(settings.set.args.parse({})).toEqual({})
  })

  it('takes every setting, and no other value than its own', () => {
    const all = Settings.parse({})
    expect(settings.set.args.parse(all)).toEqual(all)
    expect(settings.set.args.safeParse({ zoom: 'large' }).success).toBe(false)
  })
})
