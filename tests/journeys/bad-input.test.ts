/** Ten malformed and ten oversized inputs for every form and command: each is answered kindly, and nothing typed is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/core/actions.ts';
import type { Card, SpokenReply } from '../../src/core/cards/spoken.ts';
import type { Incoming, Who } from '../../src/core/events.ts';
import { respond } from '../../src/core/flows/respond.ts';
import { KEEPER } from '../../src/core/rules/audience.ts';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';

let town: Town;
let ids: { readonly idea: number; readonly other: number };
let asked = 0;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  await town.close();
});

/** Nothing, signs alone, what other programs would choke on, and what looks like something else. */
const MALFORMED = [
  '   ',
  '…',
  '#',
  '-1',
  '\u0000\u0000',
  '\u202e\u200b',
  '<!channel>',
  "'); drop table ideas; --",
  '{"do":"publish","draft":1}',
  '2026-02-30',
];
/** Longer than anything holds, in every way that text is long. */
const OVERSIZED = [
  'a'.repeat(501),
  'word '.repeat(400),
  'line\n'.repeat(900),
  '🧬'.repeat(1500),
  'e\u0301'.repeat(3000),
  'x'.repeat(4001),
  'https://example.org/'.padEnd(4000, 'p'),
  '#tag '.repeat(700),
  '語'.repeat(6000),
  'deep '.repeat(5000),
];

const people = [
  ['Slack', 'slack', IDS.slack.priya, IDS.slack.channel],
  ['Discord', 'discord', IDS.discord.kim, IDS.discord.channel],
] as const;

describe.each(people)('on %s', (_name, platform, user, channel) => {
  let who: Who;
  let where: { platform: string; workspace: string; channel: string };
  const event = () => ({ id: `bad ${platform} ${asked++}`, who, where });
  const tell = (told: Incoming) => respond(town.world(), told);
  const submit = (action: Action, values: Readonly<Record<string, string>>) => {
    const about = event();
    return tell({ ...about, type: 'submitted', action, values, form: about.id, alone: false });
  };
  const command = (text: string) => tell({ ...event(), type: 'command', text, placeName: 'ideas' });

  beforeAll(async () => {
    const [space] = await town.world().store.spaces.all();
    const here = (await town.world().store.spaces.channels(space?.id ?? 0)).find(
      (one) => one.platform === platform,
    );
    const workspace = here?.workspace ?? '';
    who = { platform, workspace, user, name: 'Whoever', zone: 'Europe/Berlin' };
    where = { platform, workspace, channel };
    for (const title of [`Owls on ${platform}`, `Tides on ${platform}`])
      await submit({ do: 'new idea' }, { title });
    const person = await town.world().store.people.meet(who, 0);
    const [other, idea] = await town.world().store.ideas.byAuthor(person.id, KEEPER);
    ids = { idea: idea?.id ?? 0, other: other?.id ?? 0 };
  });

  const verbs = ['new', 'find', 'show', 'plan', 'outcome', 'mine', 'import', 'setup join', 'help', ''];
  it.each(verbs)('/idea %s says what is meant, whatever follows it', async (verb) => {
    await Promise.all(
      [...MALFORMED, ...OVERSIZED].map(async (said) => {
        const reply = await command(`${verb} ${said}`);
        expect(['whisper', 'form']).toContain(reply.kind);
        if (reply.kind === 'whisper') expectWords(reply.card);
        // What was too long for a title is the idea itself.
        if (verb === 'new' && said.trim().length > 150)
          expect(JSON.stringify(reply)).toContain(JSON.stringify(storable(said)).slice(1, 40));
      }),
    );
  });

  const forms: readonly (readonly [
    string,
    () => Action,
    readonly string[],
    Readonly<Record<string, string>>,
  ])[] = [
    ['a new idea', () => ({ do: 'new idea' }), ['title', 'summary', 'more', 'plan'], { title: 'Kept' }],
    ['an edit', () => ({ do: 'edit', idea: ids.idea }), ['title', 'setup', 'more'], { title: 'Kept' }],
    ['an addition', () => ({ do: 'add to', idea: ids.idea }), ['summary', 'questions', 'more'], {}],
    ['an agenda', () => ({ do: 'import' }), ['part1', 'name'], {}],
    ['a difference', () => ({ do: 'differ', idea: ids.idea, other: ids.other }), ['difference'], {}],
    ['a relation', () => ({ do: 'relate to', idea: ids.idea }), ['other', 'line'], { how: 'differs from' }],
    ['a day', () => ({ do: 'pick horizon', idea: ids.idea }), ['day'], {}],
    ['the settings', () => ({ do: 'settings' }), ['name', 'zone'], { name: 'Kept', zone: 'UTC' }],
  ];
  it.each(forms)(
    'the form of %s says what needs another look, and leads back to what was typed',
    async (_, action, fields, rest) => {
      const inputs = [...MALFORMED, ...OVERSIZED].map((said, n) => ({
        said,
        field: fields[n % fields.length] ?? '',
      }));
      for (const { said, field } of inputs) {
        const reply = await submit(action(), { ...rest, [field]: said });
        expect(['whisper', 'look again', 'form']).toContain(reply.kind);
        if (reply.kind === 'whisper') expectWords(reply.card);
        if (reply.kind === 'look again') await expectKept(reply, said);
      }
    },
  );

  async function expectKept(
    reply: Extract<SpokenReply, { kind: 'look again' }>,
    said: string,
  ): Promise<void> {
    const problems = Object.values(reply.problems);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/\p{L}{2,}.* .*\p{L}{2,}/u);
    expectWords(reply.otherwise);
    const control = reply.otherwise.body.flatMap((block) =>
      block.kind === 'controls' ? block.controls : [],
    )[0];
    if (control?.kind !== 'button') throw new Error(`Nothing leads back: ${JSON.stringify(reply.otherwise)}`);
    const again = await tell({ ...event(), type: 'pressed', action: control.action, on: null, alone: true });
    expect(again.kind).toBe('form');
    const begun = storable(said)
      .slice(0, 20)
      .toLowerCase()
      .split(/[\s,#]+/);
    const there = JSON.stringify([again, reply.otherwise]).toLowerCase();
    for (const word of begun) expect(there).toContain(JSON.stringify(word).slice(1, -1));
  }
});

const storable = (said: string) =>
  said
    .toWellFormed()
    .replaceAll('\u0000', '')
    .replace(/[\u202e\u200b]/g, '');

/** A headline, and a sentence that is about more than that something went wrong. */
function expectWords(card: Card): void {
  expect(card.title).toMatch(/\p{L}{2,}/u);
  expect(JSON.stringify(card.body)).toMatch(/\p{L}{2,}.* .*\p{L}{2,}/u);
  expect(card.title).not.toMatch(/didn.t work|That is over already/);
}
