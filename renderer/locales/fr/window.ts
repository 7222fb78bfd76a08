// Les mots français de la liste, de la recherche et des réglages.
export const search = {
  label: 'Chercher dans le courrier',
  placeholder: 'Chercher',
  clear: 'Effacer la recherche',
  searching: 'Recherche…',
  in: 'Cherché dans {{place}}',
  covers_one: '{{count, number}} message parcouru',
  covers_other: '{{count, number}} messages parcourus',
  pending_one: '{{count, number}} pas encore indexé',
  pending_other: '{{count, number}} pas encore indexés',
  none: 'Rien trouvé.',
  noneHint: 'Essayez moins de mots, un préfixe comme factu*, ou cherchez dans tout le courrier.',
  everywhere: 'Chercher dans tout le courrier',
  notUnderstood: 'La recherche ne peut pas être lue telle quelle :',
}

export const settings = {
  title: 'Réglages',
  language: 'Langue',
  languages: { system: 'Comme le système', en: 'English', fr: 'Français' },
  theme: 'Apparence',
  themes: { system: 'Comme le système', light: 'Claire', dark: 'Sombre' },
  keyTitle: 'Cet ordinateur',
}
