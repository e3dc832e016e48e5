/** The questions that wait for somebody's answer in a space, as they were asked in a message that may have gone by. */
import type { Card } from '../cards/card.ts';
import { isThisYou } from '../cards/link.ts';
import type { Person, Space } from '../model.ts';
import { ASKED_FOR } from '../rules/introductions.ts';
import { isAwaited } from '../rules/linking.ts';
import { MERGE_ASKED_FOR } from '../rules/merging.ts';
import { introductionNow } from './introduce.ts';
import { contactsUntold } from './meeting.ts';
import { mergeNow } from './merge.ts';
import type { World } from './world.ts';

/** Questions to answer from one's own page; what is behind them comes when they are answered. */
const MOST = 5;

/** Who wants to talk, too, then what is about to be over first: whether an account is theirs, whether they want to meet, whether two ideas are one. */
export async function questionsTo(world: World, person: Person, space: Space): Promise<readonly Card[]> {
  const { store, clock } = world;
  const now = clock.now();
  const introductions = await store.introductions.askedOf(person.id, space.id, now - ASKED_FOR);
  const merges = await store.merges.askedOf(person.id, space.id, now - MERGE_ASKED_FOR);
  const asked: (Card | null)[] = [await linkQuestion(world, person)];
  for (const { id } of introductions)
    asked.push(await introductionNow(world, { personId: person.id, payload: { introduction: id } }));
  for (const { id } of merges)
    asked.push(await mergeNow(world, { personId: person.id, payload: { merge: id } }));
  const untold = await contactsUntold(world, person, space.id);
  return [...untold, ...asked].filter((card) => card !== null).slice(0, MOST);
}

async function linkQuestion({ store, clock }: World, person: Person): Promise<Card | null> {
  const link = await store.links.asked(person.self);
  const typist = link?.typist ? await store.people.account(link.typist) : null;
  return link && typist && isAwaited(link, clock.now()) ? isThisYou(typist, link.id) : null;
}
