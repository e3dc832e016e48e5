/** "My week": asked for, and drawn up when its letter goes out. */
import { weekSet } from '../cards/digest.ts';
import { notSetUp } from '../cards/refusals.ts';
import { weekCard } from '../cards/week.ts';
import type { Told } from '../changes.ts';
import type { Reply } from '../events.ts';
import type { Millis, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { TOO_LATE } from '../rules/digest.ts';
import { isLivePlan } from '../rules/stances.ts';
import { ideasUntold, joinersUntold, outcomesUntold } from '../rules/week.ts';
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
    const mine = await standingsOf(world, me, reader);
    const plans = mine.filter(isLivePlan);
    const cares = new Set(mine.map(({ ideaId }) => ideaId));
    const isMine = ({ id, authorId }: { id: number; authorId: number | null }) =>
      authorId === me || plans.some(({ ideaId }) => ideaId === id);
    const told = await toldWith(world, note, me, span.from);
    const joined = week.joined.filter(({ idea, person }) => person.id !== me && isMine(idea));
    const wrote = new Set(joined.filter(({ idea }) => idea.authorId === me).map(({ ideaId }) => ideaId));
    const outcomes = week.outcomes.filter(
      ({ idea, by }) => by.id !== me && (cares.has(idea.id) || isMine(idea)),
    );
    return weekCard({
      space: space.name,
      zone: space.zone,
      asked: plans.filter(({ checkedInAt }) => checkedInAt !== null),
      ending: week.attention.filter(({ person }) => person.id === me),
      joiners: joinersUntold(joined, { told, outcomes: week.outcomes, wrote }),
      overlaps: week.overlaps.filter(({ idea, other }) => isMine(idea) || isMine(other)),
      outcomes: outcomesUntold(outcomes, told),
      ideas: ideasUntold(
        week.ideas.map(({ idea }) => idea).filter(({ authorId }) => authorId !== me),
        told,
      ),
    });
  },
};

/** Where somebody stands on ideas that are open. */
async function standingsOf({ store }: World, me: number, reader: Reader) {
  const standings = await store.stances.ofPerson(me, reader);
  const ids = standings.map(({ ideaId }) => ideaId);
  const ideas = new Map((await store.ideas.byIds(ids, reader)).map((idea) => [idea.id, idea]));
  return standings.flatMap((standing) => {
    const idea = ideas.get(standing.ideaId);
    return idea?.state === 'open' ? [{ ...standing, idea }] : [];
  });
}

/** What letters told this person since the last week, or tell with this one. A note that they don't want says nothing. */
async function toldWith({ store }: World, note: Send, me: number, since: Millis): Promise<readonly Told[]> {
  const wanted = await store.signups.wanted(me);
  const told = await store.letters.toldBesides(note.id, since);
  return told.filter(({ kind, at }) => kind !== 'signups' || at !== null || wanted);
}
