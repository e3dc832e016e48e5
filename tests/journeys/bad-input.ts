/** The tables of bad-input.test.ts: what is typed, where, what is said, and what is taken as it is. */
import { readConcept } from '../../src/core/rules/glossary.ts';
import type { Window } from './window.ts';

/** Nothing, signs alone, what other programs would choke on, and what looks like something else. */
export const MALFORMED = [
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
export const OVERSIZED = [
  'a'.repeat(4001),
  'word '.repeat(2400),
  'line\n'.repeat(2900),
  '🧬'.repeat(4500),
  'e\u0301'.repeat(4000),
  'x'.repeat(12001),
  'https://example.org/'.padEnd(9000, 'p'),
  '#tag '.repeat(2700),
  '語'.repeat(6000),
  'deep '.repeat(5000),
];

/** Words that blame, or say nothing. */
export const VAGUE =
  /didn.t work|That is over already|\b(?:invalid|illegal|malformed|error|failed|wrong|bad|you must|you forgot|too long)\b/i;

/** What a field takes as it is, and what is said about the rest. `good`: what it takes without a word; nothing if left out. */
export type Kind = {
  readonly takes: (said: string) => boolean;
  readonly says: RegExp;
  readonly good?: string;
};

const NUL = '\u0000';
const isBlank = (said: string) => said.replaceAll(NUL, '').trim() === '';
const hasWords = (said: string) => /[\p{L}\p{N}]/u.test(said);
const ANYTHING: Kind = { takes: () => true, says: /^$/ };
const words = (says: RegExp): Kind => ({ takes: hasWords, says });
const nothing = (says: RegExp): Kind => ({ takes: () => false, says });
const blank = (says: RegExp): Kind => ({ takes: isBlank, says });

const TITLE: Kind = { ...words(/An idea needs a title in words/), good: 'Kept' };
const TAGS: Kind = {
  takes: (said) => {
    const parts = said.replaceAll(NUL, '').split(/[\s,]+/);
    return parts.every((part) => /^#*$/.test(part) || /^#+[\p{L}\p{N}][\p{L}\p{N}_.+-]{0,29}$/u.test(part));
  },
  says: /is no link and no tag|Up to 12 tags of 30 characters|Up to 20 links of 500 characters/,
};
const LINE = words(/A few words are enough: what does one do that the other doesn’t/);
const DAY = nothing(/One of these: this month, next quarter, by March/);
const OTHER = nothing(/No idea of this space is called that. Its number will do: 41/);
const CONTACT = words(/A handle, an e-mail address or a link, in up to \d+ characters/);
const QUIET = nothing(/like next Friday, 24 December/);

export type Who = 'me' | 'you' | 'admin' | 'another';
export type Door = {
  readonly by: Window;
  readonly me: Window;
  readonly you: Window;
  /** A title that comes near an idea of `you`. */
  readonly topic: string;
};

export type Row = {
  readonly form: string;
  readonly who: Who;
  readonly open: (door: Door) => Promise<unknown>;
  readonly fields: Readonly<Record<string, Kind>>;
  /** What else is filled in. */
  readonly rest?: Readonly<Record<string, string>>;
  /** Why it can be taken once. */
  readonly once?: string;
  readonly place?: string;
  readonly clock?: string;
};

const owls = ({ by }: Door) => `What owls hear at ${by.platform}`;
const more = (choice: string) => (door: Door) => door.by.choose(owls(door), 'More', choice);

/** A draft that comes near an idea of somebody else. */
async function nearDraft({ by, topic }: Door): Promise<void> {
  const before = by.messages().length;
  await by.ask('new');
  await by.until(() => by.form());
  by.fill({ Title: topic, Summary: topic });
  await by.submit();
  await by.until(() =>
    by
      .messages()
      .slice(before)
      .some(({ words }) => words.includes('close to this')),
  );
}

async function told(by: Window, words: string): Promise<void> {
  await by.until(() => by.told().includes(words));
}

/** An idea of one's own, published, whose plan comes near somebody else's. */
async function nearPlan({ by, topic }: Door): Promise<void> {
  await by.ask('new');
  await by.until(() => by.form());
  by.fill({ Title: topic, Summary: `${topic}, by ${by.platform}` });
  await by.submit();
  await told(by, 'close to this');
  await by.press('close to this', 'Publish mine');
  await told(by, 'is published');
  await by.press('is published', 'I’m planning this');
  await told(by, 'Before you start');
}

export const FORMS: readonly Row[] = [
  {
    form: 'introduce draft',
    who: 'me',
    open: async (door) => {
      await nearDraft(door);
      await door.by.press('close to this', 'Overlap: introduce us');
    },
    fields: { 'How can they reach you?': CONTACT },
    once: 'Nobody is asked twice.',
  },
  {
    form: 'agree to meet',
    who: 'you',
    place: 'directs',
    clock: '2026-05-12T12:00:00Z',
    open: ({ by }) => by.press('Somebody works on something close to yours', 'Introduce us', 'directs'),
    fields: { 'How can they reach you?': CONTACT },
    once: 'Then they are introduced.',
  },
  {
    form: 'write draft',
    who: 'me',
    open: async (door) => {
      if (!door.by.told().includes('close to this')) await nearDraft(door);
      await door.by.press('close to this', 'Edit');
    },
    fields: { Title: TITLE, 'Experimental setup': ANYTHING },
  },
  { form: 'add to', who: 'me', open: more('Add to it (its author)'), fields: { 'Links and #tags': TAGS } },
  {
    form: 'relate to',
    who: 'me',
    open: more('How it relates to another'),
    fields: { 'The other idea': OTHER },
    rest: { 'In one line': 'Mine listens.' },
  },
  {
    form: 'merge into',
    who: 'me',
    open: more('Merge it into another (authors, admins)'),
    fields: { 'The other idea': OTHER },
  },
  {
    form: 'pick horizon',
    who: 'me',
    open: async (door) => {
      await door.by.press(owls(door), 'Planning');
      await told(door.by, 'Pick a day');
      await door.by.press('Planning: #', 'Pick a day');
    },
    fields: { 'Last day': DAY },
  },
  {
    form: 'stance note',
    who: 'me',
    open: async (door) => {
      await door.by.press(owls(door), 'Would join');
      await told(door.by, 'Would join: #');
      await door.by.press('Would join: #', 'Add a note');
    },
    fields: { 'Your line': ANYTHING },
  },
  {
    form: 'outcome line',
    who: 'me',
    open: async (door) => {
      const { by } = door;
      await more('Say what came of it')(door);
      await by.until(() => /What came of it|Result: #/.test(by.told()));
      if (!by.told().includes('Result: #')) await by.press('What came of it', 'Result');
      await told(by, 'Result: #');
      await by.press(
        'Result: #',
        by.told().includes('[Add a line') ? 'Add a line or a link' : 'Change the line or the link',
      );
    },
    fields: { 'One line': ANYTHING, 'A link': blank(/A link begins with https:\/\/ and has no spaces/) },
  },
  {
    form: 'import',
    who: 'me',
    open: ({ by }) => by.ask('import'),
    fields: {
      'The text': nothing(/At least three ideas make an agenda, each beginning on a line of its own/),
    },
  },
  {
    form: 'edit item',
    who: 'another',
    open: async ({ by }) => {
      if (!by.told().includes('to look through')) {
        await by.ask('import');
        await by.until(() => by.form());
        by.fill({ 'The text': '- count the moss\n- draw the kelp\n- date the bells' });
        await by.submit();
        await told(by, 'to look through');
      }
      await by.press('to look through', 'Edit');
    },
    fields: { Title: TITLE },
  },
  {
    form: 'say difference',
    who: 'me',
    open: async (door) => {
      await nearDraft(door);
      await door.by.press('close to this', 'Different: say how');
    },
    fields: { 'The difference': LINE },
    once: 'With it the draft is published.',
  },
  {
    form: 'differ',
    who: 'another',
    open: async (door) => {
      await nearPlan(door);
      await door.by.press('Before you start', 'Different: say how');
    },
    fields: { 'The difference': LINE },
    once: 'Two ideas differ in one way, for each who says so.',
  },
  {
    form: 'introduce',
    who: 'admin',
    open: async (door) => {
      await nearPlan(door);
      await door.by.press('Before you start', 'Overlap: introduce us');
    },
    fields: { 'How can they reach you?': CONTACT },
    once: 'Nobody is asked twice.',
  },
  {
    form: 'settings',
    who: 'admin',
    open: async ({ by }) => {
      await by.ask('setup');
      await told(by, 'How this channel is set up');
      await by.press('How this channel is set up', 'Change');
    },
    fields: {
      'Name of the space': { ...words(/A name of up to 60 characters/), good: 'Kept' },
      'Time zone': { ...nothing(/A time zone by its usual name, like Europe\/Berlin or UTC/), good: 'UTC' },
    },
  },
  {
    form: 'signs',
    who: 'admin',
    open: async ({ by }) => {
      await by.ask('setup');
      await told(by, 'How this channel is set up');
      await by.press('How this channel is set up', 'Reaction signs');
    },
    fields: { Following: blank(/is no emoji|One emoji, or its name between colons/) },
  },
  {
    form: 'concept',
    who: 'admin',
    open: async ({ by }) => {
      await by.ask('glossary');
      await told(by, 'Glossary of');
      await by.press('Glossary of', 'Add a concept');
      await by.until(() => by.form());
      by.fill({ 'Its name': `Moss of ${by.platform}` });
    },
    fields: {
      'Other ways of saying it': {
        takes: (said) => readConcept({ name: 'Moss', ways: said.replaceAll(NUL, '') }, []).ok,
        says: /characters|word|way/i,
      },
    },
    once: 'Two concepts have two names.',
  },
  {
    form: 'pick quiet for all',
    who: 'admin',
    open: async ({ by }) => {
      await by.ask('setup');
      await told(by, 'How this channel is set up');
      await by.press('How this channel is set up', 'A quiet time for all');
    },
    fields: {
      'First quiet day': { ...QUIET, good: '2026-06-20' },
      'First day after it': { ...QUIET, good: '2026-06-25' },
    },
  },
  {
    form: 'profile',
    who: 'another',
    open: ({ by }) => by.ask('profile'),
    fields: {
      Affiliation: ANYTHING,
      Contact: {
        takes: (said) => isBlank(said) || hasWords(said),
        says: /A link to your profile, a name that you go by/,
      },
      'Time zone': blank(/I don’t know the time zone “.*”. A city of it will do/),
      'Working hours': blank(/like Mon–Fri 9–17/),
    },
  },
  {
    form: 'pick quiet',
    who: 'you',
    place: 'directs',
    clock: '2026-06-01T14:00:00Z',
    open: ({ by }) => by.press('Still on it?', 'Quiet until…', 'directs'),
    fields: { 'First day that suits you again': QUIET },
  },
  {
    form: 'check-in day',
    who: 'you',
    place: 'directs',
    open: ({ by }) => by.choose('Still on it?', 'Extend or snooze', 'Snooze until a day…', 'directs'),
    fields: { 'Day to ask again': nothing(/A day from today on, within two years, like next Friday/) },
  },
  {
    form: 'stop',
    who: 'you',
    place: 'directs',
    open: async ({ by }) => {
      await by.press('Still on it?', 'Stopped', 'directs');
      await by.until(() => by.sees('directs').includes('Add a line why'));
      await by.press('Add a line why', 'Add a line why', 'directs');
    },
    fields: { 'What happened': LINE },
    once: 'With its line it is told.',
  },
  {
    form: 'edit',
    who: 'me',
    open: more('Edit (its author)'),
    fields: { Title: TITLE, 'Links and #tags': TAGS },
  },
  // Last, since then there are ideas that are called anything.
  { form: 'new idea', who: 'me', open: ({ by }) => by.ask('new'), fields: { Title: TITLE } },
];

export type Command = {
  readonly verb: string;
  readonly option: string;
  readonly says: RegExp;
  readonly who?: Who;
  /** What stands before it where a command is a line of text. */
  readonly typed?: string;
  /** What else Discord's command asks for. */
  readonly rest?: string;
};

const NO_IDEA =
  /Nothing in this space is called “.*”.*looks through all of them|Its number or some of its title, please|Which idea/s;

export const COMMANDS: readonly Command[] = [
  { verb: 'new', option: 'title', says: /^$/ },
  { verb: 'find', option: 'query', says: /Nothing found|Found|ideas?/ },
  { verb: 'find', option: 'tag', says: /Nothing found|Found|ideas?|tag/, typed: 'find tag:' },
  { verb: 'find', option: 'person', says: /Nothing found|Found|ideas?|[Nn]obody/, typed: 'find by:' },
  { verb: 'show', option: 'idea', says: NO_IDEA },
  { verb: 'plan', option: 'idea', says: NO_IDEA },
  {
    verb: 'plan',
    option: 'horizon',
    says: /doesn’t work as a horizon. These do|Planning: #1|Before you start/,
    typed: 'plan 1',
    rest: 'idea:1',
  },
  {
    verb: 'stance',
    option: 'idea',
    says: /behind the idea, like|Nothing in this space is called|Which idea/,
    rest: 'stance:following',
  },
  { verb: 'outcome', option: 'idea', says: NO_IDEA },
  { verb: 'digest', option: 'what', says: /digest/i },
  { verb: 'link', option: 'code', says: /A code has eight signs|wait a quarter of an hour|Your code/ },
  {
    verb: 'setup',
    option: 'join',
    says: /No space has this code|What would you like to set up|How this channel is set up/,
    who: 'admin',
    typed: 'setup join',
  },
  {
    verb: 'setup',
    option: 'do',
    says: /No space has this code|What would you like to set up|How this channel is set up/,
    who: 'admin',
  },
];
