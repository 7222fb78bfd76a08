// Les mots français du cadre : volets, liste, recherche, pied de fenêtre, réglages.
export const frame = {
  name: 'Loquet',
  mailboxes: 'Boîtes',
  reader: 'Lecture',
  status: 'État',
  menu: 'Boîtes et comptes',
  back: 'Retour à la liste',
  close: 'Fermer',
  cancel: 'Annuler',
  starting: 'Ouverture de votre courrier…',
  nothingSelected: 'Rien de sélectionné',
  nothingSelectedHint: 'Parcourez la liste avec J et K, ouvrez avec Entrée, cherchez avec /.',
  tryAgain: 'Réessayer',
}

export const places = {
  inboxes: 'Réceptions',
  starred: 'Suivis',
  all: 'Tout le courrier',
  everywhere: 'Tout, indésirables et corbeille compris',
  addAccount: 'Ajouter un compte',
  removeAccount: 'Retirer {{address}}',
  accountMenu: 'Compte {{address}}',
  unread_one: '{{count, number}} message non lu',
  unread_other: '{{count, number}} messages non lus',
  local: 'Sur cet ordinateur',
  settings: 'Réglages',
  roles: {
    inbox: 'Réception',
    archive: 'Archives',
    drafts: 'Brouillons',
    sent: 'Envoyés',
    trash: 'Corbeille',
    junk: 'Indésirables',
    all: 'Tout le courrier',
  },
}

export const list = {
  views: 'Regroupement de la liste',
  people: 'Personnes',
  threads: 'Fils',
  messages: 'Messages',
  me: 'moi',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  lastWeek: 'La semaine passée',
  noSubject: 'sans objet',
  noSender: 'sans expéditeur',
  mailingList: 'liste',
  empty: 'Rien ici.',
  onTheWay: 'Votre courrier arrive …',
  emptyInbox: 'Tout est lu et rangé.',
  total_one: '{{count, number}} entrée',
  total_other: '{{count, number}} entrées',
  unread: 'non lu',
  starred: 'suivi',
  attachment: 'avec pièce jointe',
  index: 'Indice de confidentialité {{letter}}',
  weakest: 'Point faible : {{fact}}',
  messagesInGroup_one: '{{count, number}} message',
  messagesInGroup_other: '{{count, number}} messages',
}

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

export const footer = {
  states: {
    waiting: 'en attente de connexion',
    connecting: 'connexion',
    syncing: 'relève, {{stored, number}} sur {{onServer, number}}',
    online: 'en ligne',
    offline: 'hors ligne ; tout ce qui a été relevé fonctionne',
    trouble: 'ennui',
    local: 'sur cet ordinateur seulement',
  },
  online: 'En ligne',
  offline: 'Hors ligne',
  connecting: 'Connexion…',
  local: 'Sur cet ordinateur seulement',
  syncing: 'Relève : {{stored, number}} sur {{onServer, number}}',
  trouble: 'Ennui avec {{address}}',
  fix: 'Corriger',
  lost: 'Le moteur de courrier ne répond pas ; nouvel essai…',
  messages_one: '{{count, number}} message ici',
  messages_other: '{{count, number}} messages ici',
  searchAll: 'la recherche couvre tout',
  searchPending_one: 'la recherche doit encore lire {{count, number}} message',
  searchPending_other: 'la recherche doit encore lire {{count, number}} messages',
  operations_one: '{{count, number}} changement en attente du serveur',
  operations_other: '{{count, number}} changements en attente du serveur',
  keyFile: 'Clé du stock dans un fichier : non protégée',
  keyFileWhy:
    'Le stock est scellé, mais sa clé se trouve à côté, dans un fichier. Qui peut lire vos fichiers peut lire votre courrier. Rien sur cet ordinateur ne permettait de mieux garder la clé.',
  keyOs: 'Clé du stock gardée par le système',
  keyPassphrase: 'Clé du stock derrière une phrase secrète',
}

export const settings = {
  title: 'Réglages',
  language: 'Langue',
  languages: { system: 'Comme le système', en: 'English', fr: 'Français' },
  theme: 'Apparence',
  themes: { system: 'Comme le système', light: 'Claire', dark: 'Sombre' },
  keyTitle: 'Cet ordinateur',
}

export const removal = {
  title: 'Retirer {{address}} ?',
  body: 'Son courrier est retiré de cet ordinateur. Rien ne change sur le serveur.',
  bodyLocal: 'Son courrier n’existe que sur cet ordinateur : il est supprimé pour de bon.',
  pending_one: '{{count, number}} changement n’a pas encore atteint le serveur et sera perdu.',
  pending_other: '{{count, number}} changements n’ont pas encore atteint le serveur et seront perdus.',
  confirm: 'Retirer le compte',
}

export const credentials = {
  title: 'Se reconnecter à {{address}}',
  password: 'Mot de passe',
  save: 'Se connecter',
}
