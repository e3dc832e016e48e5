/** What a second look found: a draft that isn't right yet, a name that was taken off, a plan that ended yesterday. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/core/events.ts';
import { batchNow } from '../../../src/core/flows/batch.ts';
import { introductionNow } from '../../../src/core/flows/introduce.ts';
import { rememberNeighbours } from '../../../src/core/flows/neighbours.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import { meetingOf } from '../../../src/core/flows/sides.ts';
import type { IdeaText, Person, Space } from '../../../src/core/model.ts';
import { endOfDay } from '../../../src/core/rules/calendar.ts';
import { gistOf } from '../../../src/core/rules/gist.ts';
import { type Board, openBoard } from '../../storage/board.ts';

const NOW = Date.parse('2026-05-13T10:00:00Z');
const HERE = { platform: 'here', workspace: 'w', channel: 'c' };
const text = (title: string): IdeaText => ({
  title,
  summary: 'Train probes for deception on role play and see which layer tells lies from acting apart',
  setup: '',
  questions: '',
  links: [],
  tags: [],
});

let board: Board;
let space: Space;
let ana: Person;
let ben: Person;
beforeAll(async () => {
  board = await openBoard(new Map(), () => NOW);
  space = await board.space({ channel: HERE.channel });
  ana = await board.person('ana');
  ben = await board.person('ben');
});
afterAll(() => board.close());

let counter = 0;
/** What somebody is told after what they did, as text. */
async function says(user: string, did: object, world = board.world): Promise<string> {
  counter += 1;
  const who = { platform: 'here', workspace: 'w', user, name: user, zone: null };
  const told = { id: `e${counter}`, who, where: HERE, alone: true, form: `f${counter}`, ...did };
  return JSON.stringify(await respond(world, told as Incoming));
}
const press = (user: string, action: object) => says(user, { type: 'pressed', on: null, action });

async function homeId() {
  return (await board.store.spaces.at(HERE))?.channel.id ?? null;
}
const draftOf = async (title: string, audience: 'channel' | 'space' = 'space') =>
  board.store.drafts.create({
    personId: ana.id,
    spaceId: space.id,
    text: text(title),
    horizon: null,
    audience,
    source: null,
    creditedId: null,
    homeId: await homeId(),
    at: NOW,
  });

it('a draft that was changed into something that isn’t right yet isn’t published by a button from before', async () => {
  const draft = await draftOf('???');
  const told = await press('ana', { do: 'publish', draft: draft.id });
  expect(told).toContain('write draft');
  expect(await board.sql`select id from ideas where title = '???'`).toHaveLength(0);
  expect((await board.store.drafts.byId(draft.id))?.ideaId).toBeNull();
});

describe('the card of an agenda', () => {
  it('names whoever wrote the message until they take their name off', async () => {
    const agenda = await board.store.agendas.create({
      personId: ana.id,
      personSelf: ana.self,
      spaceId: space.id,
      name: 'A list',
      around: '',
      source: { url: 'https://example.org/message', author: 'Ben of the list' },
      creditedId: ben.id,
      creditedSelf: ben.self,
      draftId: null,
      items: ['One thing to try', 'Another thing to try'].map((title) => ({ text: text(title), key: title })),
      at: NOW,
    });
    await press('ana', { do: 'publish agenda', agenda: agenda.id });
    const [send] = await board.store.agendas.cards(agenda.id);
    const drawn = async () => JSON.stringify(send && (await batchNow(board.world, send))?.card);
    expect(await drawn()).toContain('Ben of the list');
    const [idea] = await board.sql`select id from ideas where agenda_id = ${agenda.id} order by id limit 1`;
    await press('ben', { do: 'remove credit', idea: idea?.id });
    expect(await drawn()).not.toContain('Ben of the list');
    expect(await drawn()).not.toContain('example.org/message');
  });
});

it('a search for this week leaves out a plan that ended last night, and has one that ends tonight', async () => {
  for (const [title, day] of [
    ['Ended last night', '2026-05-12'],
    ['Ends tonight', '2026-05-13'],
  ] as const) {
    const idea = await board.idea(title, { space });
    await board.planned(idea, ben, endOfDay(day, space.zone));
  }
  const told = await says('ana', { type: 'command', text: 'find this week', placeName: 'ideas' });
  expect(told).toContain('Ends tonight');
  expect(told).not.toContain('Ended last night');
});

it('asking to be introduced leaves no line on the cards before both said yes, and isn’t suggested again', async () => {
  const { store } = board;
  await board.sql`delete from introductions`;
  const theirs = await board.idea('Probes for lies in role play', { space });
  await board.sql`update ideas set author_id = ${ben.id}, summary = ${text('').summary} where id = ${theirs.id}`;
  await store.ideas.rewrite(theirs.id, text(theirs.title), 'author');
  await store.news.want(ben.id, true, NOW);
  const draft = await draftOf('Probes for acting in role play');
  const submitted = { type: 'submitted', action: { do: 'write draft', draft: draft.id }, values: draft.text };
  expect(await says('ana', submitted)).toContain(theirs.title);
  const action = { do: 'introduce draft', draft: draft.id, idea: theirs.id };
  await says('ana', { type: 'submitted', action, values: { contact: '@ana' } });
  expect(await says('ana', submitted)).not.toContain(theirs.title);
  await press('ana', { do: 'publish', draft: draft.id });
  const mine = (await store.drafts.byId(draft.id))?.ideaId ?? 0;
  expect(await store.pairs.between(mine, theirs.id)).toBeNull();
  expect(await board.sql`select id from sends where kind = 'news' and person_id = ${ben.id}`).toHaveLength(0);
  const [asked] = await board.sql`select id from introductions`;
  const agreed = { do: 'agree to meet', introduction: asked?.id };
  await says('ben', { type: 'submitted', action: agreed, values: { contact: '@ben' } });
  expect(await store.pairs.between(mine, theirs.id)).toMatchObject({ relation: 'overlaps' });
});

it('asking to be introduced tells no model outside what is for one channel', async () => {
  const read: string[] = [];
  const neighbours = rememberNeighbours({
    vectors: async (texts) => {
      read.push(...texts);
      return new Map(texts.map((one) => [one, [1, 0]]));
    },
    judge: async (asked, other) => {
      read.push(asked, other);
      return 'same';
    },
  });
  const other = await board.idea('Probes for deception', { space });
  for (const audience of ['space', 'channel'] as const) {
    const draft = await draftOf(`Probes for one ${audience}`, audience);
    const action = { do: 'introduce draft', draft: draft.id, idea: other.id };
    const form = { type: 'submitted', action, values: { contact: '@ana' } };
    await board.sql`delete from introductions`;
    await says('ana', form, { ...board.world, neighbours });
  }
  expect(read.some((one) => one.includes('Probes for one space'))).toBe(true);
  expect(read.filter((one) => one.includes('Probes for one channel'))).toEqual([]);
});

it('two who are asked about each other, or one who asks twice, at the same moment are introduced once', async () => {
  const { store } = board;
  await board.sql`delete from introductions`;
  const [one, other] = [
    await board.idea('Probes for bluffs', { space }),
    await board.idea('Bluffs', { space }),
  ];
  await board.sql`update ideas set author_id = ${ana.id} where id = ${one.id}`;
  await board.sql`update ideas set author_id = ${ben.id} where id = ${other.id}`;
  const asks = (user: string, idea: number, about: number) =>
    says(user, {
      type: 'submitted',
      action: { do: 'introduce', idea, other: about },
      values: { contact: `@${user}` },
    });
  const twice = await Promise.all([asks('ana', one.id, other.id), asks('ana', one.id, other.id)]);
  for (const answer of twice) expect(answer).toMatch(/You asked (to be introduced|them on)/);
  // As if Ben had asked while Ana's question was being written.
  const crossed = { spaceId: space.id, draftId: null, ideaId: other.id, otherId: one.id, because: [] };
  await store.introductions.ask({
    ...crossed,
    askerId: ben.id,
    askedId: ana.id,
    askerContact: '@ben',
    askerPlan: null,
    askedAt: NOW,
  });
  const rows = await board.sql`select id, asked_id from introductions`;
  const answers = await Promise.all(
    rows.map(({ id, asked_id }) =>
      says(asked_id === ana.id ? 'ana' : 'ben', {
        type: 'submitted',
        action: { do: 'agree to meet', introduction: id },
        values: { contact: '@me' },
      }),
    ),
  );
  expect(answers).toHaveLength(2);
  expect(await board.sql`select id from introductions where answer = 'yes'`).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes('You know each other'))).toHaveLength(1);
  // The question that crossed it is over, too: on one's own page, in a letter, and for whoever still has it to press.
  for (const { id, asked_id } of rows) {
    const user = asked_id === ana.id ? 'ana' : 'ben';
    expect(await says(user, { type: 'command', text: 'mine', placeName: 'ideas' })).not.toContain('Somebody');
    expect(
      await introductionNow(board.world, { personId: asked_id, payload: { introduction: id } }),
    ).toBeNull();
    expect(await press(user, { do: 'not now', introduction: id })).toContain('That is over');
  }
});

it('who asks the same person again hears it before they say how to reach them, and nothing of the answer', async () => {
  const { store } = board;
  await board.sql`delete from introductions`;
  const theirs = [await board.idea('Masks', { space }), await board.idea('More masks', { space })] as const;
  const mine = await board.idea('Veils', { space });
  await board.sql`update ideas set author_id = ${ben.id} where id in ${board.sql(theirs.map(({ id }) => id))}`;
  const introduce = (other: number) => ({ do: 'introduce', idea: mine.id, other });
  const [first, second] = theirs;
  expect(await press('ana', introduce(first.id))).toContain('How can they reach you?');
  await says('ana', { type: 'submitted', action: introduce(first.id), values: { contact: '@ana' } });
  const again = await press('ana', introduce(second.id));
  expect(again).toContain('You asked them on');
  expect(again).not.toMatch(/ben|Masks|How can they/i);
  // A form that was open since then says the same.
  const form = { type: 'submitted', action: introduce(second.id), values: { contact: '@ana' } };
  expect(await says('ana', form)).toBe(again);
  const [row] = await board.sql`select id from introductions`;
  await press('ben', { do: 'not now', introduction: row?.id });
  expect(await press('ana', introduce(second.id))).toBe(again);
  await store.introductions.answer(row?.id, { answer: 'yes', contact: '@ben', at: NOW });
  expect(await press('ana', introduce(first.id))).toContain('You know each other');
  expect(await board.sql`select id from introductions`).toHaveLength(1);
});

describe('who is introduced because of an idea', () => {
  const START = Date.parse('2026-05-01T10:00:00Z');
  const introducedBy = async (more: object, asked: Person, own: { readonly id: number }) => {
    const other = await board.idea('Theirs', { space });
    await board.sql`delete from introductions`;
    const introduction = await board.store.introductions.ask({
      spaceId: space.id,
      draftId: null,
      ideaId: own.id,
      otherId: other.id,
      askerId: ana.id,
      askedId: asked.id,
      askerContact: '@ana',
      askerPlan: 'month',
      because: ['a shared secret'],
      askedAt: NOW,
      ...more,
    });
    if (!introduction) throw new Error('Nothing was asked.');
    const question = { personId: asked.id, payload: { introduction: introduction.id } };
    return {
      asks: JSON.stringify(await introductionNow(board.world, question)),
      meets: await meetingOf(board.world, introduction, [ana.id, asked.id]),
    };
  };

  it('that is for a channel lets nobody know a word of it who isn’t known to be there', async () => {
    const own = await board.idea('Ours alone', { space });
    await board.sql`update ideas set author_id = ${ana.id}, audience = 'channel', home_id = ${await homeId()} where id = ${own.id}`;
    const cat = await board.person('cat');
    const stranger = await introducedBy({}, cat, own);
    expect(stranger.asks).toContain('introduction.question alike');
    expect(stranger.asks).not.toContain('a shared secret');
    expect(stranger.meets?.sides[0]).toMatchObject({ name: 'ana', text: null, contact: '@ana' });
    expect(stranger.meets?.because).toEqual([]);
    const draft = await draftOf('Ours alone, too', 'channel');
    const early = await introducedBy({ ideaId: null, draftId: draft.id }, cat, own);
    expect(early.asks).not.toContain('a shared secret');
    expect(early.meets?.sides[0].text).toBeNull();
    // Ben did something in the channel.
    const member = await introducedBy({}, ben, own);
    expect(member.asks).toContain('a shared secret');
    expect(member.meets?.sides[0].text?.title).toBe('Ours alone');
    const [beside] = [await board.idea('Beside', { space })];
    const form = await press('ana', { do: 'introduce', idea: own.id, other: beside.id });
    expect(form).toContain('for its channel only');
    const usual = await press('ana', { do: 'introduce', idea: beside.id, other: own.id });
    expect(usual).not.toContain('for its channel only');
  });

  it('plans it as they said when they asked, unless that is over or they took it back', async () => {
    const own = await board.idea('A plan that waits', { space });
    const plan = async (more: object) => (await introducedBy(more, ben, own)).meets?.sides[0].plan;
    expect(await plan({})).toMatchObject({ horizonEndsAt: endOfDay('2026-05-31', 'UTC') });
    expect(await plan({ askedAt: START, askerPlan: '2026-05-10' })).toBeNull();
    expect(await plan({ askedAt: NOW - 1, askerPlan: 'working' })).not.toBeNull();
    await board.store.stances.take({
      ideaId: own.id,
      personId: ana.id,
      stance: 'planning',
      horizon: 'month',
      horizonEndsAt: endOfDay('2026-05-31', 'UTC'),
      via: 'button',
      at: NOW,
    });
    await board.store.stances.leave({ ideaId: own.id, personId: ana.id, at: NOW });
    expect(await plan({ askedAt: NOW - 1 })).toBeNull();
  });
});

it('“not yet” of one takes back nothing that the other answered, and another answer takes its place', async () => {
  const { store } = board;
  await board.sql`delete from introductions`;
  const [own, other] = [await board.idea('A talk', { space }), await board.idea('A talk, too', { space })];
  const asked = { spaceId: space.id, draftId: null, ideaId: own.id, otherId: other.id };
  const who = { askerId: ana.id, askedId: ben.id, askerContact: '@ana', askerPlan: null };
  const introduction = await store.introductions.ask({ ...asked, ...who, because: [], askedAt: NOW });
  const id = introduction?.id ?? 0;
  await store.introductions.answer(id, { answer: 'yes', contact: '@ben', at: NOW });
  const answer = (user: string, how: string) => press(user, { do: 'talked', introduction: id, how });
  await answer('ben', 'not yet');
  expect(await answer('ana', 'parallel')).toContain('It stands on both cards now');
  expect(await answer('ben', 'not yet')).toContain('It is noted: parallel on purpose');
  expect(await store.pairs.between(own.id, other.id)).toMatchObject({
    relation: 'replicates',
    by: { id: ana.id },
  });
  expect(await answer('ben', 'merged')).toContain('It stands on both cards now');
  expect(await store.pairs.between(own.id, other.id)).toMatchObject({
    relation: 'duplicate of',
    by: { id: ben.id },
  });
  expect((await store.introductions.byId(id))?.talk).toBe('merged');
  // What somebody wrote themselves isn't an answer to this question, and stays.
  await store.pairs.save({
    ideaId: own.id,
    otherId: other.id,
    relation: 'duplicate of',
    difference: 'In their own words.',
    byId: ben.id,
    at: NOW,
    isSplit: false,
    was: { idea: gistOf(own), other: gistOf(other) },
  });
  expect(await answer('ana', 'parallel')).toContain('Good to know');
  expect(await store.pairs.between(own.id, other.id)).toMatchObject({ relation: 'duplicate of' });
});

it('nobody is offered to be introduced to an author who has left', async () => {
  const { store } = board;
  await board.sql`delete from introductions`;
  const dan = await board.person('dan');
  const own = await board.idea('Glass frogs that hide their blood', { space });
  const theirs = await board.idea('Glass frogs that hide their blood by day', { space });
  await board.sql`update ideas set author_id = ${ana.id} where id = ${own.id}`;
  await board.sql`update ideas set author_id = ${dan.id} where id = ${theirs.id}`;
  const shown = () => says('ana', { type: 'command', text: `show #${own.number}`, placeName: 'ideas' });
  expect(await shown()).toContain('Introduce us…');
  await store.people.follow({ platform: 'here', workspace: 'w', user: 'dan', name: 'dan', zone: null }, NOW);
  expect(await shown()).toContain('Glass frogs that hide their blood by day');
  expect(await shown()).not.toContain('Introduce us…');
});
