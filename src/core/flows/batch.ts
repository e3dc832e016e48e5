/** Publishing an agenda: all of it at once or not at all, with one card for it in each channel. */

import { publishedAgenda, REVIEWED } from '../cards/agenda.ts';
import { BATCH_PAGE, batchCard, batchPage } from '../cards/batch.ts';
import type { Card } from '../cards/card.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Channel, Idea, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { channelReader, KEEPER } from '../rules/audience.ts';
import { checkIdea } from '../rules/ideas.ts';
import type { Agenda, AgendaItem } from '../store/agendas.ts';
import type { Send } from '../store/sends.ts';
import { openAgenda, othersWaiting, type Reviewer, review, reviewerOf } from './agenda.ts';
import { hasNobody } from './agenda-audience.ts';
import { isForChannel } from './audience.ts';
import type { Presses } from './turn.ts';
import { authorOf, withStandings } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const batchPresses = {
  'publish agenda': (world, action, turn) => publishAgenda(world, action.agenda, reviewerOf(turn)),
  batch: (world, action, { event, reader }) => showBatch(world, action, { reader, alone: event.alone }),
} satisfies Partial<Presses>;

/**
 * In the one transaction of the press: a program that is killed leaves nothing or everything, and what is pressed or
 * imported again finds by its words what is there.
 */
async function publishAgenda(world: World, id: number, by: Reviewer): Promise<Reply> {
  const { store } = world;
  const { person, instead } = by;
  const agenda = await openAgenda(world, id, person);
  if (!agenda) return whisper(gone(), instead);
  const items = await store.agendas.items(agenda.id, KEEPER);
  const kept = items.filter(({ isLeftOut, number }) => !isLeftOut && number === null);
  if (await hasNobody(world, agenda)) return review(world, { agenda: id, page: 1 }, by);
  const wrong = kept.find(({ text }) => !checkIdea({}, text).ok);
  if (wrong || kept.length === 0) {
    const at = wrong ? items.indexOf(wrong) : 0;
    return review(world, { agenda: id, page: Math.floor(at / REVIEWED) + 1 }, by);
  }
  const ideas = await publishItems(world, { agenda, kept, person });
  await store.agendas.published(id, world.clock.now());
  const channels = await planBatchCards(world, agenda, ideas);
  await tellAuthor(world, agenda, ideas, person);
  return whisper(
    publishedAgenda(
      ideas,
      channels.map(({ name }) => name),
      await othersWaiting(world, agenda),
    ),
    instead,
  );
}

type Kept = { readonly agenda: Agenda; readonly kept: readonly AgendaItem[]; readonly person: Person };

async function publishItems(
  { store, clock }: World,
  { agenda, kept, person }: Kept,
): Promise<readonly Idea[]> {
  const { id, spaceId, source, creditedId, creditedSelf, audience, homeId } = agenda;
  const about = { spaceId, source, creditedId, creditedSelf, authorId: person.id, authorSelf: person.self };
  const ideas: Idea[] = [];
  for (const { text, key } of kept) {
    const made = { ...text, audience, homeId, ...about, agenda: { id, key }, at: clock.now() };
    ideas.push(await store.ideas.publish(made));
  }
  return ideas;
}

/** One card for all of it in each channel that may show it; says where. */
async function planBatchCards(
  { store, clock }: World,
  { id, spaceId }: Agenda,
  ideas: readonly Idea[],
): Promise<readonly Channel[]> {
  const channels = (await store.spaces.channels(spaceId)).filter(
    (channel) => channel.shut === null && ideas.some((idea) => isForChannel(idea, channel)),
  );
  const dueAt = clock.now();
  const cards = channels.map((channel) => ({
    key: `batch:${id}:${channel.id}`,
    kind: 'batch' as const,
    channelId: channel.id,
    payload: { agenda: id },
    dueAt,
  }));
  await store.sends.plan(cards, dueAt);
  return channels;
}

/** Whoever wrote the message that somebody else saved is told once, about all of it. */
async function tellAuthor(
  world: World,
  agenda: Agenda,
  ideas: readonly Idea[],
  person: Person,
): Promise<void> {
  const { store, clock } = world;
  const credited = agenda.creditedId === null ? null : await store.people.byId(agenda.creditedId);
  const [first] = ideas;
  if (!credited || !first) return;
  const now = clock.now();
  const about = { key: `credit:agenda:${agenda.id}`, kind: 'credit' as const, ideaId: first.id };
  await store.sends.plan(
    [{ ...about, personId: credited.id, payload: { by: person.name }, dueAt: now }],
    now,
  );
}

/** The card of an agenda as it is now. Its version rises with that of each of its ideas. */
export async function batchNow(
  world: World,
  send: Send,
): Promise<{ readonly card: Card; readonly version: number; readonly spaceId: number } | null> {
  const { store } = world;
  const agenda = await store.agendas.byId(Number(send.payload.agenda));
  if (!agenda || !send.channel) return null;
  // The version counts every idea: one that is no longer for this channel is a change of the card, too.
  const ideas = await store.agendas.ideas(agenda.id, KEEPER);
  const shown = await store.agendas.ideas(agenda.id, channelReader(send.channel));
  const [first] = ideas;
  if (!first) return null;
  const views = await withStandings(
    world,
    shown.filter(({ state }) => state === 'open'),
    channelReader(send.channel),
  );
  const authorName = agenda.source?.author || (await authorOf(world, first)).authorName;
  const version = ideas.reduce((sum, idea) => sum + idea.version, 0);
  return { card: batchCard({ agenda, views, authorName }), version, spaceId: agenda.spaceId };
}

/** A page of all the ideas of an agenda that somebody may read. */
async function showBatch(
  world: World,
  asked: { readonly agenda: number; readonly page: number },
  by: { readonly reader: Reader; readonly alone: boolean },
): Promise<Reply> {
  const { store } = world;
  const agenda = await store.agendas.byId(asked.agenda);
  const ideas = agenda ? await store.agendas.ideas(agenda.id, by.reader) : [];
  const [first] = ideas;
  const open = ideas.filter(({ state }) => state === 'open');
  if (!agenda || !first || open.length === 0) return whisper(gone(), by.alone);
  const views = await withStandings(world, open, by.reader);
  const authorName = agenda.source?.author || (await authorOf(world, first)).authorName;
  const page = Math.min(asked.page, Math.ceil(views.length / BATCH_PAGE));
  return whisper(batchPage({ agenda, views, authorName }, page), by.alone);
}
