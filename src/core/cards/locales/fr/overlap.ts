import type { overlap as english } from '../en/overlap.ts';

export const overlap: Partial<Record<keyof typeof english, string>> = {
  'overlap.title':
    '{ideas, plural, one {Quelqu’un est tout près de cette idée} many {# d’idées sont tout près de celle-ci} other {# idées sont tout près de celle-ci}}',
  'overlap.only you draft': 'Visible par vous seulement. <b>{title}</b> n’est pas encore publiée.',
  'overlap.nothing else': 'C’est noté. Rien d’autre ne se rapproche de la vôtre',
  'overlap.title before plan': 'Avant de commencer',
  'overlap.only you plan':
    'Visible par vous seulement. Votre projet sur {idea} se rapproche {ideas, plural, one {de celui-ci :} other {de ceux-ci :}}',
  'overlap.title taken plan': 'Votre projet en rejoint un autre',
  'overlap.only you taken': 'Visible par vous seulement. Votre projet sur {idea} est noté. Tout près :',
  'overlap.edited':
    'Visible par vous seulement. Toutes ses fiches suivent dans un instant. Telle qu’elle se lit maintenant, elle se rapproche de :',
  'overlap.said before': 'Avant cette modification, {by} disait ce qui les distingue : {line} ({day})',
  'overlap.planned by': 'En projet : {people}.',
  'overlap.by': 'Proposée par {name} ; personne n’en fait son projet pour le moment.',
  'overlap.has a result': ' Elle a un résultat : {people}.',
  'overlap.both': 'En commun : {parts}',
  'overlap.read alike': 'Les deux textes se ressemblent.',
  'overlap.same': 'La même : rejoindre #{number}',
  'overlap.different': 'Différente : dire en quoi',
  'overlap.introduce': 'En partie : présentez-nous',
  'overlap.or': 'Ou le dire autrement',
  'overlap.mine replicates': 'La mienne réplique #{number}',
  'overlap.mine builds on': 'La mienne prolonge #{number}',
  'overlap.publish': 'Publier la mienne',
  'overlap.edit': 'Modifier',
  'overlap.discard': 'Abandonner',
  'overlap.plan it': 'J’en fais mon projet',
  'overlap.take back': 'Retirer mon projet',
};
