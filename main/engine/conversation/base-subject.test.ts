import { describe, expect, it } from 'vitest'
import { baseSubject } from './base-subject.ts'

describe('base subjects', () => {
  it.each([
    ['Re: foo', 'foo', true],
    ['RE[2]: AW: [list] foo  bar (fwd)', 'foo bar', true],
    ['[Fwd: Re: x]', 'x', true],
    ['[a] [b] x', 'x', false],
    ['[list]', '[list]', false],
    ['Re: [a] Re: b', 'b', true],
    ['SV: Antw: TR : WG: b', 'b', true],
    ['Rép: c', 'c', true],
    ['回复：测试', '测试', true],
    ['Regarding: c', 'Regarding: c', false],
    ['Ref: 1234', 'Ref: 1234', false],
    ['Test [1]', 'Test [1]', false],
    ['Re:', '', true],
    ['', '', false],
  ])('%j is about %j', (subject, base, isReplyOrForward) => {
    expect(baseSubject(subject)).toEqual({ base, isReplyOrForward })
  })
})
