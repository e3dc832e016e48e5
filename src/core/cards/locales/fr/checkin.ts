import type { checkin as english } from '../en/checkin.ts';

export const checkin: Partial<Record<keyof typeof english, string>> = {
  'checkin.title.answered': 'Merci',
  'checkin.title':
    '{plans, plural, one {Toujours d’actualité ?} other {Toujours d’actualité, ces # projets ?}}',
  'checkin.answered': 'C’est tout ce que je voulais savoir.',
  'checkin.asking':
    'La période que vous aviez prévue est passée. Un clic suffit pour répondre ; ne pas répondre convient aussi.',
  'checkin.grace':
    'Sans réponse, l’idée sera libre à partir du {day}. Vous pourrez la reprendre à tout moment.',
  'checkin.still on it': 'Toujours dessus',
  'checkin.done': 'Terminé',
  'checkin.stopped': 'Arrêté',
  'checkin.ask next week': 'Redemander dans une semaine',
  'checkin.extend': 'Prolonger',
  'checkin.why': 'Dire pourquoi',
  'checkin.was taken back': 'retiré',
  'checkin.was lapsed': 'échu, libre',
  'checkin.was snoozed': 'je redemanderai à partir du {day}',
  'checkin.was kept': 'toujours dessus, {until}',
};
