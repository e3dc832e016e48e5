/** The reactions that stand for a stance in a space: its own to choose. */
import { SIGN_STANCES, type SignStance, type Signs, type Stance } from '../model.ts';

/** Until a space chooses others. */
const USUAL_SIGNS: Signs = { following: '👀', would_join: '🙋', planning: '🔬' };

/** In characters: families of people are long emoji, and names of own ones longer than any. */
export const SIGN_LIMIT = 64;

const SKIN = /[\u{1F3FB}-\u{1F3FF}]/gu;
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v;
/** A space's or a workspace's own emoji has no sign, and is known there by its name. */
const NAMED = /^:[\p{L}\p{N}_+'-]{1,62}:$/u;

/** A sign as it is compared: whatever hand it has, and whether or not it asks to be drawn in colours. */
export const plainSign = (sign: string): string => sign.replace(SKIN, '').replaceAll('\uFE0F', '');

export const signsOf = (space: { readonly signs: Signs | null } | null): Signs => space?.signs ?? USUAL_SIGNS;

/** Those that stand for something. */
export const signsIn = (signs: Signs): readonly { readonly sign: string; readonly stance: SignStance }[] =>
  SIGN_STANCES.flatMap((stance) => {
    const sign = signs[stance];
    return sign === null ? [] : [{ sign, stance }];
  });

export function stanceOfSign(signs: Signs, sign: string): Stance | null {
  const plain = plainSign(sign);
  return signsIn(signs).find((known) => plainSign(known.sign) === plain)?.stance ?? null;
}

export const isNamed = (sign: string): boolean => NAMED.test(sign);

export type SignProblem =
  | { readonly is: 'long' }
  | { readonly is: 'no emoji'; readonly typed: string }
  | { readonly is: 'taken'; readonly by: SignStance };

type Read =
  | { readonly ok: true; readonly signs: Signs }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<SignStance, SignProblem>>> };

/** What an admin typed for each stance, in the spelling of a platform: nothing turns that reaction off. */
export function readSigns(typed: Readonly<Record<SignStance, string>>): Read {
  const problems: Partial<Record<SignStance, SignProblem>> = {};
  const signs: Record<SignStance, string | null> = { following: null, would_join: null, planning: null };
  for (const stance of SIGN_STANCES) {
    const sign = typed[stance].trim().replace(SKIN, '');
    const before = SIGN_STANCES.find(
      (one) => one !== stance && plainSign(signs[one] ?? '') === plainSign(sign),
    );
    if (sign === '') continue;
    if (sign.length > SIGN_LIMIT) problems[stance] = { is: 'long' };
    else if (!EMOJI.test(sign) && !NAMED.test(sign)) problems[stance] = { is: 'no emoji', typed: sign };
    else if (before) problems[stance] = { is: 'taken', by: before };
    else signs[stance] = sign;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, signs };
}
