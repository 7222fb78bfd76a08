// Which command, person or mailbox comes first for what is typed: the order of the palette, in both languages.
import { describe, expect, it } from 'vitest'
import { QuickFind } from '../../../shared/lib/quick-find.ts'
import type { Findable } from '../../../shared/lib/quick-find.ts'
import { en } from '../../locales/en.ts'
import { fr } from '../../locales/fr.ts'

const entry = (text: string, also = '', weight = 0): Findable => ({ id: text, text, also, weight })

const commandsOf = (words: typeof en | typeof fr): Findable[] =>
  Object.entries(words.commands).map(([id, text]) => ({
    ...entry(text, (words.palette.also as Record<string, string>)[id], 1),
  }))

const PEOPLE = [
  entry('Chloé Petit', 'chloe@petit.example', 0.5),
  entry('Bruno Keller', 'bruno.keller@example.org', 0.4),
  entry('Élise Martin', 'elise@martin.example', 0.3),
  entry('田中 健', 'tanaka@example.jp', 0.2),
  entry('Øyvind Łukasz', 'oyvind@example.no', 0.1),
  entry('Dr Nadia Rahmani', 'nadia@clinic.example', 0.1),
  entry('Jean-Pierre Dupont', 'jpd@example.fr', 0.1),
]
const MAILBOXES = ['Projects', 'Inbox', 'Receipts 2026', 'Family'].map((name) => entry(name, '', 0.8))

const first = (set: QuickFind<Findable>, text: string): string | undefined => set.find(text, 8)[0]?.entry.text

describe('in English, the first hit', () => {
  const everything = QuickFind.of([...commandsOf(en), ...PEOPLE, ...MAILBOXES])
  it.each([
    ['archive', 'Archive'],
    ['arcive', 'Archive'],
    ['archvie', 'Archive'],
    ['ARCH', 'Archive'],
    ['trash', 'Move to trash'],
    ['bin', 'Move to trash'],
    ['delete', 'Delete for good'],
    ['forever', 'Delete for good'],
    ['spam', 'Mark as junk'],
    ['junk', 'Mark as junk'],
    ['not junk', 'Not junk'],
    ['go junk', 'Go to junk'],
    ['gd', 'Go to drafts'],
    ['go drafts', 'Go to drafts'],
    ['drafts go', 'Go to drafts'],
    ['drafts', 'Go to drafts'],
    ['gs', 'Go to starred'],
    ['sent', 'Go to sent'],
    ['star', 'Star or unstar'],
    ['flag', 'Star or unstar'],
    ['label', 'Tag …'],
    ['tag', 'Tag …'],
    ['mark unread', 'Mark as unread'],
    ['unread mark', 'Mark as unread'],
    ['mar', 'Mark as junk'],
    ['next unread', 'Next unread'],
    ['preferences', 'Settings'],
    ['setings', 'Settings'],
    ['zoom', 'Larger'],
    ['print', 'Print'],
    ['raw', 'Show the source'],
    ['shortcuts', 'Keyboard shortcuts'],
    ['hotkeys', 'Keyboard shortcuts'],
    ['encrypted', 'Only sealed'],
    ['chloe', 'Chloé Petit'],
    ['chloé', 'Chloé Petit'],
    ['petit', 'Chloé Petit'],
    ['cp', 'Chloé Petit'],
    ['bruno.k', 'Bruno Keller'],
    ['kel', 'Bruno Keller'],
    ['kellr', 'Bruno Keller'],
    ['elise', 'Élise Martin'],
    ['田', '田中 健'],
    ['tanaka', '田中 健'],
    ['oyvind', 'Øyvind Łukasz'],
    ['lukasz', 'Øyvind Łukasz'],
    ['nadia', 'Dr Nadia Rahmani'],
    ['jpd', 'Jean-Pierre Dupont'],
    ['dupont jean', 'Jean-Pierre Dupont'],
    ['rec 2026', 'Receipts 2026'],
    ['recepits', 'Receipts 2026'],
    ['undo', 'Undo'],
  ])('of “%s” is %s', (text, expected) => {
    expect(first(everything, text)).toBe(expected)
  })

  it('is nothing where nothing is meant', () => {
    expect(everything.find('xylophone', 8)).toEqual([])
    expect(everything.find('  ', 8)).toEqual([])
  })
})

describe('in French, the first hit', () => {
  const everything = QuickFind.of(commandsOf(fr))
  it.each([
    ['archiver', 'Archiver'],
    ['arciver', 'Archiver'],
    ['etiqueter', 'Étiqueter…'],
    ['libelle', 'Étiqueter…'],
    ['reglages', 'Réglages'],
    ['corbeille', 'Mettre à la corbeille'],
    ['ab', 'Aller aux brouillons'],
    ['aller brouillons', 'Aller aux brouillons'],
    ['spam', 'Marquer comme indésirable'],
    ['imprimer', 'Imprimer'],
  ])('of “%s” is %s', (text, expected) => {
    expect(first(everything, text)).toBe(expected)
  })
})
