/** Days in words, where a form takes them. */
import type { Words } from '../cards/message.ts';
import { twoDaysProblem } from '../cards/refusals.ts';
import type { Millis, Zone } from '../model.ts';
import { twoDays } from '../rules/reading/when.ts';

/** What is said of words that name no day: that they can mean two, or `otherwise`, which says what would do. */
export const dayProblem = (
  said: string,
  { now, zone }: { readonly now: Millis; readonly zone: Zone },
  otherwise: Words,
): Words => (twoDays(said, now, zone) === null ? otherwise : twoDaysProblem(said));
