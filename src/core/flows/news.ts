/** What is new beside the ideas and plans of those who want to hear: one note for each, once for each two ideas. */
import { hearing, newsCard } from '../cards/notices.ts';
import type { Overlap } from '../cards/overlap.ts';
import type { Idea, Person } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { between, nearTo } from './overlap.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** Overlaps that one note holds, all one's ideas together. */
const IN_A_NOTE = 3;

export const newsPresses = {
  'hear of overlaps': async (world, action, { event, person }) => {
    await world.store.news.want(person.id, action.on, world.clock.now());
    return whisper(hearing(action.on), event.alone && !action.on);
  },
} satisfies Partial<Presses>;

export const newsNotes = { news: newsNow };

/** Whether to ask this person now whether they want to hear: once, and then never again. */
export async function shallAsk({ store, clock }: World, person: Person): Promise<boolean> {
  if ((await store.news.wants(person.id)) !== null) return false;
  await store.news.want(person.id, false, clock.now());
  return true;
}

/** Has those told who wrote or plan something near an idea that is new, or that somebody else plans now. */
export async function spread(world: World, idea: Idea, by: Person): Promise<void> {
  const { store, clock } = world;
  const space = await store.spaces.byId(idea.spaceId);
  if (!space) return;
  // Whoever may not see the new one is told nothing when their letter is drawn up.
  const near = await nearTo(world, { space, idea, reader: KEEPER });
  const others = near.map((overlap) => ({ overlap, people: peopleOf(overlap, by) }));
  const wanting = await store.news.wanting([...new Set(others.flatMap(({ people }) => people))]);
  const now = clock.now();
  for (const { overlap, people } of others) {
    for (const personId of people.filter((id) => wanting.has(id))) {
      // Whoever is asked to be introduced reads of this one without a name, and would guess it here.
      if (await store.introductions.between(by.id, personId)) continue;
      const about = { ownId: overlap.idea.id, newId: idea.id };
      const { isFirst } = await store.news.add({ personId, ...about, at: now });
      const key = `news:${personId}:${about.ownId}:${about.newId}`;
      const payload = { space: space.id };
      if (isFirst) await store.sends.plan([{ key, kind: 'news', personId, payload, dueAt: now }], now);
    }
  }
}

function peopleOf({ idea, standings }: Overlap, by: Person): readonly number[] {
  const planners = standings.filter(isLivePlan).map(({ person }) => person.id);
  const all = idea.authorId === null ? planners : [idea.authorId, ...planners];
  return [...new Set(all)].filter((id) => id !== by.id);
}

/** All that waits for them by then about one space, as far as nobody has answered it. */
async function newsNow(world: World, note: Send) {
  const { store } = world;
  const { personId } = note;
  const person = personId === null ? null : await store.people.byId(personId);
  if (!person) return null;
  const waiting = await store.news.take(person.id, { noteId: note.id, spaceId: Number(note.payload.space) });
  const found: { own: Idea; overlaps: Overlap[] }[] = [];
  let more = 0;
  for (const { ownId, newId } of waiting) {
    const overlap = await between(world, { ownId, newId, person });
    if (!overlap) continue;
    const shown = found.reduce((sum, { overlaps }) => sum + overlaps.length, 0);
    const beside = found.find(({ own }) => own.id === ownId);
    if (shown === IN_A_NOTE) more += 1;
    else if (beside) beside.overlaps.push(overlap.other);
    else found.push({ own: overlap.own, overlaps: [overlap.other] });
  }
  return found.length > 0 ? newsCard(found, more) : null;
}
