/** What whoever installs the app sees in a browser, before it is known who that is. */
import { type Card, type Label, say } from './card.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';

/** `invite`: what is typed to bring the bot into a channel. */
export const installed = (workspace: Label, invite: string): Card =>
  note('done', words('install.done', { workspace }), say(words('install.next', { invite })));

/** `why`: the platform's own word for what went wrong, or null when somebody changed their mind. */
export const notInstalled = (why: string | null): Card =>
  note(
    'sorry',
    words('install.not done'),
    say(
      why === null ? words('install.cancelled') : words('install.trouble', { why }),
      ' ',
      words('install.nothing changed'),
    ),
  );

export const TRY_AGAIN: Words = words('install.again');
export const YOUR_WORKSPACE: Words = words('install.your workspace');
