// Les phrases françaises pour ce que chaque signal a trouvé.
export const signals = {
  'end-to-end-encryption': {
    title: 'Chiffrement de bout en bout',
    whole: 'Scellé de bout en bout ({{how}})',
    partial: 'Scellé de bout en bout en partie seulement',
    none: 'Pas scellé de bout en bout',
  },
  signature: {
    title: 'Signature de l’auteur',
    unsigned: 'Pas signé par son auteur',
  },
  'transport-encryption': {
    title: 'Chiffrement en chemin',
    tls: 'Venu par une ligne chiffrée ({{version}})',
    'tls-unnamed': 'Venu par une ligne chiffrée, sans que la version soit dite',
    'tls-old': 'Venu par une ligne mal chiffrée ({{version}})',
    plaintext: 'A voyagé sans chiffrement de {{from}} à {{by}}',
  },
  'own-session': {
    title: 'Notre propre ligne vers le serveur',
    tls: 'Relevé par une ligne chiffrée ({{version}})',
    'tls-old': 'Relevé par une ligne mal chiffrée ({{version}})',
  },
  'autocrypt-offered': {
    title: 'Une clé est offerte',
    offered: 'Vous pourriez sceller ce que vous écrivez à {{address}} : une clé était jointe',
  },
  'sender-authenticated': {
    title: 'Vérification de l’expéditeur',
    'dmarc-pass': 'L’expéditeur est bien celui qu’il dit : {{domain}}',
    'aligned-dkim': 'Signé par le domaine de l’expéditeur, {{domain}}',
    'aligned-spf': 'Envoyé par un serveur que {{domain}} autorise',
    'partly-signed': 'Seul le début est signé par {{domain}} ; quelque chose a pu être ajouté',
    unaligned: 'Garanti par {{by}}, pas par le domaine de l’expéditeur, {{domain}}',
    'spf-fail': 'Envoyé par un serveur que {{domain}} n’autorise pas',
    'dmarc-fail': 'Ne vient pas forcément de {{domain}} : sa propre vérification a échoué',
  },
  'hosts-on-the-way': {
    title: 'Organisations en chemin',
    organisations_one: 'Passé par les serveurs de {{count, number}} organisation ({{names}})',
    organisations_other: 'Passé par les serveurs de {{count, number}} organisations ({{names}})',
  },
  recipients: {
    title: 'Destinataires',
    count_one: 'Adressé à {{count, number}} personne',
    count_other: 'Adressé à {{count, number}} personnes (domaines : {{domains, number}})',
  },
  'all-known': {
    title: 'Gens que vous connaissez',
    all: 'Vous avez déjà échangé avec chacun',
    some: 'Vous avez déjà échangé avec {{known, number}} des {{count, number}} personnes',
    'nobody-known': 'Vous n’avez jamais échangé avec personne ici',
  },
  operators: {
    title: 'Qui garde une copie',
    count_one: '{{count, number}} opérateur garde une copie ({{names}})',
    count_other: '{{count, number}} opérateurs gardent une copie ({{names}})',
  },
  'name-trick': {
    title: 'Ruses avec le nom de l’expéditeur',
    'address-in-name': 'Le nom de l’expéditeur contient une autre adresse que la sienne',
    'two-from': 'Nomme plusieurs expéditeurs à la fois ({{count, number}} lignes From)',
  },
  'reply-diverted': {
    title: 'Où vont les réponses',
    'other-domain': 'Les réponses iraient à {{to}}, pas à {{from}}',
  },
  'mailing-list': {
    title: 'Liste de diffusion',
    list: 'Venu par une liste de diffusion ({{list}})',
  },
  'bulk-processor': {
    title: 'Envoi en nombre',
    mailer: 'Envoyé en nombre par {{mailer}}',
    bulk: 'Envoyé en nombre',
  },
  'public-archive': {
    title: 'Archive publique',
    known: 'N’importe qui peut le lire dans une archive publique ({{name}})',
    said: 'N’importe qui peut le lire dans une archive que vous avez dite publique ({{name}})',
  },
  'tracking-pixel': {
    title: 'Traceurs',
    blocked_one: 'Signalerait votre lecture à {{names}} ({{count, number}} traceur, bloqué)',
    blocked_other: 'Signalerait votre lecture à {{names}} ({{count, number}} traceurs, bloqués)',
  },
  'remote-content': {
    title: 'Contenu distant',
    hosts_one: 'L’afficher en entier contacterait {{names}}',
    hosts_other: 'L’afficher en entier contacterait {{count, number}} hôtes ({{names}})',
  },
  'cloaked-link': {
    title: 'Liens déguisés',
    elsewhere_one: 'Un lien qui annonce {{shown}} mène à {{goes}}',
    elsewhere_other:
      '{{count, number}} liens mènent ailleurs qu’ils ne disent ; l’un annonce {{shown}} et mène à {{goes}}',
  },
  'tagged-links': {
    title: 'Liens marqués',
    tagged_one: '{{tagged, number}} lien sur {{count, number}} dit qui l’a suivi ({{names}})',
    tagged_other: 'Liens qui disent qui les a suivis : {{tagged, number}} sur {{count, number}} ({{names}})',
  },
  'read-receipt': {
    title: 'Accusés de lecture',
    asked: 'L’expéditeur demande à savoir quand vous le lisez ; rien ne lui est dit',
  },
  'active-content': {
    title: 'Contenu actif',
    html: 'Contient de quoi agir ({{kinds}}) ; rien n’en est exécuté',
    attachment: 'A une pièce jointe qui agit quand on l’ouvre ({{file}})',
  },
  'hidden-text': {
    title: 'Texte caché',
    hidden_one: 'Vous cache {{count, number}} lettre',
    hidden_other: 'Vous cache {{count, number}} lettres',
  },
  'sender-metadata': {
    title: 'Ce qui est révélé de l’expéditeur',
    own: 'En dit plus sur vous que vous n’avez écrit ({{told}})',
    others: 'En dit plus sur son expéditeur qu’il n’a écrit ({{told}})',
  },
}
