/** Ideas that their authors put away or took back: what their cards say then, and what the author hears. */
import type { Idea } from '../model.ts';
import { type Block, type Card, type Control, say } from './card.ts';
import { called, type IdeaView, ideaCard } from './idea.ts';
import { wentInto } from './merges.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';

/** The card of an idea in a channel, whatever became of it. */
export function channelCard(view: IdeaView): Card {
  const { idea } = view;
  if (view.into) return wentInto(idea, view.into);
  if (idea.state === 'open') return ideaCard(view);
  const read: Control = {
    kind: 'button',
    label: words('away.read'),
    action: { do: 'show', idea: idea.id, page: 1 },
  };
  const body: readonly Block[] =
    idea.state === 'withdrawn'
      ? [say(words(idea.awayBy === 'admin' ? 'away.withdrawn by admin' : 'away.withdrawn'))]
      : [
          say(words(idea.awayBy === 'admin' ? 'away.archived by admin' : 'away.archived')),
          { kind: 'controls', controls: [read] },
        ];
  return { tone: 'idea', title: called(idea), body };
}

const bringBack = (idea: Idea): Block => ({
  kind: 'controls',
  controls: [
    { kind: 'button', label: words('away.bring back'), action: { do: 'bring back', idea: idea.id } },
  ],
});

export const withdrawn = (idea: Idea): Card =>
  note(
    'done',
    words('away.is withdrawn', { idea: called(idea) }),
    say(words('away.is withdrawn now')),
    bringBack(idea),
  );

export const archived = (idea: Idea): Card =>
  note(
    'done',
    words('away.is archived', { idea: called(idea) }),
    say(words('away.is archived now')),
    bringBack(idea),
  );

export const broughtBack = (idea: Idea): Card =>
  note('done', words('away.is back', { idea: called(idea) }), say(words('away.is back now')));

/** To anybody who comes across it: what became of it; whoever took it back can bring it back. */
export const isWithdrawn = (idea: Idea, isAuthor: boolean): Card =>
  note(
    'sorry',
    words('away.was withdrawn', { idea: called(idea) }),
    say(words(tookBack(idea, isAuthor))),
    ...(isAuthor && idea.awayBy === 'author' ? [bringBack(idea)] : []),
  );

function tookBack({ awayBy }: Idea, isAuthor: boolean) {
  if (awayBy === 'admin') return 'away.admin took it back';
  return isAuthor ? 'away.you took it back' : 'away.author took it back';
}
