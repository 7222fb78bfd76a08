// Les mots français de l’importation de fichiers et du courrier d’exemple.
import type { Words } from '../en.ts'

export const imports: Words['imports'] = {
  title: 'Importer des fichiers',
  lead: 'Fichiers mbox, fichiers .eml, un Maildir, ou un dossier qui en contient. Ils restent sur cet ordinateur ; les originaux ne sont pas touchés.',
  drop: 'Déposez ici des fichiers ou des dossiers',
  files: 'Choisir des fichiers…',
  folder: 'Choisir un dossier…',
  chosen_one: '{{name}} · {{count, number}} fichier · {{size}}',
  chosen_other: '{{name}} · {{count, number}} fichiers · {{size}}',
  whose: 'À qui est ce courrier ?',
  whoseHint: 'Pour que les conversations sachent quels messages sont de vous.',
  another: 'À une autre adresse',
  address: 'Adresse de courrier',
  addressInvalid: 'Cela ne ressemble pas à une adresse : nom@example.org.',
  nobody: 'Je ne sais pas, ou à plusieurs personnes',
  start: 'Importer',
  handing: 'Lecture des fichiers : {{done}} sur {{all}}',
  running: 'Importation : {{done}} sur {{all}}',
  added_one: '{{count, number}} message est nouveau ici',
  added_other: '{{count, number}} messages sont nouveaux ici',
  known_one: '{{count, number}} était déjà là',
  known_other: '{{count, number}} étaient déjà là',
  refused_one: '{{count, number}} fichier n’a pas pu être lu',
  refused_other: '{{count, number}} fichiers n’ont pas pu être lus',
  refusedMore: 'Les {{shown, number}} premiers :',
  cancelled: 'Arrêté. Ce qui est entré reste ; les mêmes fichiers apportent le reste.',
  failed: 'L’importation s’est arrêtée avant la fin. Ce qui est entré reste.',
  nothing: 'Il n’y a pas de courrier dans ces fichiers.',
  stop: 'Arrêter',
  goOn: 'Continuer en arrière-plan',
  close: 'Terminé',
  again: 'En importer d’autres',
  mailbox: 'Importés',
  dropHere: 'Lâchez pour importer',
  sampleBar: 'Ceci est un courrier d’exemple : personnes, adresses et lettres sont inventées.',
  sampleRemove: 'Le retirer',
  sampleAdd: 'Ajouter votre compte',
  progress: 'Avancement de l’importation',
}

export const tour: Words['tour'] = {
  name: 'Visite, étape {{step, number}} sur 3',
  steps: {
    index: {
      title: 'Chaque message a un indice de confidentialité',
      body: 'De A, presque personne d’autre n’a pu le lire, à E, beaucoup l’ont pu. Une forme et une lettre, jamais une couleur seule ; « ? » quand on en sait trop peu.',
    },
    strip: {
      title: 'Qui a pu lire ceci',
      body: 'Sous chaque message figure qui l’a pu. Ouvrez-le pour voir le compte, et les lignes mêmes du message qui le prouvent.',
    },
    search: {
      title: 'Une case trouve tout',
      body: 'Des mots, des gens, from:anna, index:<C… {{keys}} ouvre chaque commande par son nom.',
    },
  },
  next: 'Suivant',
  back: 'Précédent',
  end: 'Terminé',
  skip: 'Passer la visite',
}
