// What a signal about content answers where it found none: nothing, if there was something to look at.
import { NOTHING, unknown, type Given, type Verdict } from './signal.ts'

/** For signals that read 'body' and have the reasons 'no-body' and 'sealed'. */
export function nothingShown(given: Given): Verdict {
  const body = given.of('body')[0]?.value ?? 'none'
  if (body === 'none') return unknown('no-body')
  return body === 'sealed' ? unknown('sealed') : NOTHING
}
