// A key in the message's header: the next one could be sealed.
import { finding, NOTHING, type Signal } from '../signal.ts'

export const autocryptOffered: Signal = {
  id: 'autocrypt-offered',
  scope: 'message',
  axis: 'technical',
  kind: 'advice',
  weight: 0,
  points: 0,
  title: 'A key is offered',
  titleWhenFound: 'You could seal what you write to this person',
  explanation:
    'The Autocrypt header carries a key for the address in From. It costs and earns no points: it says what could be done.',
  reads: ['autocrypt'],
  found: ['offered'],
  unknown: [],
  evaluate(given) {
    const [offer] = given.of('autocrypt')
    return offer ? { is: 'note', ...finding('offered', [offer], { address: offer.value }) } : NOTHING
  },
}
