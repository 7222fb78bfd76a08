// Les mots français des réglages : sections, options et leurs valeurs, et ce qui est dit de la confidentialité.
import type { Words } from '../en.ts'

export const settings: Words['settings'] = {
  title: 'Réglages',
  search: 'Chercher dans les réglages',
  none: 'Aucun réglage de ce nom.',
  nav: 'Sections',
  sections: {
    accounts: 'Comptes',
    appearance: 'Apparence',
    reading: 'Liste et lecture',
    keyboard: 'Clavier',
    privacy: 'Confidentialité',
    computer: 'Cet ordinateur',
  },
  default: 'Par défaut : {{value}}',
  reset: 'Revenir à la valeur par défaut',
  resetOne: 'Revenir à la valeur par défaut : {{title}}',
  forget: 'Oublier',
  forgetOne: 'Oublier : {{title}}',
  nothingKept: 'Rien pour l’instant.',
  on: 'Oui',
  off: 'Non',
  never: 'Jamais',
  atOnce: 'Tout de suite',
  seconds: 'après {{value, number}} s',
  percent: '{{value, number}} %',
  resetAll: 'Tout remettre par défaut…',
  resetAllTitle: 'Tout remettre par défaut ?',
  resetAllBody:
    'Apparence, liste, lecture, touches et ce que Loquet a retenu de vos choix. Comptes, courrier, étiquettes et listes intelligentes restent comme ils sont.',
  resetAllConfirm: 'Remettre par défaut',
  options: {
    language: {
      title: 'Langue',
      hint: 'Celle de la fenêtre. Le courrier reste tel qu’il a été écrit.',
      values: { system: 'Comme le système', en: 'English', fr: 'Français', mirrored: 'En miroir (essai)' },
    },
    theme: {
      title: 'Thème',
      hint: 'Papier le jour, sombre la nuit.',
      values: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    },
    contrast: {
      title: 'Contraste',
      hint: 'Texte, traits et focus plus marqués.',
      values: { system: 'Comme le système', normal: 'Normal', high: 'Élevé' },
    },
    motion: {
      title: 'Mouvement',
      hint: 'Réduit, plus rien ne glisse ni ne s’efface peu à peu.',
      values: { system: 'Comme le système', reduced: 'Réduit' },
    },
    density: {
      title: 'Densité',
      hint: 'Ce qui tient à l’écran d’un coup.',
      values: { compact: 'Serrée', normal: 'Normale', relaxed: 'Aérée' },
    },
    layout: {
      title: 'Disposition',
      hint: 'Où se tiennent la liste et le message.',
      values: { three: 'Côte à côte', two: 'L’un après l’autre', over: 'Liste au-dessus' },
    },
    zoom: { title: 'Taille', hint: 'De toute la fenêtre.' },
    mailZoom: { title: 'Taille du courrier', hint: 'Du texte des messages seulement.' },
    view: {
      title: 'Regroupement des listes',
      hint: 'Pour les listes où vous n’avez rien choisi d’autre.',
      values: { people: 'Personnes', threads: 'Fils', messages: 'Messages' },
    },
    looks: {
      title: 'Aspect propre à une liste',
      hint: 'Le regroupement et l’ordre choisis pour une seule liste.',
    },
    hasDateGroups: {
      title: 'Grouper par date',
      hint: 'Aujourd’hui, Hier, La semaine dernière, au-dessus des lignes.',
    },
    hasHoverActions: {
      title: 'Boutons sur la ligne sous le pointeur',
      hint: 'Archiver, supprimer, lu et étoile sans ouvrir.',
    },
    afterAction: {
      title: 'Après avoir archivé ou supprimé',
      hint: 'Ce qui s’affiche quand la conversation ouverte a quitté la liste.',
      values: { next: 'La suivante', previous: 'La précédente', list: 'La liste' },
    },
    markReadAfterMs: {
      title: 'Marquer comme lu',
      hint: 'Combien de temps un message reste ouvert avant de compter comme lu.',
    },
    toastMs: {
      title: 'Temps pour annuler',
      hint: 'Combien de temps la ligne avec Annuler reste là. La touche d’annulation marche encore après.',
    },
    keySet: {
      title: 'Jeu de touches',
      hint: 'Les raccourcis que vous connaissez d’ailleurs.',
      values: { gmail: 'Gmail', thunderbird: 'Thunderbird', outlook: 'Outlook', apple: 'Apple Mail' },
    },
    hasSingleKeys: {
      title: 'Touches seules',
      hint: 'Les lettres agissent sans Ctrl, sauf pendant que vous écrivez.',
    },
    keys: { title: 'Touches à vous', hint: 'Ce que vous avez changé dans le jeu de touches.' },
    tourStep: { title: 'Première visite', hint: 'Trois choses bonnes à savoir, montrées une fois.' },
  },
  accounts: {
    sample: 'Courrier d’exemple',
    local: 'Sur cet ordinateur seulement',
    name: 'Votre nom',
    colour: 'Couleur',
    unified: 'Fait partie de toutes les boîtes de réception',
    servers: 'Serveurs',
    password: 'Nouveau mot de passe…',
    remove: 'Retirer…',
    removeSample: 'Retirer le courrier d’exemple',
    add: 'Ajouter un compte',
    import: 'Importer des fichiers…',
  },
  privacy: {
    lead: 'Ce que Loquet fait de votre courrier, et ce qu’il ne fait jamais. Rien de cela ne se désactive.',
    does: 'Ce qu’il fait',
    doesItems: {
      fetch: 'Parler aux serveurs de courrier de vos comptes, par des lignes chiffrées seulement.',
      store:
        'Garder courrier, mots de passe et index de recherche dans un seul fichier scellé de cet ordinateur.',
      compute: 'Calculer ici chaque indice de confidentialité, à partir de preuves que vous pouvez lire.',
      ask: 'Demander ses réglages au domaine d’une adresse, seulement après vous avoir dit qui l’apprendrait.',
    },
    never: 'Ce qu’il ne fait jamais',
    neverItems: {
      remote:
        'Charger des images, des polices ou quoi que ce soit qu’un message désigne : il n’a rien qui le pourrait.',
      receipts: 'Dire à un expéditeur que vous avez lu quelque chose.',
      relay:
        'Envoyer courrier, adresses ou statistiques à nous ou à quiconque. Il n’y a pas de compte chez nous.',
      links: 'Ouvrir un lien avant que vous ayez vu son adresse entière.',
    },
  },
  computer: {
    key: 'Clé du stock scellé',
    tour: 'Montrer la visite',
    tourHint: 'Indice, bandeau de confidentialité et recherche, en trois étapes.',
    resetHint: 'Toutes les options de toutes les sections.',
  },
}
