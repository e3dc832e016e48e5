/** Nothing leaves its audience: the rule and its SQL are one, and no way of reading shows what isn't for its reader. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/actions.ts';
import { complete } from '../../../src/core/flows/find.ts';
import { drawMapPage } from '../../../src/core/flows/map-page.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import { tick } from '../../../src/core/flows/tick.ts';
import { AUDIENCES, type Audience, type Idea, STANCES } from '../../../src/core/model.ts';
import type { Reader } from '../../../src/core/reader.ts';
import { mayRead, maySee } from '../../../src/core/rules/audience.ts';
import { DAY } from '../../../src/core/rules/calendar.ts';
import { openStage, type Stage } from './stage.ts';

const NOW = Date.parse('2026-05-12T08:00:00Z');
const PEOPLE = ['ana', 'ben', 'cleo'];
const CHANNELS = 3;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(NOW);
});
afterAll(() => stage.close());

// As many digits for all: what is sorted by its letters is sorted alike in every world.
let made = 100_000;
const unique = () => {
  made += 1;
  return made;
};
const who = (user: string) => ({ platform: 'here', workspace: 'w', user, name: user, zone: null });
const place = (channel: string) => ({ platform: 'here', workspace: 'w', channel });

type Plot = {
  readonly ideas: readonly { author: number; home: number; audience: Audience; credited: boolean }[];
  readonly stands: readonly { idea: number; person: number; stance: number; alone: boolean }[];
  readonly seen: readonly { channel: number; person: number; daysAgo: number }[];
  /** Who isn't in a channel any more, though they were seen there. */
  readonly gone: readonly { channel: number; person: number }[];
  readonly moves: readonly { idea: number; to: Audience; channel: number }[];
};

const index = (size: number) => fc.nat({ max: size - 1 });
const plots: fc.Arbitrary<Plot> = fc.record({
  ideas: fc.array(
    fc.record({
      author: index(PEOPLE.length),
      home: index(CHANNELS),
      audience: fc.constantFrom<Audience>('channel', 'channel', 'space', 'public'),
      credited: fc.boolean(),
    }),
    { minLength: 3, maxLength: 4 },
  ),
  stands: fc.array(
    fc.record({
      idea: index(5),
      person: index(PEOPLE.length),
      stance: index(STANCES.length),
      alone: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  seen: fc.array(
    fc.record({
      channel: index(CHANNELS),
      person: index(PEOPLE.length),
      daysAgo: fc.constantFrom(0, 29, 31),
    }),
    { maxLength: 3 },
  ),
  gone: fc.array(fc.record({ channel: index(CHANNELS), person: index(PEOPLE.length) }), { maxLength: 2 }),
  moves: fc.array(
    fc.record({ idea: index(5), to: fc.constantFrom(...AUDIENCES), channel: index(CHANNELS) }),
    { maxLength: 2 },
  ),
});

/** A space with three channels, people, and ideas of which each carries a word that stands nowhere else. */
async function build(plot: Plot) {
  const { store } = stage.world;
  const names = PEOPLE.map((name) => `${name}${unique()}`);
  const people = [];
  for (const name of names) people.push(await store.people.meet(who(name), NOW));
  const space = await store.spaces.create({
    name: 'Lab',
    zone: 'UTC',
    digestDay: 1,
    digestHour: 9,
    joinCode: `SPACE${unique()}`,
    language: 'en',
    setUpBy: people[0]?.id ?? 0,
    createdAt: NOW - 60 * DAY,
  });
  for (let n = 0; n < CHANNELS; n++)
    await store.spaces.addChannel(space.id, place(`c${unique()}`), `room${n}`);
  const channels = await store.spaces.channels(space.id);
  const ideas: { idea: Idea; marker: string; creditedId: number | null }[] = [];
  for (const { author, home, audience, credited } of plot.ideas) {
    const marker = `zq${unique()}zq`;
    const creditedId = credited ? (people[(author + 1) % people.length]?.id ?? null) : null;
    const idea = await store.ideas.publish({
      title: `Masking gradients of one trait ${marker}`,
      summary: `Quarantine the trait in a removable adapter by masking gradients per example ${marker}`,
      setup: '',
      questions: '',
      links: [],
      tags: [marker],
      spaceId: space.id,
      authorId: people[author]?.id ?? 0,
      source: null,
      creditedId,
      audience,
      homeId: channels[home]?.id ?? null,
      at: NOW - DAY,
    });
    ideas.push({ idea, marker, creditedId });
  }
  for (const { idea, person, stance, alone } of plot.stands) {
    const [on, by] = [ideas[idea]?.idea, people[person]];
    if (!on || !by) continue;
    const about = { ideaId: on.id, personId: by.id, stance: STANCES[stance] ?? 'following' };
    await store.stances.take({
      ...about,
      horizon: 'week',
      horizonEndsAt: NOW + DAY,
      isPrivate: alone,
      via: 'button',
      at: NOW - 1,
    });
  }
  for (const { channel, person, daysAgo } of plot.seen)
    await store.spaces.saw({
      channelId: channels[channel]?.id ?? 0,
      self: people[person]?.self ?? 0,
      at: NOW - daysAgo * DAY,
    });
  stage.absent.clear();
  for (const { channel, person } of plot.gone)
    stage.absent.add(`${names[person]} ${channels[channel]?.channel}`);
  return { store, space, channels, people, names, ideas };
}

describe('the audience of an idea', () => {
  it('is the same in the rule and in SQL, whatever the world and the reader', async () => {
    await fc.assert(
      fc.asyncProperty(plots, async (plot) => {
        const { store, space, channels, people, ideas } = await build(plot);
        const sets = [[], channels.slice(0, 1), channels.slice(1, 3)].map((some) => some.map(({ id }) => id));
        const readers: Reader[] = ['keeper', { spaceId: null, channels: [], personId: null }];
        for (const spaceId of [space.id, space.id + 1])
          for (const personId of [null, ...people.map(({ id }) => id)])
            for (const some of sets) readers.push({ spaceId, channels: some, personId });
        const ids = ideas.map(({ idea }) => idea.id);
        const standings = await store.stances.on(ids, 'keeper');
        for (const reader of readers) {
          const seen = standings.filter((one) => maySee(one, reader));
          expect(await store.stances.on(ids, reader)).toEqual(seen);
          const allowed = ideas.filter(({ idea, creditedId }) => {
            const personId = reader === 'keeper' ? null : reader.personId;
            const stands = standings.some((one) => one.ideaId === idea.id && one.person.id === personId);
            return mayRead({ ...idea, creditedId }, reader, stands);
          });
          const expected = allowed.map(({ idea }) => idea.id);
          expect((await store.ideas.byIds(ids, reader)).map(({ id }) => id)).toEqual(expected);
          if (reader !== 'keeper' && reader.spaceId === space.id)
            expect(ids.filter((id) => !expected.includes(id))).toEqual(
              [...(await store.ideas.hiddenFrom(space.id, reader))].sort((a, b) => a - b),
            );
        }
      }),
      { numRuns: 8 },
    );
  });
});

type Built = Awaited<ReturnType<typeof build>>;

/** Whether somebody may see an idea, said once more and in other words than the rule. `here` is null in a direct conversation. */
async function isTheirs(
  built: Built,
  { idea: before, creditedId }: Built['ideas'][number],
  to: Seer,
): Promise<boolean> {
  const idea = await built.store.ideas.byId(before.id, 'keeper');
  if (idea?.audience !== 'channel' || idea.homeId === to.here) return true;
  if (to.person === null) return false;
  if (idea.authorId === to.person || creditedId === to.person) return true;
  if (await built.store.stances.of(idea.id, to.person)) return true;
  const home = built.channels.find(({ id }) => id === idea.homeId);
  const user = built.names[built.people.findIndex(({ id }) => id === to.person)];
  if (stage.absent.has(`${user} ${home?.channel}`)) return false;
  const known = await built.store.spaces.knownIn(to.person, stage.world.clock.now() - 30 * DAY);
  return to.here === null && known.includes(idea.homeId ?? 0);
}

type Seer = { readonly person: number | null; readonly here: number | null };
let words = 0;

/** Fails when what came out has a word of an idea that isn't for whoever sees it. */
async function isClean(built: Built, shown: unknown, to: Seer, but: readonly string[] = []) {
  const text = JSON.stringify(shown);
  const named = built.ideas.filter(({ marker }) => text.includes(marker) && !but.includes(marker));
  for (const one of named) {
    words += 1;
    const leaked = (await isTheirs(built, one, to)) ? '' : `${one.marker} in ${text.slice(0, 600)}`;
    expect(leaked).toBe('');
  }
}

/** Whatever went out by itself since the last look was for whoever could see it, when it went out. */
async function outIsClean(built: Built) {
  for (const { where, card } of stage.out.splice(0)) {
    if ('user' in where) {
      const person = built.people[built.names.indexOf(where.user)];
      if (person) await isClean(built, card, { person: person.id, here: null });
      continue;
    }
    const channel = built.channels.find((one) => one.channel === where.channel);
    if (channel) await isClean(built, card, { person: null, here: channel.id });
  }
}

const PRESSES: readonly ((idea: number, other: number) => Action)[] = [
  (idea) => ({ do: 'show', idea, page: 1 }),
  (idea) => ({ do: 'audience', idea }),
  (idea) => ({ do: 'edit', idea }),
  (idea, other) => ({ do: 'differ', idea: other, other: idea }),
  (idea) => ({ do: 'pick horizon', idea }),
  (idea) => ({ do: 'still on it', idea }),
  () => ({ do: 'hear of overlaps', on: true }),
  (idea, other) => ({ do: 'not useful', idea: other, other: idea }),
  (idea) => ({ do: 'relate to', idea }),
  (idea, other) => ({ do: 'introduce', idea: other, other: idea }),
  (idea) => ({ do: 'tell outcome', idea }),
  (idea) => ({ do: 'outcome', idea, was: 'null' }),
  (idea) => ({ do: 'outcome line', idea }),
  (idea, other) => ({ do: 'same', idea: other, other: idea }),
  (idea) => ({ do: 'archive', idea }),
  (idea) => ({ do: 'bring back', idea }),
  (idea) => ({ do: 'stance', idea, stance: 'following' }),
  (idea) => ({ do: 'plan', idea, horizon: 'week', sure: false }),
];

/** Everything that one person can ask for from one place, each answer looked at as it comes. */
async function readAll(built: Built, reader: { person: number; channel: number | null }) {
  const { world } = stage;
  const person = built.people[reader.person];
  const channel = reader.channel === null ? null : built.channels[reader.channel];
  const user = built.names[reader.person] ?? '';
  const where = place(channel?.channel ?? `direct ${user}`);
  const to = { person: person?.id ?? 0, here: channel?.id ?? null };
  const told = { who: who(user), where, placeName: channel ? channel.name : '', alone: true, on: null };
  const ask = async (event: Parameters<typeof respond>[1]) => isClean(built, await respond(world, event), to);
  // Whoever leaves an idea is told which; what made it theirs was that they stood there.
  const takeBack = async (event: Parameters<typeof respond>[1]) => {
    const [first] = built.ideas;
    const but = first && (await isTheirs(built, first, to)) ? [first.marker] : [];
    await isClean(built, await respond(world, event), to, but);
  };
  const say = (text: string) => ask({ ...told, type: 'command', id: `e${unique()}`, text });
  for (const text of [
    'find masking gradients adapter',
    'find',
    'mine',
    'show 2',
    'show masking',
    'plan 1 week',
  ])
    await say(text);
  for (const [what, typed] of [
    ['idea', ''],
    ['idea', 'masking gradients'],
    ['tag', ''],
    ['person', ''],
  ] as const)
    await isClean(built, await complete(world, { where, who: who(user), what, typed }), to);
  const values = {
    title: 'Masking gradients of a trait',
    summary: 'Quarantine the trait by masking gradients',
  };
  await ask({
    ...told,
    type: 'submitted',
    form: `f${unique()}`,
    id: `e${unique()}`,
    action: { do: 'new idea' },
    values,
  });
  // Each press is about one idea after the other, and beside it its neighbour.
  const at = (n: number) => built.ideas[n % built.ideas.length]?.idea.id ?? 0;
  for (const [n, make] of PRESSES.entries())
    await ask({ ...told, type: 'pressed', id: `e${unique()}`, action: make(at(n), at(n + 1)) });
  for (const n of built.ideas.keys()) {
    const action = { do: 'differ' as const, idea: at(n), other: at(n + 1) };
    const said = { difference: 'Theirs masks, mine does not' };
    await ask({ ...told, type: 'submitted', form: `f${unique()}`, id: `e${unique()}`, action, values: said });
  }
  const action = { do: 'leave' as const, idea: at(0) };
  await takeBack({ ...told, type: 'pressed', id: `e${unique()}`, action });
  await stage.drain();
  await outIsClean(built);
}

describe('nothing leaves the audience of an idea', () => {
  type Told = {
    readonly user: string;
    readonly personId: number;
    readonly quiet: number;
    readonly store: Built['store'];
  };
  const WAYS: readonly (readonly [string, (to: Told) => Promise<unknown>])[] = [
    [
      'an answer',
      ({ user }) => {
        const about = { id: `e${unique()}`, who: who(user), where: place(`direct ${user}`), placeName: '' };
        return respond(stage.world, { ...about, type: 'command', text: 'find' });
      },
    ],
    [
      'a completion',
      ({ user }) =>
        complete(stage.world, { where: place(`direct ${user}`), who: who(user), what: 'tag', typed: '' }),
    ],
    [
      'a letter',
      async ({ user, personId, quiet, store }) => {
        const note = { kind: 'credit' as const, ideaId: quiet, personId, dueAt: NOW };
        await store.sends.plan([{ key: `credit:${personId}`, ...note }], NOW);
        await stage.drain();
        return stage.out.splice(0).filter(({ where }) => 'user' in where && where.user === user);
      },
    ],
  ];

  it.each(WAYS)('by %s to somebody who was seen in its channel, and is there no more', async (_, told) => {
    // At ten, when people may be told.
    stage.clockTo(NOW + DAY / 12);
    const idea = { author: 0, home: 0, audience: 'space' as const, credited: false };
    const own = [1, 2].map((author) => ({ ...idea, author }));
    const built = await build({
      ideas: [{ ...idea, audience: 'channel' }, ...own],
      stands: [],
      seen: [1, 2].map((person) => ({ channel: 0, person, daysAgo: 0 })),
      gone: [{ channel: 0, person: 2 }],
      moves: [],
    });
    const { store, people, names, ideas } = built;
    const heard = async (person: number) => {
      const to = {
        user: names[person] ?? '',
        personId: people[person]?.id ?? 0,
        quiet: ideas[0]?.idea.id ?? 0,
      };
      return JSON.stringify(await told({ ...to, store })).includes(ideas[0]?.marker ?? '');
    };
    expect([await heard(1), await heard(2)]).toEqual([true, false]);
  });

  it('by a card, an answer, a digest, an overlap, a completion or a question, in any world, for any reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        plots,
        fc.array(fc.record({ person: index(PEOPLE.length), channel: fc.option(index(CHANNELS)) }), {
          minLength: 2,
          maxLength: 2,
        }),
        async (plot, readers) => {
          stage.clockTo(NOW);
          const built = await build(plot);
          const { store } = built;
          for (const { idea } of built.ideas) {
            await store.sends.plan(
              built.channels.map(({ id }) => ({
                key: `card:${idea.id}:${id}`,
                kind: 'card' as const,
                ideaId: idea.id,
                channelId: id,
                dueAt: NOW,
              })),
              NOW,
            );
          }
          await stage.drain();
          await outIsClean(built);
          for (const { idea, to, channel } of plot.moves) {
            const moved = built.ideas[idea]?.idea;
            const author = built.people.findIndex(({ id }) => id === moved?.authorId);
            if (!moved) continue;
            await respond(stage.world, {
              type: 'pressed',
              id: `e${unique()}`,
              who: who(built.names[author] ?? ''),
              where: place(built.channels[channel]?.channel ?? ''),
              action: { do: 'audience', idea: moved.id, to, channel: built.channels[channel]?.id ?? 0 },
              on: null,
              alone: true,
            });
            await stage.drain();
            await outIsClean(built);
          }
          for (const reader of readers) await readAll(built, reader);
          // A Monday with a digest and check-ins, when whoever was last seen a month ago is known no more.
          stage.clockTo(Date.parse('2026-05-18T09:00:00Z'));
          await tick(stage.world);
          await stage.drain();
          await outIsClean(built);
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
    // It looked at something: many words were shown to those whom they are for.
    expect(words).toBeGreaterThan(50);
  }, 120_000);
});

/** Somebody who does nothing but plan in private: everybody else is shown what they would be shown without them. */
const ALONE = 'zoe';

type Watched = Built & { readonly alone: string; readonly shown: string[] };

/** The same world twice, one of which somebody plans in; all that everybody else is shown, in either. */
async function watched(plot: Plot): Promise<readonly [Watched, Watched]> {
  const world = async () => ({ ...(await build(plot)), alone: `${ALONE}${unique()}`, shown: [] });
  const both = [await world(), await world()] as const;
  for (const { store, ideas, channels } of both)
    for (const { idea } of ideas)
      await store.sends.plan(
        channels.map(({ id }) => {
          const key = `card:${idea.id}:${id}`;
          return { key, kind: 'card' as const, ideaId: idea.id, channelId: id, dueAt: NOW };
        }),
        NOW,
      );
  return both;
}

/** Notes what went out by itself since the last look, in the world that it went out in. */
async function lookAround(worlds: readonly Watched[]) {
  await stage.drain();
  for (const { where, card } of stage.out.splice(0))
    for (const { names, channels, shown } of worlds) {
      const to = 'user' in where ? where.user : where.channel;
      const isHere =
        names.some((name) => to.endsWith(name)) || channels.some(({ channel }) => channel === to);
      if (isHere) shown.push(`${to} ${JSON.stringify(card)}`);
    }
}

const from = (user: string, channel: string) => ({
  who: who(user),
  where: place(channel),
  placeName: 'room',
  alone: true,
  on: null,
  id: `e${unique()}`,
});
const presses = (user: string, channel: string, action: Action) =>
  respond(stage.world, { ...from(user, channel), type: 'pressed', action });
const says = (user: string, channel: string, text: string) =>
  respond(stage.world, { ...from(user, channel), type: 'command', text });

/** Each idea that is planned in private, and what its planner does then. */
type Plans = readonly { readonly idea: number; readonly next: number }[];

async function planAlone({ ideas, channels, alone }: Watched, plans: Plans) {
  for (const { idea, next } of plans) {
    const about = ideas[idea % ideas.length]?.idea;
    const home = channels.find(({ id }) => id === about?.homeId)?.channel ?? '';
    if (!about) continue;
    await says(alone, home, `plan ${about.number} week private`);
    const doing: readonly Action[] = [
      { do: 'plan', idea: about.id, horizon: 'month', sure: true },
      { do: 'stance', idea: about.id, stance: 'working' },
      { do: 'stop', idea: about.id, because: false },
      { do: 'finish', idea: about.id },
      { do: 'leave', idea: about.id },
    ];
    const action = doing[next];
    if (action) await presses(alone, home, action);
  }
}

const ASKED = ['find', 'find free to take', 'find planning', 'find stopped', 'find this month', 'mine'];

/** Everybody else asks for everything, each in a channel of their own. */
async function readEverything({ names, channels, ideas, space, shown }: Watched) {
  // Whoever has a link reads the words of it; ids are for drawing alone.
  const { page } = await drawMapPage(stage.world, { space, until: NOW }, 'en');
  shown.push(JSON.stringify({ ...page, picture: page.picture.legend }));
  for (const [n, user] of names.entries()) {
    const { channel } = channels[n % channels.length] ?? { channel: '' };
    const note = (what: unknown) => shown.push(`${user} ${JSON.stringify(what)}`);
    for (const text of ASKED) note(await says(user, channel, text));
    for (const { idea } of ideas) {
      note(await presses(user, channel, { do: 'show', idea: idea.id, page: 1 }));
      note(await presses(user, channel, { do: 'history', idea: idea.id, page: 1 }));
    }
    const where = place(channel);
    note(await complete(stage.world, { where, who: who(user), what: 'person', typed: '' }));
  }
}

/** Without what is another number in every world. */
function plain({ ideas, names, channels, space, shown }: Watched): readonly string[] {
  const same = (text: string) => {
    let said = text.replaceAll(space.joinCode, 'CODE');
    for (const [n, { idea, marker }] of ideas.entries())
      said = said
        .replaceAll(marker, `marker${n}`)
        .replaceAll(new RegExp(`"(idea|other)":${idea.id}\\b`, 'g'), `"$1":"i${n}"`);
    for (const [n, name] of names.entries()) said = said.replaceAll(name, PEOPLE[n] ?? '');
    for (const [n, { channel }] of channels.entries()) said = said.replaceAll(channel, `channel${n}`);
    return said.replace(/"(search|space|draft|introduction|agenda|channel)":\d+/g, '"$1":0');
  };
  return shown.map(same).sort();
}

/** Those of `some` that `others` lack, each as often as it is lacking. */
function beside(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('a plan that isn’t public yet', () => {
  it('changes nothing that anybody else is shown, and nobody reads their name', async () => {
    await fc.assert(
      fc.asyncProperty(
        plots,
        fc.array(fc.record({ idea: index(4), next: index(6) }), { minLength: 1, maxLength: 3 }),
        async (plot, plans) => {
          stage.clockTo(NOW);
          const worlds = await watched(plot);
          const [without, within] = worlds;
          await lookAround(worlds);
          // They are there in both worlds, and read what is theirs to read.
          for (const { alone, channels } of worlds)
            for (const { channel } of channels) await says(alone, channel, 'mine');
          await planAlone(within, plans);
          await lookAround(worlds);
          // Somebody plans the same in public; then letters and digests go out, and plans lapse.
          for (const { names, channels, shown } of worlds)
            shown.push(JSON.stringify(await says(names[0] ?? '', channels[0]?.channel ?? '', 'plan 1 week')));
          for (const one of worlds) await readEverything(one);
          for (const day of ['2026-05-13T09:00:00Z', '2026-05-18T09:00:00Z', '2026-06-01T09:00:00Z']) {
            stage.clockTo(Date.parse(day));
            await tick(stage.world);
            await lookAround(worlds);
          }
          for (const one of worlds) await readEverything(one);
          expect(within.shown.filter((text) => text.includes(within.alone))).toEqual([]);
          const [expected, shown] = [plain(without), plain(within)];
          expect(beside(shown, expected)).toEqual([]);
          expect(beside(expected, shown)).toEqual([]);
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  }, 120_000);
});

/** Worlds that are looked at each time; a hundred take three minutes. */
const RUNS = Number(process.env.HIDDEN_RUNS ?? 2);

/** Everybody has an idea, so somebody is introduced to somebody. */
const EACH_ONE: Plot = {
  ideas: [0, 1, 2].map((author) => ({ author, home: author, audience: 'space', credited: false })),
  stands: [],
  seen: [],
  moves: [],
  gone: [],
};

/** What may happen to an idea between two steps: fewer may see it, or it is put away or taken back. */
const twists = fc.array(
  fc.record({
    idea: index(4),
    to: fc.constantFrom('channel', 'channel', 'withdrawn', 'archived'),
    channel: index(CHANNELS),
    after: index(4),
  }),
  { minLength: 1, maxLength: 4 },
);

type Twist = { readonly idea: number; readonly to: string; readonly channel: number; readonly after: number };

async function twist(built: Built, all: readonly Twist[], after: number) {
  const { store } = built;
  for (const { idea: at, to, channel } of all.filter((one) => one.after === after)) {
    const idea = built.ideas[at]?.idea;
    if (!idea) continue;
    const homeId = built.channels[channel]?.id ?? null;
    if (to === 'channel') await store.ideas.giveTo(idea.id, { audience: 'channel', homeId });
    else await store.ideas.setState(idea.id, to === 'archived' ? 'archived' : 'withdrawn', 'author');
  }
}

/** Each person does things in one channel alone, so nobody is known to be in another. */
async function does(
  built: Built,
  person: number,
  did: { readonly action?: Action; readonly text?: string; readonly values?: object },
) {
  const channel = built.channels[person];
  const { action, text, values } = did;
  const told = {
    id: `e${unique()}`,
    who: who(built.names[person] ?? ''),
    where: place(channel?.channel ?? ''),
    placeName: channel?.name ?? '',
    alone: true,
    on: null,
    form: `f${unique()}`,
  };
  const event = action
    ? { ...told, type: values ? ('submitted' as const) : ('pressed' as const), action, values: { ...values } }
    : { ...told, type: 'command' as const, text: text ?? '' };
  const reply = await respond(stage.world, event);
  await isClean(built, reply, { person: built.people[person]?.id ?? 0, here: channel?.id ?? null });
  return JSON.stringify(reply);
}

/** Words from one to the other, once both said yes. */
let met = 0;

/** Letters go out; none of them has what its reader may not see, or what somebody else took back. */
async function lettersAreClean(built: Built, at: string) {
  stage.clockTo(Date.parse(at));
  await tick(stage.world);
  await stage.drain();
  for (const { where, card } of stage.out) {
    if (JSON.stringify(card).includes('reach me here')) met += 1;
    const person = 'user' in where ? built.people[built.names.indexOf(where.user)] : null;
    if (person) await hasNone(built, card, { states: ['withdrawn'], but: person.id });
    if (card.tone === 'digest') await hasNone(built, card, { states: ['withdrawn', 'archived'], but: null });
  }
  await outIsClean(built);
}

async function hasNone(
  built: Built,
  shown: unknown,
  { states, but }: { readonly states: readonly string[]; readonly but: number | null },
) {
  const text = JSON.stringify(shown);
  for (const { idea, marker } of built.ideas.filter((one) => text.includes(one.marker))) {
    const now = await built.store.ideas.byId(idea.id, 'keeper');
    const isOwn = but !== null && (now?.authorId === but || (await built.store.stances.of(idea.id, but)));
    expect(
      now && states.includes(now.state) && !isOwn ? `${marker} is ${now.state}: ${text.slice(0, 400)}` : '',
    ).toBe('');
  }
}

describe('what is hidden in between', () => {
  it('is in no overlap, news, introduction, merge, map or digest, also after both said yes', async () => {
    await fc.assert(
      fc.asyncProperty(plots, twists, async (plot, hidden) => {
        stage.clockTo(NOW);
        stage.out.splice(0);
        const built = await build({
          ...plot,
          ideas: plot.ideas.map((one) => ({ ...one, audience: 'space' as const, credited: false })),
          seen: [],
          gone: [],
        });
        const { store, people, ideas } = built;
        for (const { id } of people) await store.news.want(id, true, NOW);
        const authorOf = (at: number) => people.findIndex(({ id }) => id === ideas[at]?.idea.authorId);
        const pairs = ideas.flatMap((_, one) =>
          ideas.flatMap((_, other) => (one >= other ? [] : [{ one, other }])),
        );
        const values = { contact: 'reach me here' };
        for (const { one, other } of pairs) {
          const two = { idea: ideas[one]?.idea.id ?? 0, other: ideas[other]?.idea.id ?? 0 };
          await does(built, authorOf(one), { action: { do: 'introduce', ...two }, values });
          await does(built, authorOf(one), { action: { do: 'merge', ...two } });
        }
        await twist(built, hidden, 0);
        await lettersAreClean(built, '2026-05-12T10:00:00Z');
        for (const asker of people)
          for (const [at, asked] of people.entries()) {
            const open = await store.introductions.between(asker.id, asked.id);
            if (!open) continue;
            const said = await does(built, at, {
              action: { do: 'agree to meet', introduction: open.id },
              values,
            });
            if (said.includes('reach me here')) met += 1;
          }
        await twist(built, hidden, 1);
        await lettersAreClean(built, '2026-05-13T10:00:00Z');
        for (const [at] of people.entries()) {
          const title = `Masking gradients of a trait ${at}`;
          const summary = 'Quarantine the trait in an adapter by masking gradients per example';
          const said = await does(built, at, { action: { do: 'new idea' }, values: { title, summary } });
          const draft = Number(/"do":"publish","draft":(\d+)/.exec(said)?.[1] ?? 0);
          if (draft > 0) await does(built, at, { action: { do: 'publish', draft } });
        }
        await twist(built, hidden, 2);
        for (const day of [14, 18]) await lettersAreClean(built, `2026-05-${day}T10:00:00Z`);
        await twist(built, hidden, 3);
        for (const day of [27]) await lettersAreClean(built, `2026-05-${day}T10:00:00Z`);
        for (const [at] of people.entries()) {
          const said = await does(built, at, { text: 'map' });
          await hasNone(built, said, { states: ['withdrawn', 'archived'], but: null });
          const to = { person: people[at]?.id ?? 0, here: built.channels[at]?.id ?? null };
          for (const picture of stage.drawn.splice(0)) {
            await isClean(built, picture, to);
            await hasNone(built, picture, { states: ['withdrawn', 'archived'], but: null });
          }
        }
        // What a link opens is for nobody in particular, and names nobody.
        const page = await drawMapPage(stage.world, { space: built.space, until: NOW }, 'en');
        await isClean(built, page, { person: null, here: null });
        await hasNone(built, page, { states: ['withdrawn', 'archived'], but: null });
        for (const name of built.names) expect(JSON.stringify(page)).not.toContain(name);
      }),
      {
        numRuns: RUNS,
        endOnFailure: true,
        examples: [[EACH_ONE, [{ idea: 0, to: 'channel', channel: 2, after: 1 }]]],
      },
    );
    // It looked at something.
    expect(met).toBeGreaterThan(0);
  }, 120_000);
});
