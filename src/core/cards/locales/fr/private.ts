import type { privately as english } from '../en/private.ts';

export const privately: Partial<Record<keyof typeof english, string>> = {
  'private.only you': 'personne d’autre ne le voit',
  'private.you are on it': 'vous en êtes, sans que cela soit public',
  'private.not yet': 'Pas encore public',
  'private.make public': 'Rendre public',
  'private.plan': 'C’est mon projet, pas encore public',
  'private.yours': 'Votre projet n’est pas encore public : personne d’autre ne le voit.',
  'private.taken':
    'Pas encore public : personne d’autre ne le voit. Il ne figure sur aucune fiche et dans aucune liste des autres, et personne n’en entend parler.',
  'private.hidden': 'Pour les autres, c’est comme si vous l’aviez retiré.',
  'private.is public': 'Qui voit l’idée voit désormais votre projet.',
  'private.near':
    'Voici ce qui s’en approche. Ce que vous dites de deux idées figure sur les deux, avec votre nom ; demander une mise en relation ne révèle votre projet qu’à la personne qui dit oui.',
  'private.who sees': 'Qui voit un projet',
  'private.show it': 'Rendre public : {idea}',
  'private.hide it': 'Pas encore public : {idea}',
  'private.ended':
    'Personne d’autre ne le voit. Si vous dites ce qui en est sorti, cela figure sur la fiche avec votre nom, et les personnes intéressées l’apprennent une fois.',
  'private.outcome': 'Votre projet n’est pas encore public ; ce que vous dites ici l’est.',
  'private.introduced':
    'L’autre personne apprendra alors votre projet, qui n’est pas encore public ; personne d’autre ne l’apprendra.',
  'private.form':
    '{horizon, select, week {Pas encore public, cette semaine} month {Pas encore public, ce mois-ci} quarter {Pas encore public, ce trimestre} other {Pas encore public, sans savoir quand}}',
  'private.until': 'Pas encore public, jusqu’au {day}',
};
