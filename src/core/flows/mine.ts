/** What is one's own: in a message, by the command, and as a page where a platform has one. */
import type { Action } from '../actions.ts';
import { home, mine, type Own } from '../cards/mine.ts';
import { hearingControl } from '../cards/notices.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Person, Space } from '../model.ts';
import type { Reader } from '../reader.ts';
import { directReader } from './readers.ts';
import type { Pressed, Presses, Turn } from './turn.ts';
import { withStandings } from './views.ts';
import { questionsTo } from './waiting.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** Drafts that are listed; older ones wait behind them. */
const DRAFTS = 100;
/** Spaces on one page: each takes a screen. */
const SPACES = 5;

export const minePresses = {
  mine: (world, action, { event, person, reader }) => turnTo(world, action, { event, person, reader }),
} satisfies Partial<Presses>;

type By = { readonly person: Person; readonly reader: Reader };

export async function listMine(world: World, space: Space, by: By): Promise<Reply> {
  const { person } = by;
  const card = mine(await ownIn(world, space, by), { part: 'all', page: 1 });
  const hears = (await world.store.news.wants(person.id)) ?? false;
  return whisper({ ...card, body: [...card.body, ...hearingControl(hears)] });
}

async function turnTo(
  world: World,
  action: Extract<Action, { do: 'mine' }>,
  { event, person, reader }: Turn<Pressed>,
): Promise<Reply> {
  const { store } = world;
  const { who, where, alone } = event;
  const isTheirs = await store.spaces.reaches(action.space, who);
  const space = isTheirs ? await store.spaces.byId(action.space) : null;
  const here = await store.spaces.at(where);
  // In a channel only its own space is shown; elsewhere whatever the person may be told directly.
  if (!space || (here && here.space.id !== space.id)) return whisper(gone(), alone);
  const reads = here ? reader : await directReader(world, person.id, space.id);
  return whisper(mine(await ownIn(world, space, { person, reader: reads }), action), alone);
}

/** A person's page: every space in which there is something of theirs, as far as they can be in it from here. */
export async function homeOf(world: World, who: Who, person: Person): Promise<Reply> {
  const { store } = world;
  const all: Own[] = [];
  for (const space of await store.finding.spacesOf(person.id)) {
    if (all.length < SPACES && (await store.spaces.reaches(space.id, who)))
      all.push(await ownIn(world, space, { person, reader: await directReader(world, person.id, space.id) }));
  }
  return { kind: 'home', card: home(all) };
}

async function ownIn(world: World, space: Space, { person, reader }: By): Promise<Own> {
  const { store } = world;
  const taken = await store.stances.ofPerson(person.id, reader);
  const ideas = new Map(
    (
      await store.ideas.byIds(
        taken.map(({ ideaId }) => ideaId),
        reader,
      )
    ).map((idea) => [idea.id, idea]),
  );
  const standings = taken.flatMap((standing) => {
    const idea = ideas.get(standing.ideaId);
    return idea && idea.state !== 'withdrawn' ? [{ idea, standing }] : [];
  });
  const written = (await store.ideas.byAuthor(person.id, reader)).filter(({ state }) => state !== 'merged');
  const own = await withStandings(world, written, reader);
  const drafts = await store.drafts.waiting(space.id, person.id, DRAFTS);
  const agendas = await store.agendas.waiting(space.id, person.id, DRAFTS);
  const questions = await questionsTo(world, person, space);
  return { space, standings, ideas: own, drafts, agendas, questions };
}
