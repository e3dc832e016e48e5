/** Finding ideas: by words, by filters, by both; and what is offered while somebody types. */
import type { Action } from '../actions.ts';
import { type Found, found, noSuchFilter, PAGE, searchTooLong } from '../cards/finding.ts';
import { called } from '../cards/idea.ts';
import { type Words, words } from '../cards/message.ts';
import { gone } from '../cards/refusals.ts';
import { stanceSaid } from '../cards/words.ts';
import type { Completing, Completion, Reply, Who } from '../events.ts';
import { type Millis, type Person, type Space, STANCES } from '../model.ts';
import type { Reader } from '../reader.ts';
import { channelReader, personReader } from '../rules/audience.ts';
import { dayAt, endOfDay, lastDayOf, startOfDay } from '../rules/calendar.ts';
import {
  FILTERS,
  type FilterName,
  readSearch,
  SEARCH_LIMIT,
  SPANS,
  STANCE_SAID,
  type Wanted,
} from '../rules/finding.ts';
import { nearest } from '../rules/nearest.ts';
import type { Filters } from '../store/finding.ts';
import { byNumber, COMPLETED, type Here, inOrder, nearestTo, OPEN, suggested } from './named.ts';
import { lookWhetherAccountIn } from './presence.ts';
import { directReader } from './readers.ts';
import type { Presses } from './turn.ts';
import { withStandings } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** The nearest ideas by words: who turns more pages than that searches for something else. */
const NEAREST = 50;
const LABEL_LIMIT = 90;
/** Tags and people that are looked at for a name that isn't quite theirs. */
const KNOWN = 1000;
const TAGS_OFFERED = 8;

export const findPresses = {
  find: (world, action, { event, person, reader }) =>
    turnPage(world, action, { who: event.who, person, reader, alone: event.alone }),
} satisfies Partial<Presses>;

type Searcher = { readonly who: Who; readonly person: Person; readonly reader: Reader };

/** The first page of a search. */
export async function find(world: World, asked: { space: Space; said: string } & Searcher): Promise<Reply> {
  const { space, said, who, person, reader } = asked;
  if (said.length > SEARCH_LIMIT) return whisper(searchTooLong(said.length, SEARCH_LIMIT));
  return showPage(world, { space, said, who, person, reader, page: 1, search: null }, false);
}

async function turnPage(
  world: World,
  action: Extract<Action, { do: 'find' }>,
  by: Searcher & { readonly alone: boolean },
): Promise<Reply> {
  const search = await world.store.finding.search(action.search, by.person.id);
  const space = search && (await world.store.spaces.byId(search.spaceId));
  const isHere = by.reader !== 'keeper' && by.reader.spaceId === search?.spaceId;
  if (!search || !space || !isHere) return whisper(gone(), by.alone);
  const said = action.add === undefined ? search.said : `${search.said} ${action.add}`.trim();
  const { page } = action;
  const { who, person, reader } = by;
  const kept = action.add === undefined ? search.id : null;
  return showPage(world, { space, said, who, person, reader, page, search: kept }, by.alone);
}

type Showing = Searcher & {
  readonly space: Space;
  readonly said: string;
  readonly page: number;
  /** Null for what was never searched before. */
  readonly search: number | null;
};

async function showPage(world: World, showing: Showing, instead: boolean): Promise<Reply> {
  const { store, clock } = world;
  const { space, said, person, reader } = showing;
  const wanted = readSearch(said);
  const filters = await filtersFor(world, wanted, showing);
  if (!filters.ok) return whisper(noSuchFilter(filters.missing), instead);
  const result = await lookUp(world, showing, { wanted, filters: filters.filters, page: showing.page });
  const search =
    showing.search ??
    (await store.finding.keepSearch({ personId: person.id, spaceId: space.id, said, at: clock.now() }));
  const tags = (await store.finding.tags(reader, TAGS_OFFERED)).map(({ tag }) => tag);
  const views = await withStandings(world, await inOrder(world, result.ids, reader), reader);
  const { ids: _, ...counted } = result;
  return whisper(found({ search, wanted, views, tags, ...counted }), instead);
}

type Looked = Pick<Found, 'total' | 'page' | 'isCapped' | 'isMore' | 'isReading'> & {
  readonly ids: readonly number[];
};

const WHOLE = { isCapped: false, isMore: false, isReading: false } as const;
const lastOf = (total: number) => Math.max(1, Math.ceil(total / PAGE));
const at = (page: number) => ({ from: (page - 1) * PAGE, size: PAGE });

/** One page of what fits. A page that is no more is the last one. */
async function lookUp(
  world: World,
  here: Here,
  asked: { wanted: Wanted; filters: Filters; page: number },
): Promise<Looked> {
  const { reader } = here;
  const { wanted, filters } = asked;
  const { finding } = world.store;
  const numbered = await byNumber(world, wanted.words, reader);
  if (numbered) return { ids: [numbered.id], total: 1, page: 1, ...WHOLE };
  if (wanted.words === '') {
    const first = await finding.page(reader, filters, at(asked.page));
    const page = Math.min(asked.page, lastOf(first.total));
    const shown = page === asked.page ? first : await finding.page(reader, filters, at(page));
    return { ...WHOLE, ...shown, page };
  }
  const near = await nearestTo(world, here, { words: wanted.words, limit: NEAREST, filters });
  const isPhrased = wanted.phrases.length > 0;
  // What holds the very words belongs to what is found, also where they are too common to bring it near.
  const holding = isPhrased ? await finding.holding(reader, filters, NEAREST) : [];
  const ids = [...new Set([...near.ids, ...holding])].slice(0, NEAREST);
  const page = Math.min(asked.page, lastOf(ids.length));
  const { from, size } = at(page);
  const { isReading } = near;
  const isCapped = ids.length >= NEAREST;
  return { ...WHOLE, ids: ids.slice(from, from + size), total: ids.length, page, isCapped, isReading };
}

type Missing = Parameters<typeof noSuchFilter>[0];
type Filtering =
  | { readonly ok: true; readonly filters: Filters }
  | { readonly ok: false; readonly missing: Missing };

/** What was said as what the store looks for, or the first filter that names nothing. */
async function filtersFor(world: World, wanted: Wanted, showing: Showing): Promise<Filtering> {
  const [unread] = wanted.unread;
  if (unread) return { ok: false, missing: missingFilter(unread.filter, unread.said) };
  const tags = await wrongTag(world, wanted, showing.reader);
  if (tags) return { ok: false, missing: tags };
  const people: number[] = [];
  for (const said of wanted.people) {
    const found = await peopleCalled(world, said, showing);
    if (found.ids.length === 0) {
      const missing = { kind: 'by' as const, said, near: nearest(said, found.known), known: found.known };
      return { ok: false, missing };
    }
    people.push(...found.ids);
  }
  const { stance, free, archived, horizon } = wanted;
  const ends = horizon && spanAt(horizon, world.clock.now(), showing.space.zone);
  return {
    ok: true,
    filters: {
      tags: wanted.tags,
      people: wanted.people.length === 0 ? null : people,
      stance,
      ends,
      free,
      archived,
      phrases: wanted.phrases,
    },
  };
}

/** What can be asked for by a filter, as the reader calls it. */
function namesOf(filter: FilterName | 'filter'): readonly Words[] | null {
  if (filter === 'stance') return STANCES.map(stanceSaid);
  return filter === 'horizon' ? SPANS.map((span) => words(`command.this ${span}`)) : null;
}

function missingFilter(filter: FilterName | 'filter', said: string): Missing {
  const known =
    filter === 'stance'
      ? Object.values(STANCE_SAID)
      : filter === 'horizon'
        ? SPANS
        : FILTERS.map((name) => `${name}:`);
  const near = nearest(said, filter === 'filter' ? FILTERS : known);
  return { kind: filter, said, near, known: namesOf(filter) ?? known };
}

async function wrongTag({ store }: World, wanted: Wanted, reader: Reader): Promise<Missing | null> {
  // Tags of what was archived are no longer offered, and are found all the same.
  if (wanted.archived) return null;
  for (const said of wanted.tags) {
    const [one] = await store.finding.matching(reader, { ...OPEN, tags: [said] }, 1);
    if (one !== undefined) continue;
    const known = (await store.finding.tags(reader, KNOWN)).map(({ tag }) => tag);
    return { kind: 'tag', said, near: nearest(said, known), known: known.map((tag) => `#${tag}`) };
  }
  return null;
}

/** The people whose name is this, or has it as a part; a mention is that account's person. */
async function peopleCalled(
  { store }: World,
  said: string,
  showing: Showing,
): Promise<{ readonly ids: readonly number[]; readonly known: readonly string[] }> {
  const user = /^<@!?(\w+)>$/.exec(said)?.[1];
  if (user !== undefined) {
    const id = await store.finding.personOf({ ...showing.who, user });
    return { ids: id === null ? [] : [id], known: [] };
  }
  const name = said.replace(/^@/, '').trim().toLowerCase();
  if (name === 'me') return { ids: [showing.person.id], known: [] };
  const all = await store.finding.people(showing.reader, name, KNOWN);
  const exact = all.filter((person) => person.name.toLowerCase() === name);
  const partly = all.filter((person) => ` ${person.name.toLowerCase()}`.includes(` ${name}`));
  const ids = (exact.length > 0 ? exact : partly).map(({ id }) => id);
  const known = ids.length > 0 ? all : await store.finding.people(showing.reader, '', KNOWN);
  return { ids, known: known.map((person) => person.name) };
}

/** From now until the end of this week, month or quarter, by the calendar of the space. */
function spanAt(span: 'week' | 'month' | 'quarter', now: Millis, zone: string) {
  return { from: startOfDay(dayAt(now, zone), zone), until: endOfDay(lastDayOf(span, now, zone), zone) };
}

/** What exists and fits what is being typed. */
export async function complete(world: World, question: Completing): Promise<readonly Completion[]> {
  const { store } = world;
  await lookWhetherAccountIn(world, question.who);
  const here = await hereOf(world, question);
  if (!here) return [];
  const { reader } = here;
  const typed = question.typed.trim();
  const has = (name: string) => name.toLowerCase().includes(typed.replace(/^[#@]/, '').toLowerCase());
  if (question.what === 'tag') {
    const tags = (await store.finding.tags(reader, KNOWN)).filter(({ tag }) => has(tag));
    return tags.slice(0, COMPLETED).map(({ tag }) => ({ label: `#${tag}`, value: tag }));
  }
  if (question.what === 'person') {
    const people = await store.finding.people(reader, typed.replace(/^[#@]/, ''), KNOWN);
    const names = [...new Set(people.map(({ name }) => name.slice(0, LABEL_LIMIT)))];
    return names.slice(0, COMPLETED).map((name) => ({ label: name, value: name }));
  }
  return (await suggested(world, here, typed)).map((idea) => ({
    label: called(idea).slice(0, LABEL_LIMIT),
    value: String(idea.number),
    idea: idea.id,
  }));
}

/** The board that somebody types about, and what they may see of it. */
async function hereOf(world: World, { where, who }: Completing): Promise<Here | null> {
  const { store } = world;
  const personId = await store.finding.personOf(who);
  const at = await store.spaces.at(where);
  if (at) {
    const { space, channel } = at;
    const reads = { personId: personId ?? 0, spaceId: space.id, here: channel.id, knownIn: [] };
    return { space, reader: personId === null ? channelReader(channel) : personReader(reads) };
  }
  const space = personId && (await store.spaces.latestOf(personId));
  return space ? { space, reader: await directReader(world, personId, space.id) } : null;
}
