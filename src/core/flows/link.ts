/** Two accounts become one person, with a yes from both, and part again. */

import type { Card } from '../cards/card.ts';
import {
  askToPart,
  codeCard,
  isThisYou,
  linked,
  nothingToPart,
  notLinked,
  parted,
  refusedCode,
  stillOne,
  waitingFor,
  whoseCode,
} from '../cards/link.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Link } from '../link.ts';
import type { Person } from '../model.ts';
import { codeRefusal, isAwaited, TRIES, TRIES_WITHIN, tidyCode } from '../rules/linking.ts';
import type { KnownAccount } from '../store/people.ts';
import type { Send } from '../store/sends.ts';
import { openChoices, standAlone, weighStances } from './choices.ts';
import type { Presses, VerbAnywhere } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const linkVerbs = {
  link: (world, { rest }, { person }) =>
    rest === '' ? makeCode(world, person) : typeCode(world, rest, person),
  unlink: (world, _said, { person }) => unlink(world, person),
} satisfies Readonly<Record<string, VerbAnywhere>>;

export const linkPresses = {
  'claim link': (world, { link, mine }, { event, person }) =>
    claim(world, { id: link, yes: mine }, { person, alone: event.alone }),
  'confirm link': (world, { link, me }, { event, person }) =>
    confirm(world, { id: link, yes: me }, { person, alone: event.alone }),
  unlink: (world, { account, sure }, { event, person }) =>
    partNow(world, { account, sure }, { person, alone: event.alone }),
} satisfies Partial<Presses>;

type By = { readonly person: Person; readonly alone: boolean };

/** A code for the other account to type; or the question that waits for an answer here. */
async function makeCode(world: World, person: Person): Promise<Reply> {
  const { store, clock } = world;
  const asked = await store.links.asked(person.self);
  const typist = asked?.typist ? await store.people.account(asked.typist) : null;
  if (asked && typist && isAwaited(asked, clock.now())) return whisper(isThisYou(typist, asked.id));
  const code = world.newCode();
  await store.links.make({ hash: world.hashOf(code), maker: person.self, at: clock.now() });
  return whisper(codeCard(code, await othersOf(world, person), await openChoices(world, person.id)));
}

async function othersOf({ store }: World, person: Person): Promise<readonly KnownAccount[]> {
  return (await store.people.accounts(person.id)).filter(({ self }) => self !== person.self);
}

/** A code that somebody typed. It may be theirs, or seen over a shoulder: so far it only leads to a question. */
async function typeCode(world: World, typed: string, person: Person): Promise<Reply> {
  const { store, clock } = world;
  const now = clock.now();
  const code = tidyCode(typed);
  if ((await store.links.triesSince(person.self, now - TRIES_WITHIN)) >= TRIES)
    return whisper(refusedCode('tries', { code, maker: null }));
  const link = await store.links.byHash(world.hashOf(code));
  const maker = link ? await store.people.account(link.maker) : null;
  const isOne = maker?.personId === person.id;
  const accounts =
    (await store.people.accounts(person.id)).length +
    (maker ? (await store.people.accounts(maker.personId)).length : 0);
  const why = codeRefusal(link, { by: person.self, isOne, accounts }, now);
  if (why || !link || !maker) {
    await store.links.tried(person.self, now);
    return whisper(refusedCode(why ?? 'unknown', { code, maker: isOne ? maker : null }));
  }
  await store.links.typed(link.id, person.self, now);
  return whisper(whoseCode(maker, link.id));
}

/** The first yes, on the side where the code was typed. */
async function claim(
  world: World,
  said: { id: number; yes: boolean },
  { person, alone }: By,
): Promise<Reply> {
  const { store, clock } = world;
  const link = await store.links.lock(said.id);
  const maker = link ? await store.people.account(link.maker) : null;
  if (!link || !maker || link.state !== 'typed' || link.typist !== person.self) return whisper(gone(), alone);
  if (!isAwaited(link, clock.now())) return whisper(gone(), alone);
  await store.links.settle(link.id, said.yes ? 'asked' : 'refused');
  if (!said.yes) return whisper(notLinked(), alone);
  await tell(world, 'ask', { link, to: maker });
  return whisper(waitingFor(maker), alone);
}

/** The second yes, by the account that made the code: only this one links. */
async function confirm(
  world: World,
  said: { id: number; yes: boolean },
  { person, alone }: By,
): Promise<Reply> {
  const { store, clock } = world;
  const link = await store.links.lock(said.id);
  const typist = link?.typist ? await store.people.account(link.typist) : null;
  if (!link || !typist || link.state !== 'asked' || link.maker !== person.self) return whisper(gone(), alone);
  if (!isAwaited(link, clock.now())) return whisper(gone(), alone);
  await store.links.settle(link.id, said.yes ? 'done' : 'refused');
  await tell(world, said.yes ? 'done' : 'refused', { link, to: typist });
  if (!said.yes) return whisper(notLinked(), alone);
  const one = await join(world, person.id, typist.personId);
  return whisper(linked(await store.people.accounts(one), await openChoices(world, one)), alone);
}

/** Makes one person of two: the one that was met first. Says who. */
async function join(world: World, a: number, b: number): Promise<number> {
  const { store } = world;
  const [first, second] = a < b ? [a, b] : [b, a];
  if (first === second) return first;
  const named = await store.people.namedOn(second, Number.MAX_SAFE_INTEGER);
  await weighStances(world, first, second);
  await store.links.join(first, second);
  await store.ideas.touch(named);
  return first;
}

type Told = 'ask' | 'done' | 'refused' | 'parted';

/** Somebody who is at it this moment is told at once, and with the account that is meant. */
async function tell(
  { store, clock }: World,
  what: Told,
  about: { readonly link: Link; readonly to: KnownAccount },
): Promise<void> {
  const { link, to } = about;
  const payload = { what, link: link.id, account: to.self };
  const now = clock.now();
  const key = `link:${link.id}:${what}`;
  await store.sends.plan([{ key, kind: 'link', personId: to.personId, payload, dueAt: now }], now);
}

/** What is told about a link by the time it is told; null when it was answered meanwhile. */
export async function linkNow(world: World, send: Send): Promise<Card | null> {
  const { store } = world;
  const { what } = send.payload;
  if (what === 'parted') return partedNow(world, send);
  const link = await store.links.byId(Number(send.payload.link));
  const typist = link?.typist ? await store.people.account(link.typist) : null;
  if (!link || !typist) return null;
  if (what === 'ask') return link.state === 'asked' ? isThisYou(typist, link.id) : null;
  if (what === 'refused') return notLinked();
  const choices = await openChoices(world, typist.personId);
  return linked(await store.people.accounts(typist.personId), choices);
}

async function unlink(world: World, person: Person): Promise<Reply> {
  const mine = await world.store.people.account(person.self);
  const others = await othersOf(world, person);
  if (!mine || others.length === 0) return whisper(nothingToPart());
  return whisper(askToPart(mine, others, person.self));
}

async function partNow(
  world: World,
  said: { readonly account: number; readonly sure: boolean },
  { person, alone }: By,
): Promise<Reply> {
  const { store, clock } = world;
  const all = await store.people.accounts(person.id);
  const mine = all.find(({ self }) => self === said.account);
  const others = all.filter(({ self }) => self !== said.account);
  if (!mine || others.length === 0) return whisper(gone(), alone);
  if (!said.sure) return whisper(stillOne(), alone);
  await part(world, mine, others);
  const now = clock.now();
  await store.sends.plan(
    (person.self === mine.self ? others : [mine]).map((account) => ({
      key: `link:parted:${mine.self}:${account.self}:${now}`,
      kind: 'link' as const,
      personId: account.personId,
      payload: {
        what: 'parted',
        account: account.self,
        mine: mine.self,
        others: others.map(({ self }) => self),
      },
      dueAt: now,
    })),
    now,
  );
  return whisper(parted(mine, others), alone);
}

async function part(world: World, mine: KnownAccount, others: readonly KnownAccount[]): Promise<void> {
  const { store } = world;
  const one = mine.personId;
  const named = await store.people.namedOn(one, Number.MAX_SAFE_INTEGER);
  // Whoever the person is named after keeps the number; the rest goes to the first of those who go.
  const going = mine.self === one ? others.map(({ self }) => self) : [mine.self];
  const to = Math.min(...going);
  await store.links.part(one, to, going);
  await standAlone(world, one);
  await standAlone(world, to);
  await store.ideas.touch(named);
}

async function partedNow({ store }: World, { payload }: Send): Promise<Card | null> {
  const mine = await store.people.account(Number(payload.mine));
  const others: KnownAccount[] = [];
  for (const self of Array.isArray(payload.others) ? payload.others : []) {
    const other = await store.people.account(Number(self));
    if (other) others.push(other);
  }
  return mine && others.length > 0 ? parted(mine, others) : null;
}
