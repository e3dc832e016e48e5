import type { when as english } from '../en/when.ts';

export const when: Partial<Record<keyof typeof english, string>> = {
  'when.this week': 'Cette semaine',
  'when.this month': 'Ce mois-ci',
  'when.this quarter': 'Ce trimestre',
  'when.unsure': 'Pas encore sûr',
  'when.until': 'jusqu’au {day}',
  'when.not sure': 'sans date précise',
};
