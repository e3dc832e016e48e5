import type { digest as english } from '../en/digest.ts';

export const digest: Partial<Record<keyof typeof english, string>> = {
  'digest.title': 'Cette semaine dans {space}',
  'digest.attention': '⏳ Se termine cette semaine',
  'digest.overlaps': '🧵 Recoupements',
  'digest.ideas': '💡 Nouvelles idées',
  'digest.progress': '📈 Avancées et résultats',
  'digest.free': '🌱 Libre',
  'digest.planned by': 'prévue par {people}',
  'digest.signed up':
    '{n, plural, =0 {encore personne} one {# inscription} many {# d’inscriptions} other {# inscriptions}}',
  'digest.would join': '{people} en serait',
  'digest.did.planning': 'la prévoit',
  'digest.did.working': 'y travaille',
  'digest.did.has_results': 'a des résultats',
  'digest.did.stopped': 's’est arrêté',
  'digest.did.following': 'la suit',
  'digest.did.can_advise': 'peut conseiller',
  'digest.did.would_join': 'en serait',
  'digest.more': 'et {more, number} de plus',
  'digest.footnote': 'du {from} au {until} · lire une idée avec {show} et son numéro',
  'digest.look': 'Le voir',
  'digest.post now': 'Le publier maintenant',
  'digest.preview':
    'Rien que pour vous. Il sera publié de lui-même : {next} ; publié maintenant, il prend la place de celui-là.',
  'digest.preview late':
    'Rien que pour vous. Un résumé a déjà paru plus tôt cette semaine ; ceci viendra {next} ou la semaine d’après.',
  'digest.nothing': 'Rien à dire encore',
  'digest.nothing says':
    'Rien ne s’est passé depuis le dernier résumé. Si cela ne change pas, il n’y en aura pas : {next}.',
  'digest.about': 'Le résumé',
  'digest.about says':
    'Une fois par semaine, chaque canal reçoit un message, {next}, et aucun quand il n’y a rien à dire. Personne n’est notifié. Votre propre semaine est un message privé : ce qui vous attend vient en premier.',
  'digest.posted': 'En route',
  'digest.posted says': 'Il part vers {channels} et prend la place du prochain.',
  'digest.posted already': 'Un résumé a déjà paru plus tôt',
  'digest.posted already says':
    'Un canal reçoit un résumé par semaine. Le prochain vient de lui-même : {next}.',
  'digest.when': '{day} à {hour} h ({zone})',
  'week.title': 'Votre semaine dans {space}',
  'week.asked': '💬 Attend votre réponse',
  'week.ending': '⏳ À vous, se termine cette semaine',
  'week.joiners': '🙋 Du nouveau sur les vôtres',
  'week.overlaps': '🧵 Recoupements avec les vôtres',
  'week.outcomes': '📈 Issues de ce que vous suivez',
  'week.ideas': '💡 Nouveau ici',
  'week.on': 'Vous recevrez votre semaine',
  'week.on says':
    'Une fois par semaine, avec le résumé : ce qui vous attend vient en premier. C’est l’un des deux messages que je vous écris par semaine, et une semaine sans rien à dire n’en a pas.',
  'week.off': 'Vous ne recevrez pas votre semaine',
  'week.off says': 'Le résumé dans le canal reste comme il est.',
  'week.start': 'M’envoyer ma semaine',
  'week.stop': 'Ne plus envoyer ma semaine',
};
