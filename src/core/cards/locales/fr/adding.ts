import type { adding as english } from '../en/adding.ts';

export const adding: Partial<Record<keyof typeof english, string>> = {
  'adding.title': 'Compléter #{number}',
  'adding.save': 'Ajouter',
  'adding.intro':
    'Ce que vous écrivez ici suit ce qui s’y trouve, jusqu’à {limit, number} caractères par partie. Revenez pour la suite.',
  'adding.summary': 'Suite du résumé',
  'adding.setup': 'Suite du dispositif expérimental',
  'adding.questions': 'Autres questions clés',
  'adding.more': 'Liens et #mots-clés',
  'adding.empty': 'Rien ne s’y trouve encore',
  'adding.behind': 'À la suite des {length, number} caractères qui s’y trouvent',
  'adding.add': 'Ajouter texte, liens ou mots-clés',
  'adding.add choice': 'Compléter (son auteur)',
  'adding.edit': 'Modifier',
  'adding.plan': 'Je prévois de la faire',
};
