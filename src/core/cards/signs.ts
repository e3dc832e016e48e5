/** The reactions of a space as people read them, and the form that changes them. */
import { SIGN_STANCES, type Signs } from '../model.ts';
import { isNamed, SIGN_LIMIT, type SignProblem, signsIn } from '../rules/signs.ts';
import { type Card, type Form, type Label, say, type Text } from './card.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';
import { stanceNamed } from './words.ts';

/** `👀 Following · 🙋 Would join`, or that there are none. */
export function signWords(signs: Signs): Text {
  const known = signsIn(signs);
  if (known.length === 0) return [words('signs.none')];
  return known.flatMap(({ sign, stance }, i) => [
    i === 0 ? `${sign} ` : ` · ${sign} `,
    stanceNamed(stance).label,
  ]);
}

export function signsForm(signs: Signs): Form {
  return {
    title: words('signs.title'),
    submit: words('signs.save'),
    intro: [words('signs.intro')],
    action: { do: 'signs' },
    fields: SIGN_STANCES.map((stance) => ({
      kind: 'text',
      name: stance,
      label: stanceNamed(stance).label,
      hint: words('signs.hint'),
      long: false,
      required: false,
      limit: SIGN_LIMIT,
      value: signs[stance] ?? '',
    })),
  };
}

export function signProblem(problem: SignProblem): Label {
  switch (problem.is) {
    case 'long':
      return words('signs.too long', { most: SIGN_LIMIT });
    case 'no emoji':
      return words('signs.no emoji', { typed: problem.typed });
    case 'taken':
      return words('signs.taken', { stance: stanceNamed(problem.by).label });
  }
}

export function signsSaved(signs: Signs): Card {
  const own = signsIn(signs).filter(({ sign }) => isNamed(sign));
  return note(
    'done',
    words('signs.saved'),
    say(...signWords(signs)),
    say(words('signs.from now on')),
    ...(own.length > 0 ? [say(words('signs.own', { signs: { list: own.map(({ sign }) => sign) } }))] : []),
  );
}
