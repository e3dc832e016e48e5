/** Withdrawing and archiving one's own idea, and bringing it back; for an admin, anybody's of the space. */
import { archived, broughtBack, isWithdrawn, withdrawn } from '../cards/away.ts';
import { authorsOnly, gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, IdeaState, Person, Role } from '../model.ts';
import { adminsAt, mayChange } from './roles.ts';
import type { Pressed, Presses, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const awayPresses = {
  withdraw: (world, action, turn) => move(world, { id: action.idea, to: 'withdrawn' }, turn),
  archive: (world, action, turn) => move(world, { id: action.idea, to: 'archived' }, turn),
  'bring back': (world, action, turn) => move(world, { id: action.idea, to: 'open' }, turn),
} satisfies Partial<Presses>;

type Moved = Exclude<IdeaState, 'merged'>;

const SAID: Record<Moved, (idea: Idea) => ReturnType<typeof withdrawn>> = {
  withdrawn,
  archived,
  open: broughtBack,
};

async function move(
  world: World,
  wanted: { readonly id: number; readonly to: Moved },
  turn: Turn<Pressed>,
): Promise<Reply> {
  const { store } = world;
  const { event, reader } = turn;
  const idea = await store.ideas.byId(wanted.id, reader);
  if (!idea) return whisper(gone(), event.alone);
  const role = await mayMove(world, idea, turn);
  if (!role) return whisper(authorsOnly(await adminsAt(world, event.where)), event.alone);
  if (idea.state !== wanted.to) {
    await store.ideas.setState(idea.id, wanted.to, role);
    // Other cards tell how they differ from this one, for as long as it can be read.
    const pairs = await store.pairs.of(idea.id);
    await store.ideas.touch(pairs.map((pair) => (pair.ideaId === idea.id ? pair.otherId : pair.ideaId)));
  }
  return whisper(SAID[wanted.to](idea), event.alone);
}

/** What an admin has put away isn't its author's to bring back. */
async function mayMove(world: World, idea: Idea, { event, person }: Turn<Pressed>): Promise<Role | null> {
  const { who, where } = event;
  const byAdmin = idea.state !== 'open' && idea.awayBy === 'admin';
  return mayChange(world, byAdmin ? { ...idea, authorId: null } : idea, { person, who, where });
}

/** What is said in the place of an answer about an idea that was withdrawn; null when it wasn't. */
export function ifWithdrawn(idea: Idea, person: Person, instead: boolean): Reply | null {
  return idea.state === 'withdrawn' ? whisper(isWithdrawn(idea, idea.authorId === person.id), instead) : null;
}
