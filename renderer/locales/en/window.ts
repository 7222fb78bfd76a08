// English words of list, search and settings.
export const search = {
  label: 'Search mail',
  placeholder: 'Search',
  clear: 'Clear the search',
  searching: 'Searching …',
  in: 'Searched in {{place}}',
  covers_one: '{{count, number}} message searched',
  covers_other: '{{count, number}} messages searched',
  pending_one: '{{count, number}} not yet indexed',
  pending_other: '{{count, number}} not yet indexed',
  none: 'Nothing found.',
  noneHint: 'Try fewer words, a prefix such as invo*, or search all mail.',
  everywhere: 'Search all mail',
  notUnderstood: 'The search cannot be read as it stands:',
}

export const settings = {
  title: 'Settings',
  language: 'Language',
  languages: { system: 'As the system', en: 'English', fr: 'Français' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  keyTitle: 'This computer',
}
