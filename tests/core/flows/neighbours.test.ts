/** The index in memory follows what is written, wherever it is written, and asks for no more than that. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearerFirst, rememberNear } from '../../../src/core/flows/near-memory.ts';
import { rememberNeighbours } from '../../../src/core/flows/neighbours.ts';
import { inTransaction } from '../../../src/core/flows/outside.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import { fittingOnes } from '../../../src/core/flows/searching.ts';
import type { Idea, IdeaText } from '../../../src/core/model.ts';
import { KEEPER, personReader } from '../../../src/core/rules/audience.ts';
import { addText, createIndex } from '../../../src/core/rules/overlap/index-of-texts.ts';
import type { Store } from '../../../src/core/store.ts';
import { CONNECTIONS } from '../../../src/storage/database.ts';
import { type Board, openBoard } from '../../storage/board.ts';

let board: Board;
beforeAll(async () => {
  board = await openBoard();
});
afterAll(() => board.close());

const PROBES =
  'Fit linear probes for deception on role play and ask which layer tells a lie from acting. Three model sizes, probes at every fourth layer, against a baseline of shuffled labels.';
const BEES =
  'Bury forty bumblebee nests under clover and count who comes home after fog. Tags on every bee, a camera at the entrance, two meadows with and without hedges.';

const NOTHING = { reader: KEEPER, title: '', text: '', limit: 0, stays: true, except: new Set<number>() };

/** As on a server of our own: other tests' open transactions hold the mark of a shared one back. */
function onOwnServer(store: Store): Store {
  const settledMark = async () => {
    const [row] = await board.sql`select max(written_in::text::bigint) + 1 as mark from ideas`;
    return Number(row?.mark);
  };
  return {
    ...store,
    written: { ...store.written, settledMark },
    transaction: (work) => store.transaction((tx) => work(onOwnServer(tx))),
  };
}

const textOf = (title: string, summary: string): IdeaText => ({
  title,
  summary,
  setup: '',
  questions: '',
  links: [],
  tags: [],
});

async function place() {
  const space = await board.space();
  const publish = (
    title: string,
    summary: string,
    more: object = {},
    store: Store = board.store,
  ): Promise<Idea> =>
    store.ideas.publish({
      ...textOf(title, summary),
      spaceId: space.id,
      authorId: space.setUpBy,
      source: null,
      creditedId: null,
      audience: 'space',
      homeId: null,
      at: 0,
      ...more,
    });
  const question = (summary: string, more: object = {}) => ({
    spaceId: space.id,
    reader: KEEPER,
    title: '',
    text: summary,
    limit: 3,
    except: new Set<number>(),
    stays: false,
    ...more,
  });
  /** So much that not all of it is read at once after a start. */
  const fill = () => board.sql`
    insert into ideas (space_id, number, author_id, title, summary, setup, questions, links, tags, created_at)
    select ${space.id}, 1000 + n, ${space.setUpBy}, 'Idea ' || n, 'Something about nothing', '', '', '{}', '{}', now()
    from generate_series(1, 2300) n`;
  return { space, publish, question, fill };
}

const told = (found: readonly { readonly ideaId: number; readonly notify: boolean }[]) =>
  found.filter(({ notify }) => notify).map(({ ideaId }) => ideaId);

describe('what another program wrote', () => {
  it('is seen by the next question: published, edited, withdrawn, brought back, merged, parted', async () => {
    const { space, publish, question } = await place();
    const { store } = board;
    const elsewhere = rememberNeighbours();
    const near = async (summary: string) => told(await elsewhere(store, question(summary)));
    expect(await near(PROBES)).toEqual([]);
    const idea = await publish('Lies and acting', PROBES);
    expect(await near(PROBES)).toEqual([idea.id]);
    await store.ideas.rewrite(idea.id, textOf('Bees in fog', BEES), 'author');
    expect(await near(PROBES)).toEqual([]);
    expect(await near(BEES)).toEqual([idea.id]);
    await store.ideas.setState(idea.id, 'withdrawn', 'author');
    expect(await near(BEES)).toEqual([]);
    await store.ideas.setState(idea.id, 'open', 'author');
    expect(await near(BEES)).toEqual([idea.id]);
    const into = await publish('Other nests', 'Something else altogether.');
    const asked = { fromId: idea.id, intoId: into.id, askedById: space.setUpBy, askedAt: 0 };
    const merge = await store.merges.ask(asked);
    await store.merges.carryOut(merge?.id ?? 0, { carried: [], byId: space.setUpBy, at: 0 });
    expect(await near(BEES)).toEqual([]);
    await store.merges.undo(merge?.id ?? 0, 0);
    expect(await near(BEES)).toEqual([idea.id]);
  });

  it('is never seen when it came to nothing', async () => {
    const { publish, question } = await place();
    const { store } = board;
    const kept = await publish('Bees in fog', BEES);
    const neighbours = rememberNeighbours();
    const undone = store.transaction(async (tx) => {
      await publish('Lies and acting', PROBES, {}, tx);
      await tx.ideas.rewrite(kept.id, textOf('Lies again', PROBES), 'author');
      expect(told(await neighbours(tx, question(PROBES)))).toEqual([]);
      throw new Error('Not this time.');
    });
    await expect(undone).rejects.toThrow('Not this time.');
    expect(told(await neighbours(store, question(PROBES)))).toEqual([]);
    expect(told(await neighbours(store, question(BEES)))).toEqual([kept.id]);
  });

  it('is seen when its transaction ends after others that began later', async () => {
    const { publish, question } = await place();
    const { store } = board;
    const neighbours = rememberNeighbours();
    let finish: () => void = () => undefined;
    const mayEnd = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let written: (idea: Idea) => void = () => undefined;
    const early = new Promise<Idea>((resolve) => {
      written = resolve;
    });
    const slow = store.transaction(async (tx) => {
      const idea = await publish('Lies and acting', PROBES, {}, tx);
      written(idea);
      await mayEnd;
    });
    const { id } = await early;
    const other = await place();
    await other.publish('Bees in fog', BEES);
    expect(told(await neighbours(store, question(PROBES)))).toEqual([]);
    finish();
    await slow;
    expect(told(await neighbours(store, question(PROBES)))).toEqual([id]);
  });

  it('costs nothing more once it was read', async () => {
    const { publish, question } = await place();
    for (let at = 0; at < 20; at++) await publish(`Bees of meadow ${at}`, BEES);
    const read: number[] = [];
    const own = onOwnServer(board.store);
    const watched: Store = {
      ...own,
      written: {
        ...own.written,
        after: async (...asked) => {
          const rows = await board.store.written.after(...asked);
          read.push(rows.length);
          return rows;
        },
        before: async (...asked) => {
          const rows = await board.store.written.before(...asked);
          read.push(rows.length);
          return rows;
        },
      },
    };
    const neighbours = rememberNeighbours();
    await neighbours(watched, question(PROBES));
    await neighbours(watched, question(PROBES));
    await publish('Lies and acting', PROBES);
    await neighbours(watched, question(PROBES));
    expect(read).toEqual([20, 0, 0, 1]);
  });
});

it('a question inside a transaction waits for nobody who waits for its connection', async () => {
  const { publish, question } = await place();
  const { store } = board;
  const idea = await publish('Bees in fog', BEES);
  const neighbours = rememberNeighbours();
  const inside = Promise.withResolvers<void>();
  const mayAsk = Promise.withResolvers<void>();
  let open = 0;
  const busy = Array.from({ length: CONNECTIONS }, () =>
    store.transaction(async (tx) => {
      await tx.ideas.byId(idea.id, KEEPER);
      open += 1;
      if (open === CONNECTIONS) inside.resolve();
      await mayAsk.promise;
      return told(await neighbours(tx, question(BEES)));
    }),
  );

  await inside.promise;
  // Every connection is taken; this one asks first, and has none.
  const outside = neighbours(store, question(BEES));
  mayAsk.resolve();
  expect(new Set((await Promise.all([outside.then(told), ...busy])).flat())).toEqual(new Set([idea.id]));
});

describe('while thousands of ideas are being read after a start', () => {
  it('a comparison waits for all of them, also beside whoever reads, and holds no transaction meanwhile', async () => {
    const { publish, question, fill } = await place();
    const store = onOwnServer(board.store);
    const old = await publish('Can we catch it early?', PROBES);
    await fill();
    expect(told(await rememberNeighbours()(store, question(PROBES)))).toEqual([old.id]);
    const neighbours = rememberNeighbours();
    const both = [question(PROBES), question(BEES)].map((asked) => neighbours(store, asked));
    expect((await Promise.all(both)).map(told)).toEqual([[old.id], []]);
    let begun = 0;
    const found = await inTransaction(
      { ...board.world, store, neighbours: rememberNeighbours() },
      async (inside) => {
        begun += 1;
        return told(await inside.neighbours(inside.store, question(PROBES)));
      },
    );
    expect({ found, begun }).toEqual({ found: [old.id], begun: 2 });
  });

  it('an idea is shown in full at once, and its card says that nearer ones may be missing', async () => {
    const { space, publish, fill } = await place();
    const store = onOwnServer(board.store);
    const old = await publish('Can we catch it early?', PROBES);
    await fill();
    const mine = await publish('A plan of mine', PROBES);
    const where = { platform: 'here', workspace: 'w', channel: `c${space.name.replace('Space ', '')}` };
    const who = { platform: 'here', workspace: 'w', user: 'reader', name: 'Reader', zone: null };
    const neighbours = rememberNeighbours();
    const shown = async (id: string) => {
      const asked = {
        type: 'command',
        id,
        who,
        where,
        placeName: 'ideas',
        text: `show ${mine.number}`,
      } as const;
      return JSON.stringify(await respond({ ...board.world, store, neighbours }, asked));
    };
    const soon = await shown('soon');
    expect(soon).toContain('Older ideas are still being read');
    expect(soon).not.toContain(old.title);
    await neighbours(store, { ...NOTHING, spaceId: space.id });
    const later = await shown('later');
    expect(later).toContain(old.title);
    expect(later).not.toContain('still being read');
  });
});

describe('what a reader may not see', () => {
  it('takes no place in the answer, however much of it comes nearer', async () => {
    const { space, publish, question } = await place();
    const [channel] = await board.store.spaces.channels(space.id);
    const [stranger] = [await board.person('stranger')];
    const hidden = { audience: 'channel', homeId: channel?.id };
    const open = await publish('Lies and acting', PROBES);
    for (let at = 0; at < 90; at++)
      await publish(`Lies and acting, part ${at}`, `${PROBES} Part ${at}.`, hidden);
    const reader = personReader({ personId: stranger.id, spaceId: space.id, here: null, knownIn: [] });
    const found = await rememberNeighbours()(board.store, question(PROBES, { reader }));
    expect(told(found)).toEqual([open.id]);
    expect(found.map(({ ideaId }) => ideaId)).toEqual([open.id]);
  });
});

describe('a search', () => {
  const asking = (title: string, fitting: ReadonlySet<number>) => {
    let isPart = false;
    const asked: number[] = [];
    return {
      asked,
      isPart: () => isPart,
      question: {
        title,
        fits: async (ids: readonly number[]) => {
          asked.push(...ids);
          return new Set(ids.filter((id) => fitting.has(id)));
        },
        whileReading: () => {
          isPart = true;
        },
      },
    };
  };

  it('is answered from the latest ideas and by titles while thousands are being read, says so, and afterwards finds all', async () => {
    const { space, publish, question, fill } = await place();
    const store = onOwnServer(board.store);
    const studies = await publish('Studies of lying', 'Who is believed, and by whom.');
    const acting = await publish('Lies and acting', PROBES);
    await fill();
    const bees = await publish('Bees in fog', BEES);
    const neighbours = rememberNeighbours();
    const search = async (words: string, among = neighbours) => {
      const { question: asked, isPart } = asking(words, new Set([studies.id, acting.id, bees.id]));
      const found = await among(store, question('', asked));
      return { ids: found.map(({ ideaId }) => ideaId), isPart: isPart() };
    };
    // Each has just started.
    const started = (words: string) => search(words, rememberNeighbours());
    expect(await started('bumblebee fog')).toEqual({ ids: [bees.id], isPart: true });
    expect(await started('a study')).toEqual({ ids: [studies.id], isPart: true });
    expect(await started('deception')).toEqual({ ids: [], isPart: true });
    await neighbours(store, { ...NOTHING, spaceId: space.id });
    expect(await search('bumblebee fog')).toEqual({ ids: [bees.id], isPart: false });
    expect(await search('a study')).toEqual({ ids: [studies.id], isPart: false });
    expect(await search('deception')).toEqual({ ids: [acting.id], isPart: false });
  });

  it('finds at once what another program has just written, without asking for anything else', async () => {
    const { publish, question } = await place();
    const [here, there] = [rememberNeighbours(), rememberNeighbours()];
    const ids = async (program: typeof here, words: string, fitting: readonly number[]) => {
      const { question: asked } = asking(words, new Set(fitting));
      return (await program(board.store, question('', asked))).map(({ ideaId }) => ideaId);
    };
    for (const program of [here, there]) expect(await ids(program, 'bees', [])).toEqual([]);
    const bees = await publish('Bees in fog', BEES);
    for (const program of [here, there]) expect(await ids(program, 'bees', [bees.id])).toEqual([bees.id]);
  });

  it('finds what fits, however much comes nearer and does not, and as if that were not there', async () => {
    const { space, publish, question } = await place();
    const far = await publish('Bees in fog', BEES);
    const near = await publish('Bumblebee bumblebee nests', 'Bumblebee nests, and who counts them.');
    await board.sql`insert into ideas (space_id, number, author_id, title, summary, setup, questions, links, tags, created_at)
      select ${space.id}, 1000 + n, ${space.setUpBy}, 'Bumblebee nests ' || n, 'Bumblebee', '', '', '{}', '{}', now()
      from generate_series(1, 900) n`;
    const neighbours = rememberNeighbours();
    await neighbours(board.store, question('nothing'));
    const { question: asked, asked: about } = asking('bumblebee nests', new Set([near.id, far.id]));
    const found = await neighbours(board.store, question('', { ...asked, limit: 5 }));
    expect(found.map(({ ideaId }) => ideaId)).toEqual([near.id, far.id]);
    expect(new Set(about).size).toBe(about.length);
  });
});

it('a search of which only those far down fit compares no more than a few hundred of them', async () => {
  const index = createIndex();
  for (let at = 0; at < 5000; at++) {
    const text = `Count who comes home ${'and waits in the rain '.repeat(at % 40)}`;
    addText(index, { id: String(at), title: `Bumblebees of meadow ${at}`, text });
  }
  let asked = 0;
  const fits = async (ids: readonly number[]) => {
    asked += ids.length;
    return new Set(asked < 2000 ? [] : ids);
  };
  const search = { title: 'bumblebees', text: '', limit: 50, except: new Set<number>(), fits };
  const fitting = await fittingOnes(index, search);
  expect(asked).toBeGreaterThan(3000);
  expect(fitting.length).toBeGreaterThan(50);
  expect(fitting.length).toBeLessThan(500);
});

describe('what comes near what in a space', () => {
  /** Ideas that share two letters come near each other; the more they share, the nearer. */
  const shared = (a: Idea, b: Idea) =>
    new Set([...a.title].filter((letter) => b.title.includes(letter))).size;
  const near = (idea: Idea, ideas: readonly Idea[]) =>
    ideas
      .filter((other) => other.id !== idea.id && shared(idea, other) > 1)
      .map((other) => ({ id: other.id, confidence: shared(idea, other) }))
      .toSorted(nearerFirst);
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 6 });

  /** A memory that says what it had compared, of ideas that are known whether or not a reader sees them. */
  const remembering = (most: number, kept?: number) => {
    const world = new Map<number, Idea>();
    const compared: (readonly string[])[] = [];
    const nearWithin = rememberNear(
      async (_, { of, among }) => {
        compared.push(of.map(({ title }) => title));
        const ideas = [...world.values()].filter(({ id }) => among.has(id));
        return new Map(of.map((idea) => [idea.id, near(idea, ideas)]));
      },
      most,
      kept,
    );
    const look = (spaceId: number, ideas: readonly Idea[], strictness = 0) => {
      for (const idea of ideas) world.set(idea.id, idea);
      return nearWithin(board.store, { spaceId, ideas, strictness });
    };
    return { look, compared };
  };

  it('is what a look at all would find, whoever looked before, and whatever was written, put away, hidden or added since', async () => {
    const { space, publish } = await place();
    const some = await publish('a', 'b');
    let isOneSided = false;
    await fc.assert(
      fc.asyncProperty(
        fc.array(letters, { minLength: 10, maxLength: 14 }),
        fc.array(
          fc.record({
            at: fc.nat({ max: 15 }),
            title: fc.option(letters, { freq: 9 }),
            hidden: fc.array(fc.nat({ max: 15 }), { maxLength: 8 }),
          }),
          { maxLength: 8 },
        ),
        async (titles, changes) => {
          const { look } = remembering(3, 4);
          const all = new Map(titles.map((title, id) => [id, { ...some, id, title }]));
          for (const change of [null, ...changes]) {
            if (change?.title) all.set(change.at, { ...some, id: change.at, title: change.title });
            else if (change) all.delete(change.at);
            const ideas = [...all.values()].filter(({ id }) => !change?.hidden.includes(id));
            const expected = ideas.map((idea): [number, number[]] => [
              idea.id,
              near(idea, ideas)
                .map(({ id }) => id)
                .slice(0, 3),
            ]);
            expect([...(await look(space.id, ideas))]).toEqual(expected);
            const lists = new Map(expected);
            isOneSided ||= expected.some(([id, list]) =>
              list.some((other) => !lists.get(other)?.includes(id)),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(isOneSided).toBe(true);
  });

  const TITLES = ['ab', 'abc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij', 'j'];
  const titled = async (publish: Awaited<ReturnType<typeof place>>['publish']) => {
    const ideas: Idea[] = [];
    for (const title of TITLES) ideas.push(await publish(title, ''));
    return ideas;
  };

  it('is compared again only as far as something was written', async () => {
    const { space, publish } = await place();
    const ideas = await titled(publish);
    const { look, compared } = remembering(20);
    await Promise.all([look(space.id, ideas), look(space.id, ideas)]);
    expect(compared.splice(0)).toEqual([TITLES]);
    const [last] = ideas.slice(-1);
    await look(space.id, [...ideas.slice(0, 9), ...(last ? [{ ...last, title: 'ja b' }] : [])]);
    expect(compared.splice(0)).toEqual([['ja b']]);
    // Another strictness finds others, and so would another glossary.
    await look(space.id, ideas.slice(0, 9), 1);
    expect(compared.splice(0)).toEqual([TITLES.slice(0, 9)]);
  });

  it('is compared once for readers who see different ideas, and look in turns', async () => {
    const { space, publish } = await place();
    const ideas = await titled(publish);
    const { look, compared } = remembering(20);
    for (let turn = 0; turn < 3; turn++) {
      await look(space.id, ideas.slice(4));
      await look(space.id, ideas);
      await look(space.id, ideas.slice(0, 8));
    }
    expect(compared.filter((titles) => titles.length > 0)).toEqual([TITLES.slice(4), TITLES.slice(0, 4)]);
  });

  it('is forgotten of the space that was looked at longest ago, where there are more than fifty', async () => {
    const { publish } = await place();
    const idea = await publish('ab', '');
    const { look, compared } = remembering(20);
    const seen = async (spaceId: number) => {
      await look(spaceId, [idea]);
      return compared.splice(0).length;
    };
    for (let spaceId = 1; spaceId <= 50; spaceId++) expect(await seen(spaceId)).toBe(1);
    expect(await seen(1)).toBe(0);
    expect(await seen(51)).toBe(1);
    expect([await seen(1), await seen(3), await seen(2)]).toEqual([0, 0, 1]);
  });
});

describe('a field in which every idea comes near every other', () => {
  it('has the same nearest ones when the last were added later', async () => {
    const { space, publish } = await place();
    const parts = ['deception', 'role play', 'truthfulness', 'honesty', 'steering', 'sandbagging', 'debate'];
    const pairs = parts.flatMap((one) => parts.filter((other) => other !== one).map((other) => [one, other]));
    const ideas: Idea[] = [];
    for (const [at, [one, other]] of pairs.entries()) {
      const [third] = parts.slice(at % parts.length);
      const summary = `Train linear probes on ${one} and ${other} to detect ${third} in ${at + 3} language models.`;
      ideas.push(await publish(`Linear probes for ${one} and ${other}`, summary));
    }
    const asked = { spaceId: space.id, strictness: 0 };
    const before = rememberNeighbours();
    await before.nearWithin(board.store, { ...asked, ideas: ideas.slice(0, 36) });
    const added = await before.nearWithin(board.store, { ...asked, ideas });
    const atOnce = await rememberNeighbours().nearWithin(board.store, { ...asked, ideas });
    expect([...atOnce.values()].every((list) => list.length === 12)).toBe(true);
    expect([...added]).toEqual([...atOnce]);
  });
});
