/** "My week": asked for, and drawn up when its letter goes out. */
import { weekSet } from '../cards/digest.ts';
import { notSetUp } from '../cards/refusals.ts';
import { weekCard } from '../cards/week.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import { TOO_LATE } from '../rules/digest.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { spanOf } from './digest.ts';
import { weekIn } from './digest-week.ts';
import { directReader } from './readers.ts';
import type { Presses } from './turn.ts';
import { spaceFor } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const weekPresses = {
  'my week': async (world, action, { event, person }) => {
    const space = await spaceFor(world, event.where, person.id);
    return space
      ? setWeek(world, { spaceId: space.id, person, on: action.on, alone: event.alone })
      : whisper(notSetUp(), event.alone);
  },
} satisfies Partial<Presses>;

export async function setWeek(
  world: World,
  set: { readonly spaceId: number; readonly person: Person; readonly on: boolean; readonly alone: boolean },
): Promise<Reply> {
  await world.store.spaces.readWeek(set.spaceId, set.person.id, set.on);
  return whisper(weekSet(set.on), set.alone);
}

export const weekNotes = {
  week: async (world: World, note: Send) => {
    const { store, clock } = world;
    const span = spanOf(note);
    const space = await store.spaces.byId(Number(note.payload.space));
    const me = note.personId;
    // It waited so long for room among other messages that it is no news any more.
    if (!space || !span || me === null) return null;
    if (note.state !== 'sent' && clock.now() - span.until > 2 * TOO_LATE) return null;
    const reader = await directReader(world, me, space.id);
    const week = await weekIn(world, { space, span, reader });
    const standings = await store.stances.ofPerson(me, reader);
    const ideas = new Map(
      (
        await store.ideas.byIds(
          standings.map(({ ideaId }) => ideaId),
          reader,
        )
      ).map((idea) => [idea.id, idea]),
    );
    const mine = standings.flatMap((standing) => {
      const idea = ideas.get(standing.ideaId);
      return idea?.state === 'open' ? [{ ...standing, idea }] : [];
    });
    const plans = mine.filter(isLivePlan);
    const cares = new Set(mine.map(({ ideaId }) => ideaId));
    const isMine = ({ id, authorId }: { id: number; authorId: number | null }) =>
      authorId === me || plans.some(({ ideaId }) => ideaId === id);
    return weekCard({
      space: space.name,
      zone: space.zone,
      asked: plans.filter(({ checkedInAt }) => checkedInAt !== null),
      ending: week.attention.filter(({ person }) => person.id === me),
      joiners: week.joined.filter(({ idea, person }) => person.id !== me && isMine(idea)),
      overlaps: week.overlaps.filter(({ idea, other }) => isMine(idea) || isMine(other)),
      outcomes: week.outcomes.filter(({ idea, by }) => by.id !== me && cares.has(idea.id)),
      ideas: week.ideas.map(({ idea }) => idea).filter(({ authorId }) => authorId !== me),
    });
  },
};
