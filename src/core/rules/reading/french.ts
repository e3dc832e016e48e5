/** Spans as French says them. Days in figures are the same in every language. */
import type { Horizon } from '../../model.ts';

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
