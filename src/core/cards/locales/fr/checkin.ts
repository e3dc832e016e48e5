import type { checkin as english } from '../en/checkin.ts';

export const checkin: Partial<Record<keyof typeof english, string>> = {
  'checkin.title.answered': 'Merci',
  'checkin.title':
    '{plans, plural, one {Toujours d’actualité ?} many {Toujours d’actualité, ces # de projets ?} other {Toujours d’actualité, ces # projets ?}}',
  'checkin.title.lapsed':
    '{plans, plural, one {Votre projet est échu} many {Vos # de projets sont échus} other {Vos # projets sont échus}}',
  'checkin.lapsed': 'Ce n’est pas grave. Rien n’est perdu, et un clic suffit pour reprendre.',
  'checkin.answered': 'C’est tout ce que je voulais savoir.',
  'checkin.asking':
    'La période que vous aviez prévue est passée. Un clic suffit pour répondre ; ne pas répondre convient aussi.',
  'checkin.grace': 'Sans réponse, votre projet sera échu le {day}. Vous pourrez le reprendre à tout moment.',
  'checkin.planned': 'prévu {until}',
  'checkin.still on it': 'Toujours en cours',
  'checkin.done': 'Terminé',
  'checkin.stopped': 'Arrêté',
  'checkin.snooze week': 'Redemander dans une semaine',
  'checkin.snooze month': 'Redemander dans un mois',
  'checkin.snooze day': 'Redemander un autre jour…',
  'checkin.later': 'Prolonger ou reporter',
  'checkin.extend to': 'Prolonger · {horizon}',
  'checkin.extend day': 'Prolonger jusqu’à un jour…',
  'checkin.why': 'Dire pourquoi',
  'checkin.again': 'La reprendre',
  'checkin.what came': 'Qu’en est-il sorti ? Les personnes intéressées l’apprendront une fois.',
  'checkin.was taken back': 'retiré',
  'checkin.was lapsed': 'échu le {day}',
  'checkin.was snoozed': 'je redemanderai à partir du {day}',
  'checkin.was kept': 'toujours en cours, {until}',
  'checkin.until when': 'Jusqu’à quand ?',
  'checkin.until when.intro': 'On vous le demandera une fois, ce jour passé : {idea}',
  'checkin.until when.day': 'Dernier jour',
  'checkin.ask when': 'Quand redemander ?',
  'checkin.ask when.intro': 'Rien ne sera demandé avant : {idea}',
  'checkin.ask when.day': 'Jour où redemander',
  'checkin.a day':
    'Un jour à partir d’aujourd’hui, dans les deux ans, comme vendredi prochain, 24 décembre, dans deux semaines ou 2026-12-24.',
  'checkin.another day': 'Choisir un autre jour',
  'checkin.save': 'Enregistrer',
};
