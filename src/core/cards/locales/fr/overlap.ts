import type { overlap as english } from '../en/overlap.ts';

export const overlap: Partial<Record<keyof typeof english, string>> = {
  'overlap.title':
    '{ideas, plural, one {Quelqu’un est tout près de cela} other {# idées sont tout près de cela}}',
  'overlap.only you draft': 'Vous seul le voyez. <b>{title}</b> n’est pas encore publié.',
  'overlap.title before plan': 'Avant de commencer',
  'overlap.only you plan':
    'Vous seul le voyez. Votre projet pour {idea} est proche {ideas, plural, one {de celui-ci :} other {de ceux-ci :}}',
  'overlap.title taken plan': 'Votre projet est proche d’un autre',
  'overlap.only you taken': 'Vous seul le voyez. Vous êtes inscrit pour {idea}. Tout près :',
  'overlap.edited':
    'Toutes ses cartes suivent dans un instant. Telle qu’elle se lit maintenant, elle est proche de :',
  'overlap.only you edited': 'Vous seul le voyez.',
  'overlap.planned by': 'Prévu par {people}.',
  'overlap.plan': '{name} ({until})',
  'overlap.plans': '{before}, {plan}',
  'overlap.and more': '{plans} et {more, number} autres',
  'overlap.by': 'Par {name} ; personne ne la prévoit pour l’instant.',
  'overlap.former member': 'un ancien membre',
  'overlap.has a result': ' Elle a un résultat : {people}.',
  'overlap.both': 'En commun : {parts}',
  'overlap.read alike': 'Elles se ressemblent.',
  'overlap.same': 'Même chose : rejoindre #{number}',
  'overlap.introduce': 'En partie : présentez-nous',
  'overlap.different': 'Différent : dire en quoi',
  'overlap.or': 'Ou le dire autrement',
  'overlap.mine replicates': 'La mienne réplique #{number}',
  'overlap.mine builds on': 'La mienne prolonge #{number}',
  'overlap.publish': 'Publier la mienne',
  'overlap.edit': 'Modifier',
  'overlap.discard': 'Abandonner',
  'overlap.plan it': 'Le prévoir',
  'overlap.take back': 'Retirer mon projet',
};
