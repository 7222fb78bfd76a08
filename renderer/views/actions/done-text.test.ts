import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ValueOf } from '../../../shared/contract.ts'
import { resources } from '../../locales/i18n.ts'
import { doneText, undoneText } from './done-text.ts'
import type { Action } from './subject.ts'
import { inWords } from './subject.ts'

const names = { mailbox: () => 'Projets', tag: (keyword: string) => keyword.toUpperCase() }
const to = (role: 'archive' | 'trash' | 'inbox'): Action => ({ kind: 'move', to: { kind: 'role', role } })
const star = (isSet: boolean): Action => ({ kind: 'flag', flag: '\\Flagged', isSet })
const plain = (text: string): string => text.replaceAll(/\s/g, ' ')

describe.each([
  [
    'en',
    '3 conversations archived',
    '1 thread no longer starred',
    'everything in the list moved to “Projets”',
  ],
  [
    'fr',
    'Archivage de 3 conversations',
    'Retrait de l’étoile de 1 fil',
    'Déplacement de toute la liste vers « Projets »',
  ],
])('in %s', (language, archived, unstarred, moved) => {
  beforeAll(async () => {
    await i18next.init({ resources, lng: language, interpolation: { escapeValue: false } })
  })
  const { t } = i18next

  it('says how many of what, and what became of them', () => {
    expect(doneText(t, to('archive'), inWords(t, 'people', 3), names)).toBe(archived)
    expect(doneText(t, star(false), inWords(t, 'threads', 1), names)).toBe(unstarred)
    const move = { kind: 'move', to: { kind: 'mailbox', id: 4 } } as Action
    expect(plain(doneText(t, move, inWords(t, 'people', null), names))).toBe(moved)
  })
})

describe('undoneText', () => {
  it('says what was taken back', async () => {
    await i18next.init({ resources, lng: 'fr', interpolation: { escapeValue: false } })
    const done = { action: { kind: 'flag', flag: 'famille', isSet: true }, messages: 2 }
    expect(plain(undoneText(i18next.t, done as ValueOf<'actions.undo'>, names))).toBe(
      'Annulé : étiquette « FAMILLE » ajoutée à 2 messages',
    )
  })
})
