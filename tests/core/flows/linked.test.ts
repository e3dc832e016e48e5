/**
 * Two accounts on two platforms: whatever is pressed, reacted, taken back, linked and parted, in whatever order and
 * with restarts between, the counts are those of a model on one page. Through the real store.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '../../../src/core/actions.ts';
import type { Who } from '../../../src/core/events.ts';
import { reconcileCard } from '../../../src/core/flows/reconcile.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import type { World } from '../../../src/core/flows/world.ts';
import type { Idea, MessageRef } from '../../../src/core/model.ts';
import type { Platform } from '../../../src/core/ports.ts';
import type { Store } from '../../../src/core/store.ts';
import { type Opened, openDatabase } from '../../../src/storage/database.ts';
import { openStore } from '../../../src/storage/store.ts';
import { freshDatabase } from '../../postgres.ts';
import { after, NOTHING_SAID, type Side, type Step, stancesIn, steps, type Truth } from './linked-model.ts';

const INTERLEAVINGS = 1000;
/**
 * In how many ways the story goes on after each step: what came before is lived through once, and rolled back to. 192
 * interleavings of six steps are 231 steps so.
 */
const WAYS = [1, 2, 2, 2, 3, 8];
const NOW = Date.parse('2026-05-12T08:00:00Z');
const PLATFORMS = { a: 'here', b: 'there' } as const;

let database: { url: string; drop(): Promise<void> };
let opened: Opened;
let spaceId: number;
let counter = 0;
const fresh = () => {
  counter += 1;
  return counter;
};

beforeAll(async () => {
  database = await freshDatabase();
  opened = await openDatabase(database.url);
  const store = openStore(opened, { enqueue: async () => undefined, wake: () => undefined });
  const admin = await store.people.meet(whoOf(0, 'a'), NOW);
  const space = {
    name: 'S',
    zone: 'UTC',
    language: 'en',
    digestDay: 1,
    digestHour: 9,
    joinCode: 'J',
  };
  spaceId = (await store.spaces.create({ ...space, setUpBy: admin.id, createdAt: NOW })).id;
  for (const platform of Object.values(PLATFORMS))
    await store.spaces.addChannel(spaceId, { platform, workspace: 'w', channel: 'c' }, 'ideas');
});

afterAll(async () => {
  await opened.close();
  await database.drop();
});

it('the counts equal a simple model’s after every step of 1,000 random interleavings', async () => {
  const seed = Math.floor(Math.random() * 0x7fffffff);
  console.info(`seed ${seed}`);
  const stream = fc.sample(steps, { seed, numRuns: 10_000 })[Symbol.iterator]();
  const store = openStore(opened, { enqueue: async () => undefined, wake: () => undefined });
  let left = INTERLEAVINGS;
  const telling: Telling = {
    next: () => (left > 0 ? (stream.next().value ?? null) : null),
    ended: () => {
      left -= 1;
    },
  };
  const begun = async () => {
    while (left > 0) await goOn(await begin(store), { store, truth: NOTHING_SAID, before: [] }, telling);
  };
  // Two at once: while one waits for the database, another computes.
  await Promise.all([begun(), begun()]);
}, 120_000);

/** What chance tells seldom, and what went wrong before. */
const STORIES: readonly (readonly [string, readonly Step[]])[] = [
  [
    'a sign-up that was taken back stays so, though its reaction stands there',
    [
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'take back', side: 'a' },
      { do: 'link', side: 'b' },
      { do: 'unlink', side: 'a' },
    ],
  ],
  [
    'two reactions counted once are two again when the accounts part',
    [
      { do: 'link', side: 'a' },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'b', sign: '🙋', away: true },
      { do: 'unlink', side: 'b' },
    ],
  ],
  [
    'what waited comes back with the reaction that outdid it',
    [
      { do: 'react', side: 'a', sign: '🔬', away: false },
      { do: 'press', side: 'b', stance: 'would_join' },
      { do: 'link', side: 'a' },
      { do: 'react', side: 'a', sign: '🔬', away: true },
      { do: 'unlink', side: 'a' },
    ],
  ],
  [
    'a chosen stance is the one that is left, with the account that gave it',
    [
      { do: 'press', side: 'a', stance: 'planning' },
      { do: 'press', side: 'b', stance: 'following' },
      { do: 'link', side: 'b' },
      { do: 'keep', side: 'a', waiting: true },
      { do: 'restart' },
      { do: 'unlink', side: 'b' },
      { do: 'link', side: 'a' },
      { do: 'link', side: 'b' },
    ],
  ],
];

it.each(STORIES)('%s', async (_, told) => {
  const store = openStore(opened, { enqueue: async () => undefined, wake: () => undefined });
  const story = await begin(store);
  let truth = NOTHING_SAID;
  for (const step of told) {
    const was = truth;
    truth = after(was, step);
    await live(story, { store, step, was, truth });
    const counted = (await store.stances.on([story.idea.id], 'keeper')).map(({ stance }) => stance).sort();
    expect(counted, JSON.stringify(step)).toEqual(stancesIn(truth));
  }
});

/** An idea with a card on each platform, and the two accounts. */
type Story = {
  readonly number: number;
  readonly idea: Idea;
  readonly cards: readonly { readonly id: number; readonly side: Side }[];
  readonly selves: Readonly<Record<Side, number>>;
};

type Moment = { readonly store: Store; readonly truth: Truth; readonly before: readonly Step[] };

/** Where the next step comes from, and who hears that an interleaving is over. */
type Telling = { readonly next: () => Step | null; readonly ended: () => void };

/** Every way in which the story goes on from here. */
async function goOn(story: Story, now: Moment, telling: Telling): Promise<void> {
  const ways = WAYS[now.before.length] ?? 0;
  if (ways === 0) telling.ended();
  for (let way = 0; way < ways; way += 1) {
    const step = telling.next();
    if (step === null) return;
    await andBack(now.store, async (store) => {
      const before = [...now.before, step];
      const truth = after(now.truth, step);
      await live(story, { store, step, was: now.truth, truth });
      const counted = (await store.stances.on([story.idea.id], 'keeper')).map(({ stance }) => stance).sort();
      expect(counted, before.map((one) => JSON.stringify(one)).join('\n')).toEqual(stancesIn(truth));
      await goOn(story, { store, truth, before }, telling);
    });
  }
}

const BACK = new Error('Back to where it was.');

async function andBack(store: Store, work: (store: Store) => Promise<void>): Promise<void> {
  await store
    .transaction(async (tx) => {
      await work(tx);
      throw BACK;
    })
    .catch((fault: unknown) => {
      if (fault !== BACK) throw fault;
    });
}

type Living = { readonly store: Store; readonly step: Step; readonly was: Truth; readonly truth: Truth };

/** A step as it really happens: through the one way in, or by looking again after a restart. */
async function live(story: Story, { store, step, was, truth }: Living): Promise<void> {
  const world = programWith(store, story, truth);
  const by = acting(world, story);
  const idea = story.idea.id;
  switch (step.do) {
    case 'press': {
      const { stance } = step;
      if (stance === 'planning')
        await by.press(step.side, { do: 'plan', idea, horizon: 'month', sure: true });
      else await by.press(step.side, { do: 'stance', idea, stance });
      return;
    }
    case 'take back':
      return void (await by.press(step.side, { do: 'leave', idea }));
    case 'react':
      // While the program was away nobody told it: it looks when it is back.
      return step.away
        ? look(world, story, step.side)
        : by.react(step.side, step.sign, truth.signs[step.side].has(step.sign));
    case 'link':
      return by.link(step.side);
    case 'unlink':
      return by.unlink(step.side);
    case 'keep': {
      const said = step.waiting ? was.waits : was.counts.a;
      if (was.waits && said)
        await by.press(step.side, { do: 'keep stance', idea, by: story.selves[said.by] });
      return;
    }
    case 'restart':
      return look(world, story);
  }
}

async function look(world: World, story: Story, only?: Side): Promise<void> {
  for (const { id, side } of story.cards)
    if (only === undefined || only === side) await reconcileCard(world, id);
}

function acting(world: World, story: Story) {
  const from = (side: Side) => ({
    id: `event ${fresh()}`,
    who: whoOf(story.number, side),
    where: { platform: PLATFORMS[side], workspace: 'w', channel: 'c' },
  });
  const press = (side: Side, action: Action) =>
    respond(world, { ...from(side), type: 'pressed', action, on: null, alone: true });
  const command = (side: Side, text: string) =>
    respond(world, { ...from(side), type: 'command', text, placeName: 'ideas' });
  const yes = async (side: Side, reply: Awaited<ReturnType<typeof press>>) => {
    const blocks = reply.kind === 'whisper' ? reply.card.body : [];
    const controls = blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
    const [first] = controls.flatMap((control) => (control.kind === 'button' ? [control.action] : []));
    if (first && first.do !== 'keep stance') await press(side, first);
  };
  return {
    press,
    async react(side: Side, sign: string, added: boolean) {
      const { where, ...told } = from(side);
      await respond(world, { ...told, type: 'reacted', on: messageOf(story.number, side), sign, added });
    },
    /** The whole way: a code on one side, typed on the other, a yes there, a yes here. */
    async link(side: Side) {
      const other = side === 'a' ? 'b' : 'a';
      const code = /CODE\d+/.exec(JSON.stringify(await command(side, 'link')))?.[0] ?? '';
      await yes(other, await command(other, `link ${code}`));
      // The question came by direct message; asking for a code shows it, too.
      await yes(side, await command(side, 'link'));
    },
    async unlink(side: Side) {
      await yes(side, await command(side, 'unlink'));
    },
  };
}

const whoOf = (story: number, side: Side): Who => ({
  platform: PLATFORMS[side],
  workspace: 'w',
  user: `${side}${story}`,
  name: `${side}${story}`,
  zone: 'UTC',
});

const messageOf = (story: number, side: Side): MessageRef => ({
  platform: PLATFORMS[side],
  workspace: 'w',
  channel: 'c',
  message: `card ${story}`,
});

async function begin(store: Store): Promise<Story> {
  const number = fresh();
  const a = await store.people.meet(whoOf(number, 'a'), NOW);
  const b = await store.people.meet(whoOf(number, 'b'), NOW);
  const text = { title: 'An idea', summary: '', setup: '', questions: '', links: [], tags: [] };
  const written = {
    ...text,
    spaceId,
    authorId: a.id,
    source: null,
    creditedId: null,
    audience: 'space' as const,
    homeId: null,
    at: NOW,
  };
  const idea = await store.ideas.publish(written);
  const planned = (await store.spaces.channels(spaceId)).map(({ id }) => {
    return {
      key: `card:${idea.id}:${id}`,
      kind: 'card' as const,
      ideaId: idea.id,
      channelId: id,
      dueAt: NOW,
    };
  });
  await store.sends.plan(planned, NOW);
  const cards = (await store.sends.cards(idea.id)).map(({ id, channel }) => {
    return { id, side: channel?.platform === PLATFORMS.a ? ('a' as const) : ('b' as const) };
  });
  for (const { id, side } of cards)
    await store.sends.sent(id, { message: messageOf(number, side), shown: 1, now: NOW });
  return { number, idea, cards, selves: { a: a.self, b: b.self } };
}

/** A program that remembers nothing from before; the platforms show what stands under the cards. */
function programWith(store: Store, story: Story, truth: Truth): World {
  const no = () => Promise.reject(new Error('Not in this story.'));
  const platform = (side: Side): Platform => ({
    name: PLATFORMS[side],
    can: {
      formFields: 5,
      formText: 3000,
      cardText: 3000,
      postOnce: true,
      directsAMinute: 60,
      directsByWorkspace: false,
    },
    start: async () => undefined,
    stop: async () => undefined,
    post: no,
    update: async () => 'updated',
    tell: no,
    introduce: no,
    whoIs: no,
    isAdmin: no,
    adminsOf: no,
    obstacleAt: async () => null,
    reactionsOn: async () =>
      [...truth.signs[side].keys()].map((sign) => ({ who: whoOf(story.number, side), sign })),
    signFor: (typed) => typed,
    offerReactions: async () => undefined,
    check: async () => [],
  });
  return {
    store,
    platforms: new Map([
      ['here', platform('a')],
      ['there', platform('b')],
    ]),
    clock: { now: () => NOW },
    neighbours: async () => [],
    nearWithin: async () => new Map(),
    draw: async () => null,
    newCode: () => `CODE${fresh()}`,
    hashOf: (code) => `hash of ${code}`,
    pauses: { left: () => 0, begin: () => undefined },
    witness: () => undefined,
  };
}
