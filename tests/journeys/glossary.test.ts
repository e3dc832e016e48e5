/** `/idea glossary`: what means the same in a space, used by its overlaps at once. And overlaps that take their time. */
import { createServer, type ServerResponse } from 'node:http';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rememberNeighbours } from '../../src/core/flows/neighbours.ts';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;
const DANCE = {
  Title: 'Bee tango beside a city flower strip',
  Summary: 'We film the bee tango and estimate how far they fly for food around each city flower strip.',
};
const WAGGLE = {
  Title: 'Waggle dance and foraging distance in urban meadows',
  Summary: 'Decode the waggle dance to see the foraging distance of colonies beside urban meadows.',
};
const CONCEPTS = [
  { 'Its name': 'waggle dance', 'Other ways of saying it': 'bee tango\nrecruitment dance' },
  {
    'Its name': 'foraging distance',
    'Other ways of saying it': 'how far they fly for food',
    'What is it?': 'a question',
  },
  { 'Its name': 'urban meadow', 'Other ways of saying it': 'city flower strip' },
];

let town: Town;
let sql: ReturnType<typeof postgres>;
/** An endpoint for vectors that finds everything equally near; and holds what it is asked, once it is told to. */
const held: ServerResponse[] = [];
let holds = false;
const endpoint = createServer(async (request, response) => {
  let text = '';
  for await (const piece of request) text += String(piece);
  if (holds) return void held.push(response);
  const asked: { readonly input?: unknown } = JSON.parse(text);
  const texts = Array.isArray(asked.input) ? asked.input : [];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: texts.map((_, index) => ({ index, embedding: [1, 0] })) }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  const address = endpoint.address();
  const port = typeof address === 'object' ? address?.port : 0;
  town = await openTown({
    settings: { OVERLAP_API_URL: `http://127.0.0.1:${port}`, OVERLAP_EMBEDDING_MODEL: 'small' },
  });
  sql = postgres(town.database.url, { max: 2 });
  await joinBoth(town);
});

afterAll(async () => {
  await sql.end();
  endpoint.closeAllConnections();
  endpoint.close();
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

async function add(by: Window, concept: Readonly<Record<string, string>>): Promise<void> {
  await by.ask('glossary');
  await by.until(() => by.told().includes('Glossary of research-ideas'));
  await by.press('Glossary of research-ideas', 'Add a concept');
  await by.until(() => by.form());
  by.fill(concept);
  await by.submit();
}

describe('the glossary of a space', () => {
  it('is read by everybody, and changed by admins', async () => {
    const ana = onDiscord(town, D.ana);
    await ana.ask('glossary');
    await ana.until(() => ana.told().includes('Nothing is added yet'));
    expect(ana.told()).not.toContain('Add a concept');
    const kim = onDiscord(town, D.kim);
    await kim.ask('glossary');
    await kim.until(() => kim.told().includes('Add a concept'));
  });

  it('finds what says the same in other words, from the next idea on, in every program', async () => {
    const { store } = town.world();
    const elsewhere = rememberNeighbours();
    const [space] = await store.spaces.all();
    const asked = {
      spaceId: space?.id ?? 0,
      reader: 'keeper' as const,
      title: DANCE.Title,
      text: DANCE.Summary,
      limit: 3,
      stays: true,
      except: new Set<number>(),
    };
    await publish(onDiscord(town, D.mara), WAGGLE);
    expect((await elsewhere(store, asked)).map(({ notify }) => notify)).toEqual([false]);
    const [first, ...others] = CONCEPTS;
    const priya = onSlack(town, S.priya);
    if (first) await add(priya, first);
    await priya.until(() => priya.told().includes('waggle dance: bee tango, recruitment dance'));
    const kim = onDiscord(town, D.kim);
    for (const concept of others) {
      await add(kim, concept);
      await kim.until(() => kim.told().includes(`${concept['Its name']}: `));
    }
    expect((await elsewhere(store, asked)).map(({ notify }) => notify)).toEqual([true]);
    const tom = onSlack(town, S.tom);
    await tom.ask('new');
    await tom.until(() => tom.form());
    tom.fill(DANCE);
    await tom.submit();
    await tom.until(() => tom.told().includes('close to this'));
    expect(tom.told()).toContain('#1 Waggle dance and foraging distance');
    expect(tom.told()).toContain('Both: city flower strip, how far they fly for food, Bee tango');
    await tom.press('close to this', 'Discard');
  });

  it('says what is wrong at its field, and keeps what was written', async () => {
    const priya = onSlack(town, S.priya);
    await add(priya, { 'Its name': 'Waggle dances', 'Other ways of saying it': '🐝🐝' });
    expect(priya.form()?.says).toContain('“Waggle dances” is in the list already');
    expect(priya.form()?.says).toContain('“🐝🐝” has no word in it that could be looked for');
    priya.fill({
      'Its name': '<!channel> & *dance*',
      'Other ways of saying it': Array.from({ length: 21 }, (_, at) => `hop${at}`).join('; '),
    });
    await priya.submit();
    expect(priya.form()?.says).toContain('20 ways of saying one thing are the most');
    priya.fill({ 'Other ways of saying it': 'hop; @everyone hops' });
    await priya.submit();
    await priya.until(() => priya.told().includes('<!channel> & *dance*: hop, @everyone hops'));
    expect(town.slack.record.pings).toEqual([]);
    const kim = onDiscord(town, D.kim);
    await add(kim, { 'Its name': 'x'.repeat(60), 'Other ways of saying it': 'a b c d e f g h i j' });
    await kim.until(() => kim.told().includes('has more than 6 words'));
    await kim.press('has more than 6 words', 'Write it again');
    await kim.until(() => kim.form());
    expect(kim.form()?.fields.map(({ value }) => value)).toContain('a b c d e f g h i j');
    await kim.close();
  });

  it('is changed and taken from by its menu, and overlaps follow', async () => {
    const kim = onDiscord(town, D.kim);
    await kim.ask('glossary');
    await kim.until(() => kim.told().includes('4 concepts that were added'));
    await kim.choose('Glossary of research-ideas', 'Change or remove one', 'Change urban meadow');
    await kim.until(() => kim.form());
    expect(kim.form()?.fields.map(({ value }) => value)).toContain('city flower strip');
    kim.fill({ 'Other ways of saying it': 'flower roof' });
    await kim.submit();
    await kim.until(() => kim.told().includes('urban meadow: flower roof'));
    await kim.press('urban meadow: flower roof', 'See the glossary');
    await kim.until(() => kim.told().includes('4 concepts that were added'));
    await kim.choose('Glossary of research-ideas', 'Change or remove one', 'Remove foraging distance');
    await kim.until(() => kim.told().includes('out of the glossary'));
    const tom = onSlack(town, S.tom);
    expect(await publish(tom, DANCE)).toContain('stands in');
    expect(tom.sees()).not.toContain('close to this');
  });
});

const LIKE_ONE = {
  Title: 'Waggle dances in an urban meadow',
  Summary: 'The foraging distance that the bee tango tells, beside each meadow of a city.',
};

/** Submits the form; the outcome comes when the platform heard that it was taken. */
async function submit(by: Window, title: string) {
  await by.ask('new');
  await by.until(() => by.form());
  by.fill({ ...LIKE_ONE, Title: title });
  return by.submit();
}

const answered = (by: Window, title: string) =>
  by.until(() => by.told().includes('close to this') && by.told().includes(title));

describe('what comes near an idea', () => {
  it('is told after the platforms were answered, however long the index takes', async () => {
    const { promise: until, resolve: release } = Promise.withResolvers<void>();
    const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
    const lock = sql.begin(async (tx) => {
      await tx`lock table concepts in access exclusive mode`;
      isLocked();
      await until;
    });
    await locked;
    const both = [onSlack(town, S.leo), onDiscord(town, D.eli)];
    const outcomes = both.map((by) => submit(by, 'Waggle dances, slowly'));
    expect(await Promise.all(outcomes)).toEqual([{ ok: true }, { ok: true }]);
    expect(both.map((by) => by.told().includes('slowly'))).toEqual([false, false]);
    release();
    await lock;
    for (const by of both) await answered(by, 'Waggle dances, slowly');
    expect(town.slack.record.lateAcks).toEqual([]);
    expect(town.discord.record.lateAcks).toEqual([]);
  });

  it('waits for a model with no transaction open, and comes without it', async () => {
    await town.settled();
    holds = true;
    const leo = onSlack(town, S.leo);
    const outcome = submit(leo, 'Waggle dances, asked of a model');
    await leo.until(() => held.length > 0);
    const open = async () => {
      const [row] = await sql<{ open: number }[]>`select count(*)::int as open from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`;
      return row?.open ?? 0;
    };
    // Jobs open transactions for moments; one that waits for the model stays for the half second that it may take.
    const began = performance.now();
    const seen = [await open()];
    while (seen.at(-1) !== 0 && performance.now() - began < 400) seen.push(await open());
    expect(seen.at(-1)).toBe(0);
    expect(await outcome).toEqual({ ok: true });
    await answered(leo, 'Waggle dances, asked of a model');
    holds = false;
  });
});
