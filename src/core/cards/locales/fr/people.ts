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
  'people.left': '{name} (n’est plus là)',
  'people.from': '{who}, {where}',
  'people.unreached':
    '<b>Je n’ai pas pu vous joindre.</b> Le {day}, j’avais un mot rien que pour vous, et vous n’acceptez pas mes messages directs. <code>/idea mine</code> montre ce qui vous attend ; dès que vous les acceptez, le prochain arrivera.',
  'people.unsure':
    '<b>Mon message est-il arrivé ?</b> La connexion s’est coupée pendant que je vous écrivais, le {day}, et je préfère ne pas écrire deux fois. <code>/idea mine</code> montre ce qui vous attend.',
  'people.unreached count':
    '{people, plural, one {<b>Impossible à joindre :</b> une personne n’accepte pas mes messages directs et le verra à sa prochaine visite.} many {<b>Impossibles à joindre :</b> # de personnes n’acceptent pas mes messages directs et le verront à leur prochaine visite.} other {<b>Impossibles à joindre :</b> # personnes n’acceptent pas mes messages directs et le verront à leur prochaine visite.}}',
};
