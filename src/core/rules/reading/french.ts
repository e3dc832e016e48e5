/** When somebody means, and stances, as French says them. Days in figures are the same in every language. */
import type { Horizon, Stance } from '../../model.ts';

const SPANS: Readonly<Record<string, Horizon>> = { semaine: 'week', mois: 'month', trimestre: 'quarter' };
const UNSURE = /^(?:je ne sais pas(?: encore)?|sans date(?: précise)?|plus tard|un jour|bientôt)$/;

/** `cette semaine`, `la fin du mois`, `ce trimestre`, `je ne sais pas`; null for anything else. In small letters. */
export function spanInFrench(said: string): Horizon | null {
  if (UNSURE.test(said)) return 'unsure';
  const span =
    /^(?:(?:la )?fin (?:du|de la|de) )?(?:cette |ce |la |le )?(semaine|mois|trimestre)(?:-ci)?$/.exec(
      said,
    )?.[1];
  return span === undefined ? null : (SPANS[span] ?? null);
}

const WORDS: Readonly<Record<string, string>> = {
  janvier: 'january',
  février: 'february',
  mars: 'march',
  avril: 'april',
  mai: 'may',
  juin: 'june',
  juillet: 'july',
  août: 'august',
  septembre: 'september',
  octobre: 'october',
  novembre: 'november',
  décembre: 'december',
  lundi: 'monday',
  mardi: 'tuesday',
  mercredi: 'wednesday',
  jeudi: 'thursday',
  vendredi: 'friday',
  samedi: 'saturday',
  dimanche: 'sunday',
  printemps: 'spring',
  été: 'summer',
  automne: 'autumn',
  hiver: 'winter',
  noël: 'christmas',
  demain: 'tomorrow',
  jour: 'day',
  jours: 'days',
  semaine: 'week',
  semaines: 'weeks',
  mois: 'month',
  trimestre: 'quarter',
  trimestres: 'quarters',
  an: 'year',
  ans: 'years',
  année: 'year',
  un: 'one',
  une: 'one',
  deux: 'two',
  trois: 'three',
  quatre: 'four',
  cinq: 'five',
  six: 'six',
  sept: 'seven',
  huit: 'eight',
  neuf: 'nine',
  dix: 'ten',
  quelques: 'few',
  ou: 'or',
  dans: 'in',
  en: 'in',
  avant: 'before',
  fin: 'end-of',
  début: 'early',
  mi: 'mid',
};
/** Small words that English leaves out there. */
const SILENT = new Set([
  'le',
  'la',
  'les',
  'l',
  'du',
  'de',
  'd',
  'des',
  'au',
  'à',
  'ce',
  'cet',
  'cette',
  'ici',
  'vers',
  'pour',
  'jusqu',
]);

/** The same in English, word by word, or null where a word isn't one of these. `vendredi prochain` → `next friday`. */
export function fromFrench(said: string): string | null {
  const words: string[] = [];
  for (const word of said.normalize('NFC').split(/[\s'-]+/)) {
    if (SILENT.has(word) || word === '') continue;
    if (/^prochaine?s?$/.test(word)) words.splice(-1, 0, 'next');
    else if (/^\d+$/.test(word)) words.push(word);
    else if (word === '1er') words.push('1');
    else if (Object.hasOwn(WORDS, word)) words.push(WORDS[word] ?? '');
    else return null;
  }
  return words.length === 0
    ? null
    : words
        .join(' ')
        .replaceAll('end-of', 'end of')
        .replace(/\bmid /g, 'mid-');
}

const STANCES: Readonly<Record<string, Stance>> = {
  'à suivre': 'following',
  'peut conseiller': 'can_advise',
  "envie d'en être": 'would_join',
  'en projet': 'planning',
  'en cours': 'working',
  'avec résultats': 'has_results',
  arrêté: 'stopped',
};

/** A stance by its name on a French card; null for anything else. In small letters. */
export function stanceInFrench(said: string): Stance | null {
  const name = said.replaceAll('’', "'");
  return Object.hasOwn(STANCES, name) ? (STANCES[name] ?? null) : null;
}
