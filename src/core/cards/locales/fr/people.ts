import type { people as english } from '../en/people.ts';

export const people: Partial<Record<keyof typeof english, string>> = {
  'people.former member': 'un ancien membre',
  'people.and more': '{people} et {more, number} de plus',
  'people.planner': '{who} ({until})',
  'people.noted': '{who} : {note}',
  'list.and more': 'et {more, number} de plus',
  'stance.working': 'En cours',
  'stance.planning': 'En projet',
  'stance.would_join': 'Envie d’en être',
  'stance.can_advise': 'Peut conseiller',
  'stance.following': 'À suivre',
  'stance.has_results': 'Avec résultats',
  'stance.stopped': 'Arrêté',
  'stance.working.said': 'en cours',
  'stance.planning.said': 'en projet',
  'stance.would_join.said': 'envie d’en être',
  'stance.can_advise.said': 'peut conseiller',
  'stance.following.said': 'à suivre',
  'stance.has_results.said': 'avec résultats',
  'stance.stopped.said': 'arrêté',
};
