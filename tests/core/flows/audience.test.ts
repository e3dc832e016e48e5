/** Nothing leaves its audience: the rule and its SQL are one, and no way of reading shows what isn't for its reader. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/actions.ts';
import { complete } from '../../../src/core/flows/find.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import { tick } from '../../../src/core/flows/tick.ts';
import { AUDIENCES, type Audience, type Idea, STANCES } from '../../../src/core/model.ts';
import type { Reader } from '../../../src/core/reader.ts';
import { mayRead } from '../../../src/core/rules/audience.ts';
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

let made = 0;
const unique = () => {
  made += 1;
  return made;
};
const who = (user: string) => ({ platform: 'here', workspace: 'w', user, name: user, zone: null });
const place = (channel: string) => ({ platform: 'here', workspace: 'w', channel });

type Plot = {
  readonly ideas: readonly { author: number; home: number; audience: Audience; credited: boolean }[];
  readonly stands: readonly { idea: number; person: number; stance: number }[];
  readonly seen: readonly { channel: number; person: number; daysAgo: number }[];
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
    fc.record({ idea: index(5), person: index(PEOPLE.length), stance: index(STANCES.length) }),
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
  for (const { idea, person, stance } of plot.stands) {
    const [on, by] = [ideas[idea]?.idea, people[person]];
    if (!on || !by) continue;
    const about = { ideaId: on.id, personId: by.id, stance: STANCES[stance] ?? 'following' };
    await store.stances.take({
      ...about,
      horizon: 'week',
      horizonEndsAt: NOW + DAY,
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
        const standings = await store.stances.on(ids);
        for (const reader of readers) {
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
