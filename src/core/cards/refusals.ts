/** What we say when something can't be done: what is so, and what to do about it. Never whose fault. */
import type { Action } from '../actions.ts';
import { type Block, type Card, type Label, say } from './card.ts';
import { VERBS } from './commands.ts';

/** A short private word. */
export function note(tone: Card['tone'], title: Label, ...body: Block[]): Card {
  return { tone, title, body };
}

export const notSetUp = (): Card =>
  note(
    'sorry',
    'This channel isn’t set up yet',
    say(
      'An admin can do it in one step: ',
      { code: '/idea setup' },
      '. To join a space that exists, add its code: ',
      { code: '/idea setup join CODE' },
      '.',
    ),
  );

export const adminsOnly = (): Card =>
  note(
    'sorry',
    'Setting up is for admins',
    say('Please ask one of the admins here to run ', { code: '/idea setup' }, ' in this channel.'),
  );

export const unknownVerb = (said: string): Card =>
  note(
    'sorry',
    'I don’t know that one',
    say(
      `“${said.slice(0, 60)}” isn’t one of the things I understand. These are: `,
      { code: VERBS.map((verb) => verb.name).join(', ') },
      '. To write down an idea: ',
      { code: '/idea new' },
      '.',
    ),
  );

export const noSuchIdea = (said: string): Card =>
  note(
    'sorry',
    'No such idea here',
    say(
      `Nothing in this space is called “${said.slice(0, 80)}”. `,
      { code: '/idea find' },
      ' looks through all of them.',
    ),
  );

export const gone = (): Card =>
  note(
    'sorry',
    'That is over already',
    say(
      'It was answered before, or it belongs to an older message. ',
      { code: '/idea mine' },
      ' shows what is open for you.',
    ),
  );

export const authorsOnly = (): Card =>
  note(
    'sorry',
    'Only its author can edit this',
    say('You can write your own with ', { code: '/idea new' }, '; if it overlaps you will be asked how.'),
  );

export const cannotPost = (obstacle: { readonly what: string; readonly todo: string }): Card =>
  note('sorry', obstacle.what, say(obstacle.todo));

export const wrongCode = (): Card =>
  note(
    'sorry',
    'No space has this code',
    say(
      'Please check it with whoever gave it to you: ',
      { code: '/idea setup' },
      ' shows it in a channel of that space.',
    ),
  );

export const inDirect = (): Card =>
  note(
    'sorry',
    'Please say this in a channel',
    say(
      'Ideas belong to the space of a channel. Try ',
      { code: '/idea new' },
      ' where you would like it to be seen.',
    ),
  );

export const wrongHorizon = (said: string): Card =>
  note(
    'sorry',
    'When is that?',
    say(`“${said.slice(0, 40)}” doesn’t work as a horizon. These do: ${HORIZONS_SAID}.`),
  );

export const HORIZONS_SAID =
  'this week, this month, this quarter, unsure, or a day from today on, within two years, as year-month-day';

export const whichIdea = (): Card =>
  note(
    'sorry',
    'Which idea?',
    say(
      'Its number or some of its title, please: ',
      { code: '/idea show 4' },
      '. All of them: ',
      { code: '/idea find' },
      '.',
    ),
  );

/** Where a form can't stay open: what needs another look, what was typed, and the form again with one press. */
export function lookAgain(again: {
  readonly problems: Readonly<Record<string, Label>>;
  readonly typed: string;
  readonly label: Label;
  readonly action: Action;
}): Card {
  const { problems, typed, label, action } = again;
  return note(
    'sorry',
    'Almost',
    { kind: 'list', label: '', items: Object.values(problems).map((problem) => [problem]) },
    ...(typed === '' ? [] : [say('You wrote: ', typed)]),
    { kind: 'controls', controls: [{ kind: 'button', label, look: 'primary', action }] },
  );
}

export const savedAlready = (called: string, idea: number): Card =>
  note('idea', 'This message is an idea already', say(`It became ${called}.`), {
    kind: 'controls',
    controls: [{ kind: 'button', label: 'Read it', look: 'primary', action: { do: 'show', idea, page: 1 } }],
  });
