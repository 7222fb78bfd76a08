// Les phrases françaises de chaque incident : ce qui s’est passé, et que faire.
export const faults = {
  'bad-request': 'Cela n’a pas pu être compris.',
  'not-found': 'Ce n’est plus là ; peut-être déplacé ou supprimé entre-temps.',
  'password-refused':
    'Le serveur a refusé le nom d’utilisateur ou le mot de passe. Vérifiez les deux ; beaucoup de fournisseurs veulent un mot de passe d’application au lieu de celui de leur site.',
  'oauth-needed':
    'Ce fournisseur n’accepte aucun mot de passe des logiciels de courrier, seulement sa propre connexion web, que Loquet n’a pas encore.',
  'host-unknown': 'Aucun serveur de ce nom. Vérifiez l’orthographe, et que cet ordinateur est en ligne.',
  unreachable:
    'Le serveur n’a pas répondu. Vérifiez le port, et que cet ordinateur est en ligne ; un pare-feu peut faire obstacle.',
  certificate:
    'Le certificat du serveur n’est pas digne de confiance : expiré, établi pour un autre nom, ou garanti par personne de connu. Se connecter risquerait de livrer votre mot de passe à un inconnu ; Loquet ne le fait pas. Vérifiez le nom du serveur, ou demandez à qui s’en occupe.',
  'tls-needed':
    'Le serveur n’offre pas de chiffrement sur ce port. Loquet n’envoie jamais un mot de passe sans protection ; essayez le port 993 avec TLS.',
  server:
    'Le serveur a répondu quelque chose d’inattendu. Réessayez plus tard ; si cela dure, demandez à qui s’en occupe.',
  offline:
    'Cet ordinateur est hors ligne. Tout ce qui a été relevé fonctionne ; réessayez quand le réseau sera revenu.',
  'disk-full': 'Le disque est plein. Libérez de la place ; rien de ce qui était rangé n’est perdu.',
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
  bug: 'Une erreur de notre part. Le journal donne les détails : {{message}}',
  said: 'En détail : {{message}}',
}
