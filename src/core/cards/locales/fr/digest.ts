import type { digest as english } from '../en/digest.ts';

export const digest: Partial<Record<keyof typeof english, string>> = {
  'digest.title': 'Cette semaine dans {space}',
  'digest.attention': '⏳ Se termine cette semaine',
  'digest.overlaps': '🧵 Recoupements',
  'digest.ideas': '💡 Nouvelles idées',
  'digest.progress': '📈 Avancées',
  'digest.free': '🌱 À reprendre',
  'digest.ends': '{who}, jusqu’au {day}',
  'digest.signed up':
    '{people, plural, =0 {pas encore d’inscription} one {# inscription} many {# d’inscriptions} other {# inscriptions}}',
  'digest.would join': '{people, plural, one {{who} aimerait en être} other {{who} aimeraient en être}}',
  'digest.week': 'Du {from} au {until} · pour en lire une, <code>/idea show</code> et son numéro',
  'digest.has results': '{who} a des résultats',
  'digest.stopped': '{who} a arrêté',
  'digest.stopped because': '{who} a arrêté : {note}',
  'digest.working': '{who} y travaille',
  'digest.plans': '{who} en fait son projet',
};
