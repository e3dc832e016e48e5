/** Which ideas and plans of others a text comes near, as far as nobody has answered it yet. */
import { OVERLAPS_SHOWN, type Overlap } from '../cards/overlap.ts';
import type { Idea, IdeaText, Person, Space } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { withoutNames } from '../rules/overlap/names.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { About } from '../store/notices.ts';
import { comparedText } from './known.ts';
import type { Question } from './neighbours.ts';
import { strictnessIn } from './notices.ts';
import { quietBeside } from './pairs.ts';
import { directReader, toldDirectly } from './readers.ts';
import { authorOf, withStandings } from './views.ts';
import type { World } from './world.ts';

/** How many of the nearest are looked at before those that were answered, or are one's own, drop out. */
const LOOKED_AT = 12;
/** People whose names are no reason. */
const NAMES_KNOWN = 1000;

export type Asking = {
  readonly space: Space;
  readonly text: IdeaText;
  readonly person: Person;
  readonly reader: Reader;
  /** Ideas that aren't compared: the one itself, and those whose pair was answered. */
  readonly except: readonly number[];
  readonly limit: number;
  /** The draft, or the idea, that is compared. */
  readonly about: About;
};

/** What comes near a text, the nearest first; what this person answered or dismissed drops out. They are shown it. */
export async function overlapsOf(world: World, asking: Asking): Promise<readonly Overlap[]> {
  const near = (await found(world, asking)).slice(0, asking.limit);
  await noteShown(world, asking, near);
  return near;
}

/** What comes near a draft before it is published. */
export function overlapsOfDraft(
  world: World,
  { id, text }: { readonly id: number; readonly text: IdeaText },
  by: Pick<Asking, 'space' | 'person' | 'reader'>,
): Promise<readonly Overlap[]> {
  return overlapsOf(world, { ...by, text, except: [], limit: OVERLAPS_SHOWN, about: { draftId: id } });
}

/** Whether this idea is all that comes near a draft: nothing is left to answer once it is answered. */
export async function isLastBeside(
  world: World,
  draft: { readonly id: number; readonly text: IdeaText },
  asked: Pick<Asking, 'space' | 'person' | 'reader'> & { readonly ideaId: number },
): Promise<boolean> {
  const asking = {
    ...asked,
    text: draft.text,
    except: [],
    limit: OVERLAPS_SHOWN,
    about: { draftId: draft.id },
  };
  return (await found(world, asking)).every(({ idea }) => idea.id === asked.ideaId);
}

/** What comes near an idea for everybody who has something near it, whatever one person made of it. */
export async function nearTo(
  world: World,
  asked: { readonly space: Space; readonly idea: Idea; readonly reader: Reader } & Pick<
    Question,
    'whileReading'
  >,
): Promise<readonly Overlap[]> {
  const { idea, ...more } = asked;
  const except = [idea.id, ...(await quietBeside(world, idea))];
  const stays = idea.audience === 'channel';
  return nearest(world, { ...more, text: idea, stays, except: new Set(except) });
}

async function found(world: World, asking: Asking): Promise<readonly Overlap[]> {
  const { store } = world;
  const { person, about } = asking;
  const answered = 'draftId' in about ? await store.drafts.answers(about.draftId) : [];
  const dismissed = await store.notices.dismissed(person.id, about);
  const except = new Set([...asking.except, ...answered.map(({ ideaId }) => ideaId), ...dismissed]);
  const stays = await isForOneChannel(world, about);
  const near = await nearest(world, { ...asking, stays, except });
  return near.filter((view) => !isOnlyOwn(view, person));
}

async function isForOneChannel({ store }: World, about: About): Promise<boolean> {
  const asked =
    'draftId' in about
      ? await store.drafts.byId(about.draftId)
      : await store.ideas.byId(about.ideaId, KEEPER);
  return asked?.audience === 'channel';
}

async function noteShown(world: World, asking: Asking, near: readonly Overlap[]): Promise<void> {
  await world.store.notices.shown({
    spaceId: asking.space.id,
    personId: asking.person.id,
    about: asking.about,
    otherIds: near.map(({ idea }) => idea.id),
    at: world.clock.now(),
  });
}

/** What comes near a text, the nearest first, whoever asks and whatever was answered. */
export async function nearest(
  world: World,
  asked: {
    readonly space: Space;
    readonly text: IdeaText;
    readonly reader: Reader;
    /** Whether the text is for one channel. */
    readonly stays: boolean;
    readonly except: ReadonlySet<number>;
  } & Pick<Question, 'whileReading'>,
): Promise<readonly Overlap[]> {
  const { store } = world;
  const { whileReading } = asked;
  const near = await world.neighbours(store, {
    spaceId: asked.space.id,
    reader: asked.reader,
    title: asked.text.title,
    text: comparedText(asked.text),
    limit: LOOKED_AT,
    stays: asked.stays,
    except: asked.except,
    strictness: await strictnessIn(world, asked.space.id),
    ...(whileReading ? { whileReading } : {}),
  });
  return viewsOf(
    world,
    near.filter(({ notify }) => notify),
    asked.reader,
  );
}

/** Two ideas that somebody has news of; null when one is gone, the pair was answered, or this person has no use for it. */
export async function between(
  world: World,
  { ownId, newId, person }: { readonly ownId: number; readonly newId: number; readonly person: Person },
): Promise<{ readonly own: Idea; readonly other: Overlap } | null> {
  const { store } = world;
  const [own] = await toldDirectly(world, person.id, [ownId]);
  if (own?.state !== 'open') return null;
  const about = { ideaId: own.id };
  const silent = [...(await quietBeside(world, own)), ...(await store.notices.dismissed(person.id, about))];
  if (silent.includes(newId)) return null;
  const space = await store.spaces.byId(own.spaceId);
  const reader = await directReader(world, person.id, own.spaceId);
  const stays = own.audience === 'channel';
  const except = new Set([own.id]);
  const near = space ? await nearest(world, { space, text: own, reader, stays, except }) : [];
  const other = near.find(({ idea }) => idea.id === newId);
  // What was put away by now is no news.
  if (!space || other?.idea.state !== 'open') return null;
  const asking = { space, text: own, person, reader, except: [], limit: 1, about };
  await noteShown(world, asking, [other]);
  return { own, other };
}

async function viewsOf(
  world: World,
  near: readonly { readonly ideaId: number; readonly because: readonly string[] }[],
  reader: Reader,
): Promise<readonly Overlap[]> {
  const { store } = world;
  const ideas = await store.ideas.byIds(
    near.map(({ ideaId }) => ideaId),
    reader,
  );
  const views = new Map((await withStandings(world, ideas, reader)).map((view) => [view.idea.id, view]));
  const outcomes = await store.outcomes.on([...views.keys()]);
  const overlaps: Overlap[] = [];
  const names = views.size > 0 ? await namesKnown(world, reader) : [];
  for (const { ideaId, because } of near) {
    const view = views.get(ideaId);
    if (!view) continue;
    overlaps.push({
      ...view,
      outcomes: outcomes.filter((outcome) => outcome.ideaId === ideaId),
      because: withoutNames(because, names),
      ...(await authorOf(world, view.idea)),
    });
  }
  return overlaps;
}

/** Names that the reader knows, their own among them: they say nothing about what two ideas share. */
export async function namesKnown({ store }: World, reader: Reader): Promise<readonly string[]> {
  const own =
    reader === 'keeper' || reader.personId === null ? null : await store.people.byId(reader.personId);
  const others = await store.finding.people(reader, '', NAMES_KNOWN);
  return [...(own ? [own] : []), ...others].map(({ name }) => name);
}

/** The overlaps of a plan: ideas near this one that somebody else plans or wrote, as far as the pair is open. */
export async function overlapsOfPlan(
  world: World,
  asked: {
    readonly idea: Idea;
    readonly space: Space;
    readonly person: Person;
    readonly reader: Reader;
    readonly limit: number;
  },
): Promise<readonly Overlap[]> {
  const { idea, space, person, reader, limit } = asked;
  const except = [idea.id, ...(await quietBeside(world, idea))];
  const asking = { space, text: idea, person, reader, except, limit, about: { ideaId: idea.id } };
  const near = (await found(world, asking))
    .filter(({ standings }) =>
      standings.some((standing) => isLivePlan(standing) && standing.person.id !== person.id),
    )
    .slice(0, limit);
  await noteShown(world, asking, near);
  return near;
}

/** What somebody wrote and nobody else plans is no news to them. */
function isOnlyOwn(view: { idea: Idea; standings: Overlap['standings'] }, person: Person): boolean {
  const othersPlan = view.standings.some(
    (standing) => isLivePlan(standing) && standing.person.id !== person.id,
  );
  return view.idea.authorId === person.id && !othersPlan;
}
