/** What we say when something can't be done: what is so, and what to do about it. Never whose fault. */
import type { Action } from '../actions.ts';
import { type Block, type Card, type Label, say } from './card.ts';
import { VERBS } from './commands.ts';
import { type Words, words } from './message.ts';

/** A short private word. */
export function note(tone: Card['tone'], title: Label, ...body: Block[]): Card {
  return { tone, title, body };
}

const sorry = (title: Label, body: Label): Card => note('sorry', title, say(body));

/** `elsewhere`: the channels where this person has ideas, by name. */
export const notSetUp = (elsewhere: readonly string[] = []): Card =>
  note(
    'sorry',
    words('sorry.not set up'),
    ...(elsewhere.length > 0
      ? [say(words('sorry.elsewhere', { channels: { list: elsewhere.map((name) => `#${name}`) } }))]
      : []),
    say(words('sorry.set it up')),
  );

/** `admins`: some who may, by name; none where the platform doesn't tell. */
export const adminsOnly = (admins: readonly string[], what: AdminsWork = 'setup'): Card =>
  what === 'setup'
    ? setUpByAdmins(admins)
    : forAdmins(admins, words(`sorry.${what} admins`), words(`sorry.${what} for you`));

/** What admins do: setting up, posting a digest, adding to the glossary. */
export type AdminsWork = 'setup' | 'digest' | 'glossary';

const forAdmins = (admins: readonly string[], title: Label, forYou: Label): Card =>
  note(
    'sorry',
    title,
    say(forYou),
    ...(admins.length > 0 ? [say(words('sorry.admins here', { admins: { list: admins } }))] : []),
  );

const setUpByAdmins = (admins: readonly string[]): Card =>
  sorry(
    words('sorry.admins only'),
    admins.length > 0 ? words('sorry.ask one of', { admins: { list: admins } }) : words('sorry.ask an admin'),
  );

/** `near`: the verb that they may have meant. */
export const unknownVerb = (said: string, near: string | null): Card =>
  note(
    'sorry',
    words('sorry.unknown verb'),
    ...(near === null ? [] : [say(words('sorry.meant', { verb: near }))]),
    say(words('sorry.verbs', { said: said.slice(0, 60), verbs: VERBS.map((verb) => verb.name).join(', ') })),
  );

export const noSuchIdea = (said: string): Card =>
  sorry(words('sorry.no such idea'), words('sorry.nothing called', { said: said.slice(0, 80) }));

export const gone = (): Card => sorry(words('sorry.over'), words('sorry.answered before'));

/** `admins`: some who may as well, by name; none where the platform doesn't tell. */
export const authorsOnly = (admins: readonly string[]): Card =>
  note(
    'sorry',
    words('sorry.authors only'),
    ...(admins.length > 0 ? [say(words('sorry.admins too', { admins: { list: admins } }))] : []),
    say(words('sorry.write your own')),
  );

export const cannotPost = (obstacle: { readonly what: Label; readonly todo: Label }): Card =>
  sorry(obstacle.what, obstacle.todo);

/** What can be said behind `setup`. */
export const setUpHow = (said: string): Card =>
  sorry(words('sorry.setup how'), words('sorry.setup can', { said: said.slice(0, 40) }));

export const wrongCode = (): Card => sorry(words('sorry.wrong code'), words('sorry.check code'));

export const inDirect = (): Card => sorry(words('sorry.in direct'), words('sorry.in a channel'));

export const wrongHorizon = (said: string): Card =>
  sorry(
    words('sorry.wrong horizon'),
    words('sorry.horizons', { said: said.slice(0, 40), horizons: HORIZONS_SAID }),
  );

/** What may be typed as a horizon. */
export const HORIZONS_SAID: Words = words('sorry.horizons said');

/** Figures that mean two days: which of them? */
export const whichDay = (
  said: string,
  days: readonly { readonly day: Words; readonly action: Action }[],
): Card =>
  note('ask', words('sorry.which day'), say(words('sorry.two days', { said: said.slice(0, 40) })), {
    kind: 'controls',
    controls: days.map(({ day, action }) => ({ kind: 'button', label: day, action })),
  });

/** What a day in figures is answered with where it can't be asked about. */
export const twoDaysProblem = (said: string): Words => words('sorry.two days', { said: said.slice(0, 40) });

/** Where a form can't stay open: what needs another look, and the form again, as it was filled in, with one press. */
export function lookAgain(again: {
  readonly problems: Readonly<Record<string, Label>>;
  readonly label: Label;
  readonly action: Action;
}): Card {
  const { problems, label, action } = again;
  return note(
    'sorry',
    words('answer.almost'),
    { kind: 'list', label: '', items: Object.values(problems).map((problem) => [problem]) },
    say(words('sorry.stands in the form')),
    { kind: 'controls', controls: [{ kind: 'button', label, look: 'primary', action }] },
  );
}

export const savedAlready = (called: string, idea: number): Card =>
  note('idea', words('sorry.saved already'), say(words('sorry.it became', { idea: called })), {
    kind: 'controls',
    controls: [
      {
        kind: 'button',
        label: words('sorry.read it'),
        look: 'primary',
        action: { do: 'show', idea, page: 1 },
      },
    ],
  });

/** A refusal of what was typed into a form that is over: with all of it, so that none is lost. */
export const givenBack = (card: Card, typed: string): Card => ({
  ...card,
  body: [...card.body, { kind: 'section', label: words('sorry.you wrote'), text: [typed] }],
});
