/** Spans and stances as French says them. Days in figures are the same in every language. */
import type { Horizon, Stance } from '../../model.ts';

const SPANS: Readonly<Record<string, Horizon>> = { semaine: 'week', mois: 'month', trimestre: 'quarter' };
const UNSURE = /^(?:je ne sais pas(?: encore)?|sans date(?: précise)?|plus tard|un jour)$/;

/** `cette semaine`, `la fin du mois`, `ce trimestre`, `je ne sais pas`; null for anything else. In small letters. */
export function spanInFrench(said: string): Horizon | null {
  if (UNSURE.test(said)) return 'unsure';
  const span =
    /^(?:(?:la )?fin (?:du|de la|de) )?(?:cette |ce |la |le )?(semaine|mois|trimestre)(?:-ci)?$/.exec(
      said,
    )?.[1];
  return span === undefined ? null : (SPANS[span] ?? null);
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
