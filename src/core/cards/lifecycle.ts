/** Leaving a space, moving between spaces, a new code, a channel out of reach: what admins read, and what a card says then. */
import type { Idea, Shut, Space } from '../model.ts';
import { type Block, type Card, type Label, say } from './card.ts';
import { called } from './idea.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';

/** Before a channel leaves: what happens, and what doesn't. */
export function askToLeave(space: Space, channel: string, isLast: boolean): Card {
  return note(
    'ask',
    words('lifecycle.leave?', { space: space.name }),
    say(words('lifecycle.leave means', { channel })),
    say(words(isLast ? 'lifecycle.leave last' : 'lifecycle.leave others', { space: space.name })),
    controls({
      kind: 'button',
      label: words('lifecycle.leave'),
      look: 'danger',
      action: { do: 'leave space', sure: true },
    }),
  );
}

export function leftSpace(space: Space, channel: string): Card {
  return note(
    'done',
    words('lifecycle.left', { channel, space: space.name }),
    say(words('lifecycle.way back', { command: { code: `/idea setup join ${space.joinCode}` } })),
  );
}

/** Before a channel goes over to another space. */
export function askToMove(move: { from: Space; to: Space; channel: string; isLast: boolean }): Card {
  const { from, to, channel } = move;
  return note(
    'ask',
    words('lifecycle.move?', { channel, from: from.name, to: to.name }),
    say(words('lifecycle.move means', { from: from.name, to: to.name })),
    ...(move.isLast ? [say(words('lifecycle.leave last', { space: from.name }))] : []),
    controls({
      kind: 'button',
      label: words('lifecycle.move'),
      look: 'primary',
      action: { do: 'move channel', code: to.joinCode },
    }),
  );
}

export function codeChanged(space: Space): Card {
  return note(
    'done',
    words('lifecycle.new code'),
    say(words('lifecycle.new code means', { command: { code: `/idea setup join ${space.joinCode}` } })),
  );
}

/** What becomes of a card in a channel that left its space: it says so, and can't be pressed. */
export function leftCard(title: Label): Card {
  return { tone: 'sorry', title, body: [say({ quiet: words('lifecycle.card left') })] };
}

/** To whoever set up the space, once, when nothing reaches some of its channels. */
export function shutChannels(
  space: Space,
  { why, names }: { readonly why: Shut; readonly names: readonly string[] },
): Card {
  const channels = names.map((name) => `#${name}`).join(', ');
  return note(
    'ask',
    words('lifecycle.shut', { channels }),
    say(words(`lifecycle.shut ${why}`)),
    say(words('lifecycle.shut means', { space: space.name })),
  );
}

export const postedHere = (idea: Idea): Card =>
  note('done', words('lifecycle.posted', { idea: called(idea) }), say(words('lifecycle.posted means')));

export const standsHere = (idea: Idea): Card =>
  note('done', words('lifecycle.stands', { idea: called(idea) }), say(words('lifecycle.stands means')));

/** Under an idea that has no card in the channel where somebody reads it. */
export const postHere = (idea: Idea): Block =>
  controls({
    kind: 'button',
    label: words('lifecycle.post here'),
    action: { do: 'post here', idea: idea.id },
  });

const controls = (control: Extract<Block, { kind: 'controls' }>['controls'][number]): Block => ({
  kind: 'controls',
  controls: [control],
});
