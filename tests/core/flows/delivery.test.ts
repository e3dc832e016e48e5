/** What is on its way when a platform, the database or the program fails: told once, or somebody hears that it wasn't. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { respond } from '../../../src/core/flows/respond.ts';
import { sendPlanned } from '../../../src/core/flows/send.ts';
import type { MessageRef, Millis } from '../../../src/core/model.ts';
import { type Platform, PlatformFault } from '../../../src/core/ports.ts';
import { type Recording, recording, runDue, runJobs } from '../../recording.ts';
import { type Board, openBoard } from '../../storage/board.ts';

const NOW: Millis = Date.parse('2026-05-12T10:00:00Z');
const LOST = new PlatformFault('down', 'The answer was lost.', { maybeDone: true });

let now = NOW;
const sure = recording('sure', { postOnce: true, now: () => now });
const unsure = recording('unsure', { postOnce: false, now: () => now });
/** What happens to the next call of this name, once. */
const trouble = new Map<string, (real: () => Promise<unknown>) => Promise<unknown>>();
const troubled = (on: Recording): Platform => {
  const told = <T>(name: string, real: () => Promise<T>): Promise<T> => {
    const what = trouble.get(`${on.name} ${name}`);
    trouble.delete(`${on.name} ${name}`);
    return what ? (what(real) as Promise<T>) : real();
  };
  return {
    ...on,
    tell: (message) => told('tell', () => on.tell(message)),
    post: (message) => told('post', () => on.post(message)),
    offerReactions: (message, signs) => told('offer', () => on.offerReactions(message, signs)),
  };
};
const losesAnswer = async (real: () => Promise<unknown>) => {
  await real();
  throw LOST;
};

let board: Board;
beforeAll(async () => {
  board = await openBoard(new Map([sure, unsure].map((one) => [one.name, troubled(one)])), () => now);
});
afterEach(() => {
  expect([...trouble.keys()]).toEqual([]);
  board.carried.length = 0;
});
afterAll(() => board.close());

const row = async (key: string) => {
  const [found] = await board.sql`select * from sends where key = ${key}`;
  return found;
};
const run = () => runJobs(board.world, board.carried);
const later = async (ms: Millis) => {
  now += ms;
  await runDue(board.world, board.carried);
};

describe('a person with accounts on both platforms', () => {
  let people = 0;
  /** Seen last on the first of the two. */
  async function both(first: Recording, second: Recording) {
    people += 1;
    const user = `both${people}`;
    const old = await board.person(user, { platform: second.name });
    await board.person(user, { platform: first.name });
    await board.sql`update accounts set person_id = ${old.id}, seen_at = now() - interval '1 hour'
      where "user" = ${user} and platform = ${second.name}`;
    await board.sql`update accounts set person_id = ${old.id}, seen_at = now() where "user" = ${user} and platform = ${first.name}`;
    const key = `welcome:${user}`;
    const messages = () => [sure, unsure].map(({ told }) => told.filter((one) => one.key === key).length);
    await board.store.sends.plan([{ key, kind: 'welcome', personId: old.id, dueAt: now }], now);
    return { user, key, messages };
  }

  it('isn’t told twice where the second of them was tried and nobody knows', async () => {
    const { key, messages } = await both(sure, unsure);
    trouble.set('sure tell', async () => 'closed');
    trouble.set('unsure tell', losesAnswer);
    await run();
    await later(10 * 60_000);
    expect(messages()).toEqual([0, 1]);
    expect(await row(key)).toMatchObject({ state: 'unsure' });
  });

  it('gets what is told again with the account that was tried, whichever they used since', async () => {
    const { user, key, messages } = await both(sure, unsure);
    trouble.set('sure tell', losesAnswer);
    await run();
    await board.sql`update accounts set seen_at = now() + interval '1 hour' where "user" = ${user} and platform = 'unsure'`;
    await later(10 * 60_000);
    expect(messages()).toEqual([1, 0]);
    expect(await row(key)).toMatchObject({ state: 'sent', platform: 'sure' });
  });

  it('is told where they are now, when the first try surely didn’t arrive', async () => {
    const { user, messages } = await both(sure, unsure);
    trouble.set('sure tell', async () => {
      throw new PlatformFault('down', 'It is away.');
    });
    await run();
    await board.sql`update accounts set seen_at = now() + interval '1 hour' where "user" = ${user} and platform = 'unsure'`;
    await later(10 * 60_000);
    expect(messages()).toEqual([0, 1]);
  });
});

describe('a database that was away for a moment', () => {
  /** A card that this run has taken, and left where it was. */
  async function taken(on: Recording, channel: string) {
    const idea = await board.idea(`In ${channel}`, {
      space: await board.space({ platform: on.name, channel }),
    });
    const [place] = await board.store.spaces.channels(idea.spaceId);
    const key = `card:${idea.id}:${place?.id}`;
    const card = { key, kind: 'card' as const, ideaId: idea.id, channelId: place?.id ?? 0, dueAt: now };
    await board.store.sends.plan([card], now);
    const claimed = await board.store.sends.claim((await row(key))?.id, now);
    if (!claimed) throw new Error('It was to be claimed.');
    board.carried.length = 0;
    const age = () => board.sql`update sends set claimed_at = claimed_at - interval '10 minutes',
      doubtful_at = doubtful_at - interval '10 minutes' where key = ${key}`;
    const posts = () => on.posted.filter(({ where }) => where.channel === channel).length;
    return { claimed, key, age, posts };
  }

  it('leaves nothing half-sent: what was never tried is sent, and no sooner than any job lives', async () => {
    const { key, age, posts } = await taken(unsure, 'untried');
    await later(60_000);
    expect(await row(key)).toMatchObject({ state: 'sending' });
    await age();
    await later(60_000);
    expect([posts(), (await row(key))?.state]).toEqual([1, 'sent']);
  });

  it('has an admin asked about what may stand', async () => {
    const { claimed, key, age, posts } = await taken(unsure, 'tried');
    expect(await board.store.sends.trying(claimed, null)).toBe(true);
    await age();
    await later(60_000);
    expect([posts(), (await row(key))?.state]).toEqual([0, 'unsure']);
    expect(await row(`unsure:${claimed.id}:1`)).toMatchObject({ kind: 'unsure' });
  });

  it('has nobody send what another has taken over', async () => {
    const { claimed, age, posts } = await taken(sure, 'twice');
    await age();
    await later(60_000);
    expect(await board.store.sends.trying(claimed, null)).toBe(false);
    expect(posts()).toBe(1);
  });
});

describe('the signs under a card', () => {
  it('come when the platform takes them at last, and once', async () => {
    const asked: string[] = [];
    const space = await board.space({ platform: sure.name, channel: 'signs' });
    const idea = await board.idea('With signs', { space });
    const [place] = await board.store.spaces.channels(space.id);
    const key = `card:${idea.id}:${place?.id}`;
    const refuse = async () => {
      asked.push('refused');
      throw new PlatformFault('down', 'It is away.');
    };
    const take = async () => void asked.push('taken');
    await board.store.sends.plan(
      [{ key, kind: 'card', ideaId: idea.id, channelId: place?.id ?? 0, dueAt: now }],
      now,
    );
    trouble.set('sure offer', refuse);
    await expect(run()).rejects.toThrow('It is away.');
    // Its job is lost, as when the program dies: the clock finds it.
    board.carried.length = 0;
    trouble.set('sure offer', take);
    await later(60_000);
    await later(60_000);
    expect(asked).toEqual(['refused', 'taken']);
    expect(sure.posted.filter((one) => one.key === key)).toHaveLength(1);
  });
});

describe('a reaction in the moment in which a card is posted', () => {
  const post = async (channel: string, during: (message: MessageRef) => Promise<unknown>) => {
    const space = await board.space({ platform: sure.name, channel });
    const idea = await board.idea(`Met with joy in ${channel}`, { space });
    const [place] = await board.store.spaces.channels(space.id);
    const key = `card:${idea.id}:${place?.id}`;
    const card = { key, kind: 'card' as const, ideaId: idea.id, channelId: place?.id ?? 0, dueAt: now };
    await board.store.sends.plan([card], now);
    trouble.set('sure post', async (real) => {
      const message = (await real()) as MessageRef;
      await during(message);
      return message;
    });
    board.carried.length = 0;
    await sendPlanned(board.world, (await row(key))?.id);
    const looks = board.carried.flatMap((job) => (job.name === 'look' ? [job.send] : []));
    return { key, id: (await row(key))?.id, looks };
  };
  let reactions = 0;
  const react = (on: MessageRef) => {
    reactions += 1;
    const user = `quick${reactions}`;
    const who = { platform: on.platform, workspace: on.workspace, user, name: user, zone: null };
    return respond(board.world, { type: 'reacted', id: user, who, on, sign: '🙋', added: true });
  };

  it('has the card read once it is known where it stands', async () => {
    const { id, looks } = await post('early', react);
    expect(looks).toEqual([id]);
    // If that job is lost, the clock finds what it left.
    expect(await board.store.reactions.carryLooks(['sure'], 50)).toBe(1);
    await board.store.reactions.looked(id, await board.store.reactions.looksWanted(id));
  });

  it('does so too where it comes as the post is kept', async () => {
    const { key, id } = await post('just then', async () => undefined);
    const { platform, workspace, place, message } = (await row(key)) ?? {};
    await board.store.reactions.gaveEarly({ platform, workspace, channel: place, message });
    expect(board.carried).toContainEqual({ name: 'look', send: id });
    await board.store.reactions.looked(id, await board.store.reactions.looksWanted(id));
  });

  it('is nothing to look at in another channel, nor under what is no card', async () => {
    const { id, looks } = await post('quiet', (on) => react({ ...on, channel: 'elsewhere' }));
    expect(looks).toEqual([]);
    await react({ platform: 'sure', workspace: 'w', channel: 'quiet', message: 'said by somebody' });
    expect(await board.store.reactions.looksWanted(id)).toBe(0);
  });
});

describe('the card of an agenda', () => {
  async function planned(channel: string) {
    const space = await board.space({ platform: sure.name, channel });
    const idea = await board.idea(`Of an agenda in ${channel}`, { space });
    const [place] = await board.store.spaces.channels(space.id);
    if (!place) throw new Error('There is no channel.');
    const [agenda] = await board.sql`
      insert into agendas (person_id, space_id, name, around, hash, created_at)
      values (${idea.authorId}, ${space.id}, 'Of all', '', ${channel}, now()) returning id`;
    await board.sql`update ideas set agenda_id = ${agenda?.id} where id = ${idea.id}`;
    const key = `batch:${agenda?.id}:${place.id}`;
    const batch = { key, kind: 'batch' as const, channelId: place.id, payload: { agenda: agenda?.id } };
    await board.store.sends.plan([{ ...batch, dueAt: now }], now);
    return { key, place };
  }

  it('isn’t posted in a channel that left, moved or is out of reach by then', async () => {
    const left = await planned('left');
    const moved = await planned('moved');
    const shut = await planned('shut');
    const other = await board.space({ platform: sure.name, channel: 'elsewhere' });
    await board.sql`update channels set space_id = null where id = ${left.place.id}`;
    await board.sql`update channels set space_id = ${other.id} where id = ${moved.place.id}`;
    await board.sql`update channels set shut = 'unreachable' where id = ${shut.place.id}`;
    const stays = await planned('stays');
    await run();
    for (const { key } of [left, moved, shut]) expect(await row(key)).toMatchObject({ state: 'skipped' });
    expect(await row(stays.key)).toMatchObject({ state: 'sent' });
    // Nor is it looked at for ever, when nothing reaches it later.
    await board.sql`update channels set shut = 'unreachable' where id = ${stays.place.id}`;
    await board.sql`update sends set shown = -1 where key = ${stays.key}`;
    board.carried.length = 0;
    await board.store.sends.carryStale(['sure', 'unsure'], 500);
    expect(board.carried).toEqual([]);
  });
});

describe('cards that are behind', () => {
  it('are found of each workspace in turn, and of none where we don’t run', async () => {
    const behind = async (platform: string, workspace: string) => {
      const idea = await board.idea('Behind', { space: await board.space({ platform, workspace }) });
      const [place] = await board.store.spaces.channels(idea.spaceId);
      const key = `card:${idea.id}:${place?.id}`;
      await board.store.sends.plan(
        [{ key, kind: 'card', ideaId: idea.id, channelId: place?.id ?? 0, dueAt: now }],
        now,
      );
      await board.store.sends.sent((await row(key))?.id, {
        message: { platform, workspace, channel: `${place?.channel}`, message: `m${idea.id}` },
        shown: -1,
        now,
      });
      return idea.id;
    };
    await behind('gone since', 'w');
    const busy = [await behind('sure', 'one'), await behind('sure', 'one'), await behind('sure', 'one')];
    const other = await behind('sure', 'two');
    await behind('gone since', 'w');
    board.carried.length = 0;
    await board.store.sends.carryStale(['sure', 'unsure'], 2);
    const found = board.carried.map((job) => job.name === 'refresh' && job.idea);
    expect(new Set(found)).toEqual(new Set([busy[2], other]));
  });
});
