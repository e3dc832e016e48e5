import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdeaText } from '../../src/core/model.ts';
import { KEEPER } from '../../src/core/rules/audience.ts';
import type { Store } from '../../src/core/store.ts';
import { type Opened, openDatabase } from '../../src/storage/database.ts';
import { migrateDatabase } from '../../src/storage/migrate.ts';
import type { Job, Queue } from '../../src/storage/queue.ts';
import { openStore } from '../../src/storage/store.ts';
import { freshDatabase } from '../postgres.ts';

const NOW = Date.parse('2026-05-12T08:00:00Z');
const TEXT: IdeaText = {
  title: 'A title',
  summary: 'Some words',
  setup: '',
  questions: '',
  links: ['https://a.example'],
  tags: ['probing'],
};
const who = (user: string) => ({
  platform: 'here',
  workspace: 'w',
  user,
  name: user.toUpperCase(),
  zone: null,
});

let database: { url: string; drop(): Promise<void> };
let opened: Opened;
let store: Store;
let sql: postgres.Sql;
const carried: Job[] = [];
const queue: Queue = {
  enqueue: async (_session, jobs) => {
    carried.push(...jobs);
  },
  wake: () => undefined,
};

beforeAll(async () => {
  database = await freshDatabase();
  opened = await openDatabase(database.url);
  store = openStore(opened, queue);
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await sql.end();
  await opened.close();
  await database.drop();
});

let spaces = 0;
async function newSpace() {
  const admin = await store.people.meet(who('admin'), NOW);
  spaces += 1;
  const space = await store.spaces.create({
    name: 'S',
    zone: 'UTC',
    language: 'en',
    digestDay: 1,
    digestHour: 9,
    joinCode: `CODE${spaces}`,
    setUpBy: admin.id,
    createdAt: NOW,
  });
  await store.spaces.addChannel(
    space.id,
    { platform: 'here', workspace: 'w', channel: `c${spaces}` },
    'ideas',
  );
  return space;
}

async function newIdea(spaceId: number) {
  const author = await store.people.meet(who('author'), NOW);
  return store.ideas.publish({
    ...TEXT,
    spaceId,
    authorId: author.id,
    source: null,
    creditedId: null,
    audience: 'space',
    homeId: null,
    at: NOW,
  });
}

describe('people', () => {
  it('are one person per account, however many events of a stranger come at once', async () => {
    const met = await Promise.all(Array.from({ length: 8 }, () => store.people.meet(who('stranger'), NOW)));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
  });

  it('follow a new name and keep a zone that the platform stops telling', async () => {
    await store.people.meet({ ...who('leo'), zone: 'Europe/Berlin' }, NOW);
    expect(await store.people.meet({ ...who('leo'), name: 'Leo B.' }, NOW)).toMatchObject({
      name: 'Leo B.',
      zone: 'Europe/Berlin',
    });
  });
});

describe('ideas', () => {
  it('come back as they were written', async () => {
    const idea = await newIdea((await newSpace()).id);
    expect(await store.ideas.byId(idea.id, 'keeper')).toMatchObject({ ...TEXT, number: 1 });
  });

  it('are numbered without gaps or doubles when many are published at once', async () => {
    const space = await newSpace();
    const ideas = await Promise.all(
      Array.from({ length: 12 }, () => store.transaction((tx) => publishIn(tx, space.id))),
    );
    expect(ideas.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
  });

  async function publishIn(tx: Store, spaceId: number) {
    const author = await tx.people.meet(who('admin'), NOW);
    return tx.ideas.publish({
      ...TEXT,
      spaceId,
      authorId: author.id,
      source: null,
      creditedId: null,
      audience: 'space',
      homeId: null,
      at: NOW,
    });
  }

  it('are read anew after a restore into another server, whose transactions have lower numbers', async () => {
    const space = await newSpace();
    const [restored, ours] = [await newIdea(space.id), await newIdea(space.id)];
    await sql`update ideas set written_in = (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8
      where id = ${restored.id}`;
    const marks = async () =>
      new Map((await store.written.after(space.id, { mark: 0, id: 0 }, 9)).map(({ id, mark }) => [id, mark]));
    const before = await marks();
    // As it came, it would be read again at every question until the server has come that far.
    expect(before.get(restored.id)).toBeGreaterThan(await store.written.settledMark());
    await migrateDatabase(database.url);
    const after = await marks();
    // Other databases of this server have open transactions, too: the mark may be behind what is written here.
    const [next] = await sql`select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as mark`;
    expect(after.get(restored.id)).toBeLessThan(Number(next?.mark));
    expect(after.get(ours.id)).toBe(before.get(ours.id));
  });

  it('are drawn again when they are touched', async () => {
    const idea = await newIdea((await newSpace()).id);
    carried.length = 0;
    await store.ideas.touch([idea.id]);
    expect(carried).toEqual([{ name: 'refresh', idea: idea.id }]);
    expect((await store.ideas.byId(idea.id, 'keeper'))?.version).toBe(idea.version + 1);
  });
});

describe('a transaction', () => {
  it('keeps nothing of what failed', async () => {
    const space = await newSpace();
    const failing = store.transaction(async (tx) => {
      await tx.spaces.change(space.id, {
        name: 'Other',
        zone: 'UTC',
        language: 'fr',
        digestDay: 2,
        digestHour: 3,
      });
      await tx.isNew('an event', NOW);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect((await store.spaces.byId(space.id))?.name).toBe('S');
    expect(await store.isNew('an event', NOW)).toBe(true);
  });
});

describe('events', () => {
  it('are new once', async () => {
    expect([await store.isNew('e1', NOW), await store.isNew('e1', NOW)]).toEqual([true, false]);
    await store.forgetEventsBefore(NOW + 1);
    expect(await store.isNew('e1', NOW)).toBe(true);
  });
});

describe('sends', () => {
  it('exist once under a key, and only those that are due are carried', async () => {
    const space = await newSpace();
    const [channel] = await store.spaces.channels(space.id);
    carried.length = 0;
    const due = {
      key: `digest:${space.id}:1`,
      kind: 'digest' as const,
      channelId: channel?.id ?? 0,
      dueAt: NOW,
    };
    const later = { ...due, key: `digest:${space.id}:2`, dueAt: NOW + 1 };
    await store.sends.plan([due, later], NOW);
    await store.sends.plan([due, later], NOW);
    expect(carried).toHaveLength(1);
    carried.length = 0;
    await store.sends.carryDue(NOW + 1, 10);
    expect(carried).toHaveLength(2);
  });

  it('are claimed by one', async () => {
    const space = await newSpace();
    const [channel] = await store.spaces.channels(space.id);
    carried.length = 0;
    await store.sends.plan(
      [{ key: `card:${space.id}`, kind: 'card', channelId: channel?.id ?? 0, dueAt: NOW }],
      NOW,
    );
    const [job] = carried;
    const id = job?.name === 'send' ? job.send : 0;
    const claims = await Promise.all(Array.from({ length: 6 }, () => store.sends.claim(id, NOW)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('are orphans when the run that was sending them is gone, and not before', async () => {
    const other = await openDatabase(database.url);
    const dying = openStore(other, queue);
    const space = await newSpace();
    const [channel] = await store.spaces.channels(space.id);
    carried.length = 0;
    const key = `card:orphan:${space.id}`;
    await store.sends.plan([{ key, kind: 'card', channelId: channel?.id ?? 0, dueAt: NOW }], NOW);
    const [job] = carried;
    await dying.sends.claim(job?.name === 'send' ? job.send : 0, NOW);
    const orphaned = async () => (await store.sends.orphans()).some((send) => send.key === key);
    expect(await orphaned()).toBe(false);
    await other.close();
    expect(await orphaned()).toBe(true);
  });

  it('never show an older version after a later one', async () => {
    const idea = await newIdea((await newSpace()).id);
    const key = `card:versions:${idea.id}`;
    await store.sends.plan([{ key, kind: 'card', ideaId: idea.id, dueAt: NOW }], NOW);
    const [card] = await store.sends.cards(idea.id);
    await store.sends.sent(card?.id ?? 0, {
      message: { platform: 'here', workspace: 'w', channel: 'c', message: 'm' },
      shown: 3,
      now: NOW,
    });
    expect([await store.sends.showed(card?.id ?? 0, 5), await store.sends.showed(card?.id ?? 0, 4)]).toEqual([
      true,
      false,
    ]);
    expect((await store.sends.cards(idea.id))[0]?.shown).toBe(5);
  });
});

describe('stances', () => {
  it('are one per person and idea, and only what a reaction gave goes with it', async () => {
    const idea = await newIdea((await newSpace()).id);
    const ana = await store.people.meet(who('ana'), NOW);
    const take = (stance: 'following' | 'planning', via: string) =>
      store.stances.take({
        ideaId: idea.id,
        personId: ana.id,
        stance,
        horizon: null,
        horizonEndsAt: null,
        via,
        at: NOW,
      });
    await take('following', 'reaction:here:👀');
    await take('planning', 'button');
    expect(
      await store.stances.leave({
        ideaId: idea.id,
        personId: ana.id,
        given: { via: 'reaction:here:👀', by: ana.self },
        at: NOW,
      }),
    ).toBe(false);
    expect((await store.stances.on([idea.id], 'keeper')).map(({ stance }) => stance)).toEqual(['planning']);
  });
});

describe('what is old', () => {
  const LATER = NOW + 400 * 86_400_000;
  it('is forgotten: letters and digests, but not the cards', async () => {
    const idea = await newIdea((await newSpace()).id);
    const plan = (kind: 'card' | 'letter' | 'digest' | 'credit', dueAt: number) =>
      store.sends.plan([{ key: `old:${kind}:${dueAt}`, kind, ideaId: idea.id, dueAt }], NOW);
    for (const kind of ['card', 'letter', 'digest', 'credit'] as const) await plan(kind, NOW);
    await plan('digest', LATER);
    const left = async () =>
      (await sql`select key from sends where key like 'old:%' order by key`).map(({ key }) => key);
    await store.sends.forgetBefore(NOW + 1);
    // What is under way isn't old.
    expect(await left()).toHaveLength(5);
    await sql`update sends set state = 'sent' where key like 'old:%'`;
    await store.sends.forgetBefore(NOW + 1);
    expect(await left()).toEqual([`old:card:${NOW}`, `old:credit:${NOW}`, `old:digest:${LATER}`]);
  });

  it('is forgotten: drafts that nobody touches, and later those that somebody was shown', async () => {
    const space = await newSpace();
    const ana = await store.people.meet(who('ana'), NOW);
    const tom = await store.people.meet(who('tom'), NOW);
    const draft = () =>
      store.drafts.create({
        personId: ana.id,
        spaceId: space.id,
        text: { title: 'A draft', summary: '', setup: '', questions: '', links: [], tags: [] },
        horizon: null,
        audience: 'space',
        homeId: null,
        source: null,
        creditedId: null,
        at: NOW,
      });
    const [old, touched, shown, answered] = [await draft(), await draft(), await draft(), await draft()];
    await store.drafts.change(touched.id, { ...touched, at: NOW + 10 });
    const idea = await newIdea(space.id);
    await store.drafts.answer(old.id, { ideaId: idea.id, relation: 'overlaps', difference: '' });
    await sql`insert into introductions (space_id, draft_id, other_id, asker_id, asked_id, asker_contact, because, asked_at)
      values (${space.id}, ${shown.id}, ${idea.id}, ${ana.id}, ${ana.id}, '', '{}', ${new Date(NOW)}),
        (${space.id}, ${answered.id}, ${idea.id}, ${ana.id}, ${tom.id}, '', '{}', ${new Date(NOW)})`;
    await sql`update introductions set answered_at = ${new Date(NOW + 9)} where draft_id = ${answered.id}`;
    const all = [old, touched, shown, answered];
    const there = async () =>
      (await Promise.all(all.map(({ id }) => store.drafts.byId(id)))).map((one) => one !== null);
    await store.drafts.forgetBefore(NOW + 5, NOW);
    expect(await there()).toEqual([false, true, true, true]);
    await store.drafts.forgetBefore(NOW + 5, NOW + 5);
    expect(await there()).toEqual([false, true, false, true]);
    await store.drafts.forgetBefore(NOW + 5, NOW + 10);
    expect(await there()).toEqual([false, true, false, false]);
    // That somebody was asked is kept: nobody is asked twice.
    const [asked] =
      await sql`select count(*)::int as many from introductions where asker_id = ${ana.id} and draft_id is null`;
    expect(asked?.many).toBe(2);
  });

  it('is forgotten: agendas that nobody published, with their items', async () => {
    const space = await newSpace();
    const ana = await store.people.meet(who('ana'), NOW);
    const by = { personId: ana.id, personSelf: ana.id, spaceId: space.id, name: 'A', around: '' };
    const about = { source: null, creditedId: null, creditedSelf: null, draftId: null };
    const item = { text: { ...TEXT, title: 'One' }, key: 'one' };
    const agenda = (key: string) =>
      store.agendas.create({ ...by, ...about, items: [{ ...item, key }], at: NOW });
    const [waits, published] = [await agenda('a'), await agenda('b')];
    await store.agendas.published(published.id, NOW);
    await store.agendas.forgetBefore(NOW + 1);
    expect(await store.agendas.byId(waits.id)).toBeNull();
    expect(await store.agendas.items(waits.id, KEEPER)).toEqual([]);
    expect((await store.agendas.byId(published.id))?.isPublished).toBe(true);
  });
});
