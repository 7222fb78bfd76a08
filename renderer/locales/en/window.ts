// English words of the frame around the mail: panes, list, search, footer, settings.
export const frame = {
  name: 'Loquet',
  mailboxes: 'Mailboxes',
  reader: 'Reader',
  status: 'Status',
  menu: 'Mailboxes and accounts',
  back: 'Back to the list',
  close: 'Close',
  cancel: 'Cancel',
  starting: 'Opening your mail …',
  nothingSelected: 'Nothing selected',
  nothingSelectedHint: 'Move through the list with J and K, open with Enter, search with /.',
  tryAgain: 'Try again',
}

export const places = {
  inboxes: 'All inboxes',
  starred: 'Starred',
  all: 'All mail',
  everywhere: 'Everything, junk and trash too',
  addAccount: 'Add an account',
  removeAccount: 'Remove {{address}}',
  accountMenu: 'Account {{address}}',
  unread_one: '{{count, number}} unread message',
  unread_other: '{{count, number}} unread messages',
  local: 'On this computer',
  settings: 'Settings',
  roles: {
    inbox: 'Inbox',
    archive: 'Archive',
    drafts: 'Drafts',
    sent: 'Sent',
    trash: 'Trash',
    junk: 'Junk',
    all: 'All mail',
  },
}

export const list = {
  views: 'How the list is grouped',
  people: 'People',
  threads: 'Threads',
  messages: 'Messages',
  me: 'me',
  today: 'Today',
  yesterday: 'Yesterday',
  lastWeek: 'Last week',
  noSubject: 'no subject',
  noSender: 'no sender',
  mailingList: 'list',
  empty: 'Nothing here.',
  onTheWay: 'Your mail is on its way …',
  emptyInbox: 'All read and put away.',
  total_one: '{{count, number}} entry',
  total_other: '{{count, number}} entries',
  unread: 'unread',
  starred: 'starred',
  attachment: 'with an attachment',
  index: 'Privacy index {{letter}}',
  weakest: 'Weakest: {{fact}}',
  messagesInGroup_one: '{{count, number}} message',
  messagesInGroup_other: '{{count, number}} messages',
}

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

export const footer = {
  states: {
    waiting: 'waiting to connect',
    connecting: 'connecting',
    syncing: 'fetching {{stored, number}} of {{onServer, number}}',
    online: 'online',
    offline: 'offline; everything fetched so far works',
    trouble: 'trouble',
    local: 'on this computer only',
  },
  online: 'Online',
  offline: 'Offline',
  connecting: 'Connecting …',
  local: 'On this computer only',
  syncing: 'Fetching {{stored, number}} of {{onServer, number}}',
  trouble: 'Trouble with {{address}}',
  fix: 'Fix',
  lost: 'The mail engine does not answer; trying again …',
  messages_one: '{{count, number}} message here',
  messages_other: '{{count, number}} messages here',
  searchAll: 'search covers everything',
  searchPending_one: 'search still to read {{count, number}} message',
  searchPending_other: 'search still to read {{count, number}} messages',
  operations_one: '{{count, number}} change waiting for the server',
  operations_other: '{{count, number}} changes waiting for the server',
  keyFile: 'Store key lies in a file: not protected',
  keyFileWhy:
    'The store is sealed, but its key lies beside it in a file. Whoever can read your files can read your mail. Nothing on this computer that could keep the key better was found.',
  keyOs: 'Store key kept by the system',
  keyPassphrase: 'Store key behind a passphrase',
}

export const settings = {
  title: 'Settings',
  language: 'Language',
  languages: { system: 'As the system', en: 'English', fr: 'Français' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  keyTitle: 'This computer',
}

export const removal = {
  title: 'Remove {{address}}?',
  body: 'Its mail is removed from this computer. On the server nothing changes.',
  bodyLocal: 'Its mail lies on this computer only and is deleted for good.',
  pending_one: '{{count, number}} change has not reached the server yet and is lost.',
  pending_other: '{{count, number}} changes have not reached the server yet and are lost.',
  confirm: 'Remove the account',
}

export const credentials = {
  title: 'Sign in to {{address}} again',
  password: 'Password',
  save: 'Sign in',
}
