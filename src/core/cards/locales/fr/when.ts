import type { when as english } from '../en/when.ts';

export const when: Partial<Record<keyof typeof english, string>> = {
  'when.this week': 'Cette semaine',
  'when.this month': 'Ce mois-ci',
  'when.this quarter': 'Ce trimestre',
  'when.unsure': 'Je ne sais pas encore',
  'when.yes until': 'Oui : jusqu’au {day}',
  'when.until': 'jusqu’au {day}',
  'when.not sure': 'sans date précise',
  'weekday.monday': 'lundi',
  'weekday.tuesday': 'mardi',
  'weekday.wednesday': 'mercredi',
  'weekday.thursday': 'jeudi',
  'weekday.friday': 'vendredi',
  'weekday.saturday': 'samedi',
  'weekday.sunday': 'dimanche',
};
