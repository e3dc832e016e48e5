/**
 * Two accounts on two platforms: whatever is pressed, reacted, taken back, linked and parted, in whatever order and
 * with restarts between, the counts are those of a model on one page. Through the real store.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '../../../src/core/actions.ts';
import type { Who } from '../../../src/core/events.ts';
import { openPauses } from '../../../src/core/flows/pauses.ts';
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
/** Every other story is that of two workspaces on one platform, where the same sign is given by the same name. */
const AT = [
  { a: { platform: 'here', workspace: 'w' }, b: { platform: 'there', workspace: 'w' } },
  { a: { platform: 'here', workspace: 'w' }, b: { platform: 'here', workspace: 'v' } },
] as const;
const at = (story: number, side: Side) => AT[story % 2 === 0 ? 0 : 1][side];

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
  for (const place of [AT[0].a, AT[0].b, AT[1].b])
    await store.spaces.addChannel(spaceId, { ...place, channel: 'c' }, 'ideas');
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
    'what a button said stands again when a reaction that said more is taken back',
    [
      { do: 'press', side: 'a', stance: 'following' },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🔬', away: false },
      { do: 'react', side: 'a', sign: '🔬', away: false },
      { do: 'react', side: 'a', sign: '🙋', away: true },
    ],
  ],
  [
    'what a button said stays when a reaction that says the same is taken back',
    [
      { do: 'press', side: 'a', stance: 'would_join' },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🙋', away: false },
    ],
  ],
  [
    'the other account’s word stands again with the reaction that outdid it, also when they part',
    [
      { do: 'press', side: 'b', stance: 'can_advise' },
      { do: 'press', side: 'a', stance: 'following' },
      { do: 'link', side: 'a' },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🔬', away: false },
      { do: 'unlink', side: 'a' },
      { do: 'react', side: 'a', sign: '🔬', away: false },
    ],
  ],
  [
    'one account’s reaction that is taken back leaves the same one of the other',
    [
      { do: 'link', side: 'a' },
      { do: 'react', side: 'b', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'a', sign: '🙋', away: false },
      { do: 'react', side: 'b', sign: '🙋', away: false },
    ],
  ],
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
  for (const kind of AT.keys()) {
    const story = await begin(store, kind);
    let truth = NOTHING_SAID;
    for (const step of told) {
      const was = truth;
      truth = after(was, step);
      await live(story, { store, step, was, truth });
      const counted = (await store.stances.on([story.idea.id], 'keeper')).map(({ stance }) => stance).sort();
      expect(counted, JSON.stringify(step)).toEqual(stancesIn(truth));
    }
  }
});

it('one account’s reaction that is taken back doesn’t even touch the same one of another on its platform', async () => {
  const store = openStore(opened, { enqueue: async () => undefined, wake: () => undefined });
  const story = await begin(store, 1);
  let truth = NOTHING_SAID;
  const tell = async (step: Step) => {
    const was = truth;
    truth = after(was, step);
    await live(story, { store, step, was, truth });
  };
  await tell({ do: 'link', side: 'a' });
  for (const side of ['b', 'a'] as const) await tell({ do: 'react', side, sign: '🙋', away: false });
  const history = () => store.signups.history(story.idea.id, 'keeper', { from: 0, size: 10 });
  const before = await history();
  await tell({ do: 'react', side: 'a', sign: '🙋', away: false });
  expect(await history()).toEqual(before);
  expect(before.total).toBe(1);
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
    where: { ...at(story.number, side), channel: 'c' },
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
  ...at(story, side),
  user: `${side}${story}`,
  name: `${side}${story}`,
  zone: 'UTC',
});

const messageOf = (story: number, side: Side): MessageRef => ({
  ...at(story, side),
  channel: 'c',
  message: `card ${story}`,
});

async function begin(store: Store, kind?: number): Promise<Story> {
  const next = fresh();
  const number = kind === undefined || next % 2 === kind ? next : fresh();
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
  const sides: readonly Side[] = ['a', 'b'];
  const here = (place: { readonly platform: string; readonly workspace: string }) =>
    sides.find((side) => {
      const { platform, workspace } = at(number, side);
      return place.platform === platform && place.workspace === workspace;
    });
  const channels = (await store.spaces.channels(spaceId)).filter((channel) => here(channel));
  const planned = channels.map(({ id }) => {
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
    return { id, side: (channel && here(channel)) ?? 'a' };
  });
  for (const { id, side } of cards)
    await store.sends.sent(id, { message: messageOf(number, side), shown: 1, now: NOW });
  return { number, idea, cards, selves: { a: a.self, b: b.self } };
}

/** A program that remembers nothing from before; the platforms show what stands under the cards. */
function programWith(store: Store, story: Story, truth: Truth): World {
  const no = () => Promise.reject(new Error('Not in this story.'));
  const sides: readonly Side[] = ['a', 'b'];
  const platform = (name: string): Platform => ({
    name,
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
    isIn: no,
    adminsOf: no,
    obstacleAt: async () => null,
    reactionsOn: async ({ platform: on, workspace }) =>
      sides
        .filter(
          (side) => at(story.number, side).platform === on && at(story.number, side).workspace === workspace,
        )
        .flatMap((side) =>
          [...truth.signs[side].keys()].map((sign) => ({ who: whoOf(story.number, side), sign })),
        ),
    signFor: (typed) => typed,
    offerReactions: async () => undefined,
    check: async () => [],
  });
  return {
    store,
    platforms: new Map([
      ['here', platform('here')],
      ['there', platform('there')],
    ]),
    clock: { now: () => NOW },
    neighbours: async () => [],
    nearWithin: async () => new Map(),
    draw: async () => null,
    drawFigures: async () => null,
    pages: null,
    newCode: () => `CODE${fresh()}`,
    hashOf: (code) => `hash of ${code}`,
    pauses: openPauses(() => 0),
    witness: () => undefined,
  };
}
