// Text that is there but is not shown.
import { fieldsOf } from '../fields.ts'
import { PENALTY } from '../grade.ts'
import { finding, NOTHING, type Signal } from '../signal.ts'
import { nothingShown } from '../nothing-shown.ts'

/** Newsletters hide a line of preview and its padding; that much hidden in the ordinary way is no trick. */
const ORDINARY_TRICKS = new Set(['display', 'visibility', 'opacity', 'zero-width'])
const PREVIEW_LETTERS = 400
/** A stray letter of size zero is a slip of an editor. */
const STRAY_LETTERS = 10

export const hiddenText: Signal = {
  id: 'hidden-text',
  scope: 'message',
  axis: 'behaviour',
  kind: 'penalty',
  weight: 0,
  points: PENALTY.ordinary,
  title: 'Hidden text',
  titleWhenFound: 'The message hides text from you',
  explanation:
    'Text of size zero, in the colour of its background, off the screen, or more of it simply not displayed than the line of preview that newsletters hide. Filters read it, people do not.',
  reads: ['hidden-text', 'body'],
  found: ['hidden'],
  unknown: ['no-body', 'sealed'],
  evaluate(given) {
    const facts = given.of('hidden-text')
    if (facts.length === 0) return nothingShown(given)
    const tricks = facts.filter((fact) => {
      const fields = fieldsOf(fact.value)
      const least = ORDINARY_TRICKS.has(fields.get('by') ?? '') ? PREVIEW_LETTERS : STRAY_LETTERS
      return Number(fields.get('letters') ?? 0) > least
    })
    if (tricks.length === 0) return NOTHING
    const letters = tricks.reduce((sum, fact) => sum + Number(fieldsOf(fact.value).get('letters') ?? 0), 0)
    return { is: 'points', points: PENALTY.ordinary, ...finding('hidden', tricks, { count: letters }) }
  },
}
