import type { letter as english } from '../en/letter.ts';

export const letter: Partial<Record<keyof typeof english, string>> = {
  'letter.things':
    '{things, plural, one {Une chose} many {# de choses, en un seul message} other {# choses, en un seul message}}',
  'letter.quiet': 'Silence jusqu’au…',
  'quiet.title': 'Silence jusqu’à quand ?',
  'quiet.intro': 'D’ici là, je ne vous écris rien de moi-même, et aucun de vos projets n’échoit.',
  'quiet.day': 'Premier jour qui vous convient à nouveau',
  'quiet.set': 'Silence jusqu’au {day}',
  'quiet.set.says':
    'Je ne vous écris rien de moi-même avant ce jour, et aucun de vos projets n’échoit. Les fiches et vos propres clics fonctionnent comme toujours.',
  'quiet.end': 'Y mettre fin',
  'quiet.ended': 'Comme d’habitude',
  'quiet.ended.says': 'Ce qui attendait viendra en un seul message, pendant vos heures de travail.',
  'quiet.wrong day':
    'Un jour après aujourd’hui et dans l’année, comme vendredi prochain, 24 décembre, dans deux semaines ou 2026-12-24.',
  'quiet.all.button': 'Du silence pour tout le monde',
  'quiet.all.title': 'Du silence pour tous',
  'quiet.all.intro':
    'Une grosse semaine pour tout le monde ? Pendant ce temps, ni questions, ni mots, ni récapitulatif, et aucun projet n’échoit.',
  'quiet.all.from': 'Premier jour de silence',
  'quiet.all.until': 'Premier jour d’après',
  'quiet.all.set': 'Silence dans {space} à partir du {from}',
  'quiet.all.set.says':
    'Jusqu’au {until}, ni questions, ni mots, ni récapitulatif à son sujet, et aucun projet n’échoit. Le premier récapitulatif d’après dira tout.',
  'quiet.all.ended.says': 'Les questions, les mots et les récapitulatifs de {space} reprennent.',
  'quiet.wrong days':
    'Deux jours comme vendredi prochain, 24 décembre ou 2026-12-24 : le premier à partir d’aujourd’hui, le second après lui, dans l’année.',
};
