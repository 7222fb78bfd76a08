// Whether only the people of a message can read it, or every server on its way too.
import { CEILING } from '../grade.ts'
import { finding, unknown, type Signal } from '../signal.ts'

export const endToEndEncryption: Signal = {
  id: 'end-to-end-encryption',
  scope: 'message',
  axis: 'technical',
  kind: 'measure',
  weight: 3,
  points: 0,
  title: 'End-to-end encryption',
  titleWhenFound: 'The message is not sealed end to end',
  explanation:
    'A message that is sealed (OpenPGP, S/MIME) can be opened only with a key of those it was written to. Any other message can be read on every server that keeps or carries it, however well the lines between them are protected. A part left readable beside a sealed one counts as readable. Detected by form; whose key it was sealed to is not known yet, so it is held below an A.',
  reads: ['encryption', 'body'],
  found: ['whole', 'partial', 'none'],
  unknown: ['no-body'],
  evaluate(given) {
    const [sealed] = given.of('encryption')
    const [body] = given.of('body')
    if (sealed?.value.endsWith(' whole')) {
      const how = sealed.value.split(' ')[0] ?? ''
      const ceiling = { axis: 'technical', atMost: CEILING.uncompared } as const
      return { is: 'value', value: 1, ...finding('whole', [sealed], { how }), ceiling }
    }
    const ceiling = { axis: 'technical', atMost: CEILING.clear } as const
    if (sealed) return { is: 'value', value: 0.2, ...finding('partial', [sealed]), ceiling }
    if (!body || body.value === 'none') return unknown('no-body')
    return { is: 'value', value: 0, ...finding('none', [body]), ceiling }
  },
}
