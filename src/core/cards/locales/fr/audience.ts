import type { audience as english } from '../en/audience.ts';

export const audience: Readonly<Record<keyof typeof english, string>> = {
  'audience.who sees it': 'Qui la voit',
  'audience.who sees it (author)': 'Qui la voit (son auteur)',
  'audience.asked': 'Qui la voit ?',
  'audience.hint': 'Modifiable à tout moment, sous More sur sa fiche',
  'audience.only': 'Seulement #{channel}',
  'audience.only this': 'Seulement ce canal',
  'audience.space': 'Cet espace',
  'audience.public': 'Tout le monde (public)',
  'audience.who sees': 'Qui voit {idea}',
  'audience.now one': 'Pour l’instant : seulement #{channel}, et qui s’y est inscrit.',
  'audience.now space': 'Pour l’instant : tout le monde dans cet espace.',
  'audience.now public': 'Pour l’instant : tout le monde, ici et ailleurs.',
  'audience.changed': 'C’est changé : qui voit {idea}',
  'audience.to one':
    'Seulement #{channel} désormais. Ailleurs, sa fiche dit juste qu’elle n’est plus montrée ; les inscrits le restent.',
  'audience.to space': 'Sa fiche se trouve dans {channels}.',
  'audience.to public': 'Tout le monde peut la voir ; sa fiche se trouve dans {channels}.',
  'audience.gone': 'N’est plus montrée ici',
  'audience.gone says': 'Cette idée n’est plus montrée dans ce canal.',
  'audience.authors only': 'Seul son auteur peut changer qui la voit',
  'audience.ask them': 'Vous pouvez lui demander ; son nom est sur la fiche.',
  'audience.that one': 'une idée réservée à ce canal',
  'audience.mark one': 'pour un seul canal',
  'audience.mark public': 'publique',
};
