import { describe, expect, it } from 'vitest'
import { restoreSizes } from './pane-sizes.ts'

describe('restoreSizes', () => {
  it('brings back what was left', () => {
    const left = { sidebar: 300, list: 500, listShare: 60, isSidebarHidden: true }
    expect(restoreSizes(left)).toEqual(left)
  })

  it('starts anew where something else was written', () => {
    const usual = { sidebar: 212, list: 372, listShare: 42, isSidebarHidden: false }
    for (const found of [null, undefined, 'wide', [], { sidebar: 9000, list: '500', listShare: NaN }])
      expect(restoreSizes(found)).toEqual(usual)
  })
})
