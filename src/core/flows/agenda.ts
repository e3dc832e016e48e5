/** An agenda: one text becomes many ideas, reviewed by its author in one private list before any is published. */
import type { Action } from '../actions.ts';
import {
  allHere,
  discardedAgenda,
  foundNoList,
  importForm,
  itemForm,
  itemProblems,
  offerAgenda,
  REVIEWED,
  reviewCard,
  type Waiting,
} from '../cards/agenda.ts';
import { ideaProblems } from '../cards/problems.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Person, Place, Source, Space } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { checkIdea } from '../rules/ideas.ts';
import { AGENDA_ITEMS, MOST_ITEMS, type ReadAgenda, readAgenda } from '../rules/reading/agenda.ts';
import type { Agenda, AgendaItem } from '../store/agendas.ts';
import { audienceChosen, giveTo } from './agenda-audience.ts';
import { fitForm, restoreCut } from './fitting.ts';
import { nearest } from './overlap.ts';
import { directReader } from './readers.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { canAt, spaceMeant } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const agendaPresses = {
  import: (_world, action) => ({ kind: 'form', form: importForm(action) }),
  review: (world, action, turn) => review(world, action, { ...reviewerOf(turn), begins: true }),
  item: (world, action, turn) => keepOrLeave(world, action, reviewerOf(turn)),
  'agenda audience': (world, action, turn) => giveTo(world, action, reviewerOf(turn)),
  'edit item': async (world, action, { event, person }) => {
    const mine = await itemOf(world, action.item, person);
    if (!mine) return whisper(gone(), event.alone);
    return { kind: 'form', form: fitForm(itemForm(mine.item.text, action), canAt(world, event.where)) };
  },
  'discard agenda': async (world, action, { event, person }) => {
    const agenda = await openAgenda(world, action.agenda, person);
    if (!agenda) return whisper(gone(), event.alone);
    await world.store.agendas.discard(agenda.id, world.clock.now());
    return whisper(discardedAgenda(agenda.name), event.alone);
  },
} satisfies Partial<Presses>;

export const agendaForms = {
  import: (world, _action, { event, person }) => importText(world, event, person),
  'edit item': (world, action, { event, person }) => saveItem(world, action, event, person),
} satisfies Submits;

export const importVerb = (): Reply => ({ kind: 'form', form: importForm({ do: 'import' }) });

type Origin = {
  readonly source: Source | null;
  readonly creditedId: number | null;
  readonly creditedSelf: number | null;
  readonly draftId: number | null;
};
const WRITTEN: Origin = { source: null, creditedId: null, creditedSelf: null, draftId: null };

async function importText(world: World, event: Submitted, person: Person): Promise<Reply> {
  const space = await spaceMeant(world, event, person);
  if (!space) return whisper(gone(), event.alone);
  const parts = Object.entries(event.values).filter(([name]) => name.startsWith('part'));
  const text = parts
    .map(([, part]) => part)
    .filter((part) => part.trim() !== '')
    .join('\n');
  const read = readAgenda(text, { loose: true });
  const name = (event.values.name ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);
  if (!read) {
    const one = await keepAsOne(world, { title: name, summary: text }, { event, person, space });
    return { kind: 'look again', ...foundNoList(one, event.action), keep: true };
  }
  const kept = await world.store.drafts.ofForm(person.id, event.form);
  if (kept) await world.store.drafts.discard(kept.id, world.clock.now());
  const named = name === '' ? read : { ...read, name };
  const { first, more } = await keepAgendas(world, { read: named, space, person, origin: WRITTEN });
  if (!first) return whisper(gone());
  const items = await world.store.agendas.items(first.id, await directReader(world, person.id, space.id));
  const isNews = items.some(({ number, isLeftOut }) => number === null && !isLeftOut);
  const isKnown = items.some(({ number }) => number !== null);
  return isNews || !isKnown || items.every(({ number }) => number !== null)
    ? review(world, { agenda: first.id, page: 1 }, { ...reviewerOf({ event, person }), more })
    : whisper(allHere(first.id, items), event.alone);
}

type Importing = { readonly event: Submitted; readonly person: Person; readonly space: Space };

/** Where the form can't stay open, what was typed goes on as the draft of one idea: the number of that. */
async function keepAsOne(
  { store, clock }: World,
  typed: { readonly title: string; readonly summary: string },
  { event: { form }, person, space }: Importing,
): Promise<number> {
  const at = clock.now();
  const draft = { text: checkIdea(typed, EMPTY).text, horizon: null, audience: 'space' as const, at };
  const before = await store.drafts.ofForm(person.id, form);
  if (before) await store.drafts.change(before.id, draft);
  const by = { personId: person.id, personSelf: person.self, spaceId: space.id, form };
  return (before ?? (await store.drafts.create({ ...draft, ...OWN, ...by }))).id;
}

const EMPTY = { title: '', summary: '', setup: '', questions: '', links: [], tags: [] };
const OWN = { source: null, creditedId: null, homeId: null };

/** A message that lists ideas: whether it is one or many is for whoever saved it to say. */
export async function offer(
  world: World,
  about: { read: ReadAgenda; space: Space; person: Person; origin: Origin & { readonly draftId: number } },
): Promise<Reply> {
  const { first, more } = await keepAgendas(world, about);
  const { items } = about.read;
  return first
    ? whisper(offerAgenda({ many: items.length, agenda: first.id, draft: about.origin.draftId, more }))
    : whisper(gone());
}

/** As many agendas as it takes; one that waits already goes on, with what was changed in it. */
async function keepAgendas(
  { store, clock }: World,
  about: { read: ReadAgenda; space: Space; person: Person; origin: Origin },
): Promise<{ readonly first: Agenda | undefined; readonly more: number }> {
  const { space, person, origin } = about;
  const { read, more } = await atOnce(store, about);
  const kept: Agenda[] = [];
  for (let at = 0; at < read.items.length; at += AGENDA_ITEMS) {
    const items = read.items.slice(at, at + AGENDA_ITEMS);
    const before = await store.agendas.waitingWith(
      space.id,
      person.id,
      items.map(({ key }) => key),
    );
    const { name, around } = read;
    const made = {
      ...origin,
      personId: person.id,
      personSelf: person.self,
      spaceId: space.id,
      name,
      around,
      items,
      at: clock.now(),
    };
    kept.push(before ?? (await store.agendas.create(made)));
  }
  return { first: kept[0], more };
}

/** Of a very long list what isn't here yet, as much as is looked through at once, and how many come after it. */
async function atOnce(
  store: World['store'],
  { read, space }: { readonly read: ReadAgenda; readonly space: Space },
): Promise<{ readonly read: ReadAgenda; readonly more: number }> {
  if (read.items.length <= MOST_ITEMS) return { read, more: 0 };
  const keys = read.items.map(({ key }) => key);
  const here = await store.agendas.here(space.id, keys);
  const left = read.items.filter(({ key }) => !here.has(key));
  const items = (left.length > 0 ? left : read.items).slice(0, MOST_ITEMS);
  return { read: { ...read, items }, more: Math.max(0, left.length - items.length) };
}

/** The agenda of this person that still waits. */
export async function openAgenda({ store }: World, id: number, person: Person): Promise<Agenda | null> {
  const agenda = await store.agendas.lock(id);
  const isOpen = agenda && agenda.personId === person.id && !agenda.isPublished && !agenda.isDiscarded;
  return isOpen ? agenda : null;
}

/** Who reviews, from where, and whether the answer takes the place of what was pressed. */
export type Reviewer = { readonly person: Person; readonly where: Place; readonly instead: boolean };

export const reviewerOf = ({
  event,
  person,
}: Pick<Turn<Pressed | Submitted>, 'event' | 'person'>): Reviewer => ({
  person,
  where: event.where,
  instead: event.alone,
});

/** A page of the review. `begins`: the text is an agenda, and no longer the draft of one idea, too. */
export async function review(
  world: World,
  at: { readonly agenda: number; readonly page: number },
  by: Reviewer & { readonly begins?: boolean; readonly more?: number },
): Promise<Reply> {
  const { store, clock } = world;
  const agenda = await openAgenda(world, at.agenda, by.person);
  if (!agenda) return whisper(gone(), by.instead);
  if (by.begins && agenda.draftId !== null) await store.drafts.discard(agenda.draftId, clock.now());
  const reader = await directReader(world, by.person.id, agenda.spaceId);
  const items = await store.agendas.items(agenda.id, reader);
  if (items.every(({ number }) => number !== null)) {
    await store.agendas.discard(agenda.id, clock.now());
    return whisper(allHere(agenda.id, items), by.instead);
  }
  const page = Math.min(at.page, Math.ceil(items.length / REVIEWED));
  const shown = items.slice((page - 1) * REVIEWED, page * REVIEWED);
  const space = await store.spaces.byId(agenda.spaceId);
  const near = new Map<number, string>();
  for (const item of space ? shown : []) {
    const stays = agenda.audience === 'channel';
    const title = space && (await nearestTo(world, { item, space, person: by.person, stays }));
    if (title) near.set(item.id, title);
  }
  const next = await othersWaiting(world, agenda);
  const seen = await audienceChosen(world, agenda, by.where);
  return whisper(reviewCard({ agenda, items, page, near, next, more: by.more ?? 0, seen }), by.instead);
}

/** What else of the same text waits, where it was too long for one list. */
export async function othersWaiting({ store }: World, agenda: Agenda): Promise<Waiting | null> {
  const { spaceId, personId, name, around } = agenda;
  const waiting = await store.agendas.waiting(spaceId, personId, MOST_ITEMS / AGENDA_ITEMS);
  const others = waiting
    .filter((one) => one.id !== agenda.id && one.name === name && one.around === around)
    .toSorted((a, b) => a.id - b.id);
  const [first] = others;
  if (!first) return null;
  const items = await Promise.all(others.map(({ id }) => store.agendas.items(id, KEEPER)));
  return { agenda: first.id, many: items.flat().filter(({ number }) => number === null).length };
}

/** What an item comes near, so that its author sees it before anybody sees the item. */
async function nearestTo(
  world: World,
  about: { item: AgendaItem; space: Space; person: Person; stays: boolean },
): Promise<string | null> {
  const { item, space, person, stays } = about;
  if (item.number !== null || item.isLeftOut) return null;
  const all = await nearest(world, {
    stays,
    space,
    text: item.text,
    except: new Set(),
    reader: await directReader(world, person.id, space.id),
  });
  // What somebody wrote themselves is no news to them.
  const near = all.find(({ idea }) => idea.authorId !== person.id);
  return near ? `#${near.idea.number} ${near.idea.title}` : null;
}

async function itemOf(
  world: World,
  id: number,
  person: Person,
): Promise<{ readonly item: AgendaItem; readonly agenda: Agenda } | null> {
  const item = await world.store.agendas.item(id);
  const agenda = item && (await openAgenda(world, item.agendaId, person));
  return item && agenda ? { item, agenda } : null;
}

async function keepOrLeave(
  world: World,
  action: Extract<Action, { do: 'item' }>,
  by: Reviewer,
): Promise<Reply> {
  const mine = await itemOf(world, action.item, by.person);
  if (!mine) return whisper(gone(), by.instead);
  await world.store.agendas.changeItem(mine.item.id, { isLeftOut: !action.keep });
  return review(world, { agenda: mine.agenda.id, page: action.page }, by);
}

/** What was typed stays, whatever is wrong with it: it isn't published before it is right. */
async function saveItem(
  world: World,
  action: Extract<Action, { do: 'edit item' }>,
  event: Submitted,
  person: Person,
): Promise<Reply> {
  const mine = await itemOf(world, action.item, person);
  if (!mine) return whisper(gone(), event.alone);
  const { text } = mine.item;
  const checked = checkIdea(restoreCut(event.values, text, canAt(world, event.where)), text);
  await world.store.agendas.changeItem(mine.item.id, { text: checked.text });
  if (!checked.ok) {
    const problems = ideaProblems(checked.problems);
    return { kind: 'look again', problems, otherwise: itemProblems(action, problems) };
  }
  return review(world, { agenda: mine.agenda.id, page: action.page }, reviewerOf({ event, person }));
}
