// Les phrases françaises de chaque incident : ce qui s’est passé, et que faire.
export const faults = {
  'bad-request': 'Cela n’a pas pu être compris.',
  'not-found': 'Ce n’est plus là ; peut-être déplacé ou supprimé entre-temps.',
  'password-refused':
    'Le serveur a refusé le nom d’utilisateur ou le mot de passe. Vérifiez les deux ; beaucoup de fournisseurs veulent un mot de passe d’application au lieu de celui de leur site.',
  'oauth-needed':
    'Ce fournisseur n’accepte aucun mot de passe des logiciels de courrier, seulement sa propre connexion web, que Loquet n’a pas encore.',
  'host-unknown': 'Aucun serveur de ce nom. Vérifiez l’orthographe, et que cet ordinateur est en ligne.',
  unreachable:
    'Le serveur n’a pas répondu. Vérifiez le port, et que cet ordinateur est en ligne ; un pare-feu peut faire obstacle.',
  certificate:
    'Le certificat du serveur n’est pas digne de confiance : expiré, établi pour un autre nom, ou garanti par personne de connu. Se connecter risquerait de livrer votre mot de passe à un inconnu ; Loquet ne le fait pas. Vérifiez le nom du serveur, ou demandez à qui s’en occupe.',
  'tls-needed':
    'Le serveur n’offre pas de chiffrement sur ce port. Loquet n’envoie jamais un mot de passe sans protection ; essayez le port 993 avec TLS.',
  server:
    'Le serveur a répondu quelque chose d’inattendu. Réessayez plus tard ; si cela dure, demandez à qui s’en occupe.',
  offline:
    'Cet ordinateur est hors ligne. Tout ce qui a été relevé fonctionne ; réessayez quand le réseau sera revenu.',
  'disk-full': 'Le disque est plein. Libérez de la place ; rien de ce qui était rangé n’est perdu.',
  disk: 'Le disque n’a pas pu être lu ou écrit. Vérifiez que le dossier est à vous et que le disque va bien.',
  file: 'Le fichier ne peut pas être lu ou n’est pas ce qu’il devrait être.',
  'store-newer': 'Le stock a été écrit par un Loquet plus récent. Mettez celui-ci à jour.',
  'store-older':
    'Le stock n’est pas à jour pour ce Loquet. Démarrez une fois l’application pour le mettre à jour.',
  'store-damaged':
    'Le stock est abîmé ou sa clé ne convient pas. Remettez une copie en place, ou relevez le courrier de nouveau.',
  'store-locked': 'Un autre Loquet écrit dans le stock. Fermez-le d’abord.',
  'key-missing': 'La clé du stock ne peut pas être ouverte ici. Ouvrez-le sur le système où il a été créé.',
  'port-busy': 'Le port est pris par un autre programme. Choisissez-en un autre.',
  'too-large': 'C’est trop gros.',
  cancelled: 'Interrompu avant la fin. Réessayez.',
  bug: 'Une erreur de notre part. Le journal donne les détails : {{message}}',
  quoted: 'Il dit : « {{said}} »',
  said: 'En détail : {{message}}',
  // Ce que c’est au juste ; les noms entre accolades viennent du moteur.
  reasons: {
    'sign-in-refused': '{{host}} n’a pas accepté le nom d’utilisateur {{name}} ou son mot de passe.',
    'sign-in-busy': '{{host}} ne laisse entrer personne pour l’instant. Loquet réessaie de lui-même.',
    'no-password-taken':
      '{{host}} n’accepte aucun mot de passe des logiciels de courrier. Il veut peut-être une connexion dans le navigateur, ou un mot de passe d’application.',
    'certificate-expired': 'Le certificat de {{host}} a expiré. Aucun mot de passe n’a été envoyé.',
    'certificate-early':
      'Le certificat de {{host}} n’est pas encore valable. Vérifiez l’heure de cet ordinateur. Aucun mot de passe n’a été envoyé.',
    'certificate-self-signed':
      'Le certificat de {{host}} est signé par lui-même : personne ne s’en porte garant. Si le serveur est à vous, donnez à Loquet le fichier du certificat. Aucun mot de passe n’a été envoyé.',
    'certificate-unknown-issuer':
      'Le certificat de {{host}} est signé par une autorité que cet ordinateur ne connaît pas. Si le serveur est à vous, donnez à Loquet le certificat de cette autorité. Aucun mot de passe n’a été envoyé.',
    'certificate-revoked':
      'Le certificat de {{host}} a été révoqué. Ne vous y connectez pas. Aucun mot de passe n’a été envoyé.',
    'certificate-wrong-signature':
      'La signature du certificat de {{host}} est fausse. Quelqu’un écoute peut-être sur ce réseau. Aucun mot de passe n’a été envoyé.',
    'certificate-wrong-purpose':
      'Le certificat de {{host}} n’est pas fait pour un serveur de courrier. Aucun mot de passe n’a été envoyé.',
    'certificate-other-name':
      'Le certificat est établi pour {{names}}, non pour {{host}}. Vérifiez le nom du serveur ; quelqu’un d’autre répond peut-être. Aucun mot de passe n’a été envoyé.',
    'certificate-bad':
      'Le certificat de {{host}} n’est pas digne de confiance. Aucun mot de passe n’a été envoyé.',
    'certificate-file':
      'Le fichier donné pour {{host}} ne contient aucun certificat lisible. Choisissez de nouveau le fichier de l’autorité.',
    'no-starttls':
      '{{host}}, port {{port}}, n’offre pas de chiffrement. Essayez le port 993 avec TLS ; il se peut aussi que quelqu’un altère la connexion.',
    'starttls-injection':
      'Quelqu’un a glissé des mots dans le début non chiffré de la connexion à {{host}}, port {{port}}. Loquet ne s’est pas connecté.',
    'not-tls':
      '{{host}} ne parle pas TLS sur le port {{port}}. D’habitude, c’est 993 pour TLS, 143 pour STARTTLS.',
    'tls-disagreed':
      'Aucun chiffrement n’a pu être convenu avec {{host}}, port {{port}} ({{said}}). Loquet demande TLS 1.2 ou plus récent.',
    'name-unknown': 'Il n’y a pas de serveur nommé {{host}}.',
    'name-not-looked-up':
      'Le nom {{host}} ne peut pas être résolu pour l’instant. Loquet réessaie de lui-même.',
    refuses: '{{host}} refuse les connexions sur le port {{port}}.',
    cut: '{{host}} a coupé la connexion sur le port {{port}}. Loquet réessaie de lui-même.',
    silent: '{{host}} ne répond pas sur le port {{port}}.',
    'no-greeting':
      '{{host}} accepte la connexion sur le port {{port}} mais ne salue pas. D’habitude, c’est 993 pour TLS, 143 pour STARTTLS.',
    'no-way': '{{host}} est inaccessible depuis ce réseau.',
    'not-imap': '{{host}}, port {{port}}, a envoyé autre chose que de l’IMAP. Loquet a fermé la connexion.',
    pause: '{{host}} demande une pause. Loquet reprendra de lui-même.',
    'request-refused': '{{host}} a refusé une demande. Loquet réessaie de lui-même.',
    'no-network':
      'Il n’y a pas de réseau. Votre courrier reste lisible ici ; Loquet reprendra au retour du réseau.',
    'account-exists':
      '{{address}} est déjà un compte ici. Retirez-le d’abord, ou changez plutôt son mot de passe.',
    'store-full': '{{path}} n’a pas pu grandir. Loquet reprendra de lui-même dès qu’il y aura de la place.',
    'file-missing': '{{path}} n’existe pas.',
    'file-forbidden': 'Vous n’avez pas le droit d’ouvrir {{path}}. Changez ses permissions.',
    'file-exists': '{{path}} existe déjà. Choisissez un autre nom ; rien n’est écrasé.',
    'file-is-folder': '{{path}} est un dossier. Nommez un fichier qui s’y trouve.',
    'file-in-file': 'Une partie de {{path}} est un fichier, non un dossier.',
    'file-loop': '{{path}} est un lien qui revient sur lui-même.',
    'file-name-long': 'Le nom {{path}} est trop long ici. Choisissez-en un plus court.',
    'disk-read-only': '{{path}} se trouve sur un disque en lecture seule. Choisissez un autre endroit.',
    'disk-failed': 'Le disque a fait défaut à {{path}}.',
    'disk-full-at': 'Il n’y a plus de place à {{path}}.',
    'file-too-big': '{{path}} a dépassé ce que ce disque permet pour un seul fichier.',
    'not-mail': '{{path}} a été laissé de côté : cela ne ressemble pas à du courrier.',
    'card-or-calendar':
      '{{path}} a été laissé de côté : c’est une carte de visite ou un agenda, non du courrier.',
    compressed: '{{path}} a été laissé de côté : il est compressé. Décompressez-le d’abord.',
    outlook: '{{path}} a été laissé de côté : il est au format propre à Outlook. Enregistrez-le en .eml.',
    hidden: '{{path}} a été laissé de côté : il est caché.',
    'not-a-file': '{{path}} a été laissé de côté : ce n’est ni un fichier ni un dossier.',
    'read-already': '{{path}} a été laissé de côté : il mène à un dossier déjà lu.',
    'message-too-large': 'Ce message fait {{megabytes}} Mo ; jusqu’à {{most}} Mo sont lus.',
  },
}
