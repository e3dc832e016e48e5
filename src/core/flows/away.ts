/** Withdrawing and archiving one's own idea, and bringing it back. */
import { archived, broughtBack, isWithdrawn, withdrawn } from '../cards/away.ts';
import { authorsOnly, gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, IdeaState, Person } from '../model.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const awayPresses = {
  withdraw: (world, action, { event, person }) =>
    move(world, { id: action.idea, to: 'withdrawn' }, { person, alone: event.alone }),
  archive: (world, action, { event, person }) =>
    move(world, { id: action.idea, to: 'archived' }, { person, alone: event.alone }),
  'bring back': (world, action, { event, person }) =>
    move(world, { id: action.idea, to: 'open' }, { person, alone: event.alone }),
} satisfies Partial<Presses>;

const SAID: Record<IdeaState, (idea: Idea) => ReturnType<typeof withdrawn>> = {
  withdrawn,
  archived,
  open: broughtBack,
};

async function move(
  { store }: World,
  wanted: { readonly id: number; readonly to: IdeaState },
  by: { readonly person: Person; readonly alone: boolean },
): Promise<Reply> {
  const idea = await store.ideas.byId(wanted.id);
  if (!idea) return whisper(gone(), by.alone);
  if (idea.authorId !== by.person.id) return whisper(authorsOnly(), by.alone);
  if (idea.state !== wanted.to) {
    await store.ideas.setState(idea.id, wanted.to);
    // Other cards tell how they differ from this one, for as long as it can be read.
    const pairs = await store.pairs.of(idea.id);
    await store.ideas.touch(pairs.map((pair) => (pair.ideaId === idea.id ? pair.otherId : pair.ideaId)));
  }
  return whisper(SAID[wanted.to](idea), by.alone);
}

/** What is said in the place of an answer about an idea that was withdrawn; null when it wasn't. */
export function ifWithdrawn(idea: Idea, person: Person, instead: boolean): Reply | null {
  return idea.state === 'withdrawn' ? whisper(isWithdrawn(idea, idea.authorId === person.id), instead) : null;
}
