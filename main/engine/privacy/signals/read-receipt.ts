// A message that asks to be told when it is read.
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'

export const readReceipt: Signal = {
  id: 'read-receipt',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Read receipts',
  titleWhenFound: 'The sender asks to be told when you read it',
  explanation: 'A header field asks for a receipt. None is sent unless you send it.',
  reads: ['read-receipt'],
  found: ['asked'],
  unknown: [],
  evaluate(given) {
    const facts = given.of('read-receipt')
    return facts.length === 0
      ? NOTHING
      : { is: 'points', points: PENALTY.ordinary, ...finding('asked', facts) }
  },
}
