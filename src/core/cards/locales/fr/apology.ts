import type { apology as english } from '../en/apology.ts';

export const apology: Partial<Record<keyof typeof english, string>> = {
  'apology.outdated': 'Ce bouton date d’une version antérieure',
  'apology.newer': 'Prenez un message plus récent, ou recommencez avec <code>/idea</code>.',
  'apology.failed': 'Cela n’a pas marché de notre côté',
  'apology.try again': 'Rien de ce que vous avez écrit n’est perdu ; réessayez dans une minute.',
  'apology.continued': 'La suite de ce que vous avez écrit',
  'apology.form ready': 'Le formulaire est prêt.',
  'apology.open form': 'Ouvrir le formulaire',
  'apology.cancel': 'Annuler',
  'apology.close': 'Fermer',
  'apology.beginning': 'Seul le début tient ici.',
  'obstacle.not in': 'Je ne suis pas encore dans ce canal.',
  'obstacle.invite': 'Ajoutez-moi avec {invite}, puis relancez cette commande.',
  'obstacle.may not post': 'Je ne peux pas publier dans ce canal.',
  'obstacle.not seen': 'Je ne vois pas ce canal.',
  'obstacle.archived': 'Ce canal est archivé.',
  'obstacle.invite again': 'Quand il sera rouvert, invitez-moi avec {invite}.',
  'obstacle.give role':
    'Donnez ici à mon rôle ces autorisations : {permissions}. Puis relancez cette commande.',
};
