// Whether the words are provably those of their author, unchanged.
import { finding, unknown, type Signal } from '../signal.ts'

export const signature: Signal = {
  id: 'signature',
  scope: 'message',
  axis: 'technical',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'Signature of the author',
  titleWhenFound: 'The message is not signed by its author',
  explanation:
    'A signature made with the author’s own key shows that nobody changed the message. A signature that is there but was not verified proves nothing yet and is listed as not checked; inside a sealed message it cannot be seen from outside.',
  reads: ['signature', 'encryption', 'body'],
  found: ['unsigned'],
  unknown: ['unverified', 'sealed', 'no-body'],
  evaluate(given) {
    if (given.of('signature').length > 0) return unknown('unverified')
    if (given.of('encryption').length > 0) return unknown('sealed')
    const [body] = given.of('body')
    if (!body || body.value === 'none') return unknown('no-body')
    return { is: 'value', value: 0, ...finding('unsigned', [body]) }
  },
}
