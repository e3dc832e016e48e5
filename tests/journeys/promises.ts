/** The clauses of what is promised that people do and see, in its words, and where a journey holds each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Each stands in the name of a test. */
export const PROMISES = [
  'a form; the title is required',
  'summary, experimental setup, key questions, links, tags are optional',
  'a title alone publishes',
  'all of them come back as they were written',
  '“Save as research idea” on any message',
  'headings and “”″ blocks fill their fields',
  'the source is linked',
  'the message’s author is credited and, if somebody else saved it, told once and can remove it',
  '“I’m planning this” with its horizon in the same form: one submit makes the idea and the plan',
  'edit, withdraw, archive one’s own idea',
  'a short number',
  'every card follows; an edit posts nothing new',
  'one text becomes many drafts, reviewed by its author in one private list',
  'running it again adds nothing',
  'one card for the batch',
  'killed half-way, it is finished by running it again',
  'one active stance per person per idea, its history is kept',
  'the common ones are one press on the card',
  'a horizon for plans',
  '“in the coming month” typed in a note preselects this month',
  'reactions are an alias for buttons',
  'settable per space',
  'a reaction given or taken back while the bot was down counts after its restart',
  'taking one back removes only what that reaction gave',
  'a person with accounts on both platforms is counted once',
  'a second planner is never refused; both see each other',
  'both see each other, unless private',
  'the proposer learns of sign-ups and withdrawals in batches',
  'three within the window are one note',
  'never of their own acts',
  'a space joins Slack channels and Discord channels, one card in each',
  'a press on one shows on the other within 10 s',
  'a one-time code, five minutes, confirmed on both sides',
  'a code seen by a third person links nothing',
  'two stances on one idea ask which to keep',
  '`/idea unlink`',
  'this channel, this space, public',
  'nothing leaves it by digest, search, overlap',
  'private text is never posted in public',
  'the person sees “could not reach you” at their next use',
  'admins see the count',
  'people carry what they choose to say: affiliation, contact, time zone, working hours',
  'by stance, tag, person, horizon, “free to take”',
  'paging',
  'the bot writes to whoever added it',
  'nothing is posted before it’s set up',
  'the least scopes and intents',
] as const;

type Promised = (typeof PROMISES)[number];

/** Why a platform has no journey of its own. */
export const REASONS: Partial<
  Record<Promised, { readonly missing: readonly string[]; readonly because: string }>
> = {};

export type Test = {
  /** What it is about and what it says, in plain words. */
  readonly name: string;
  readonly on: readonly ('slack' | 'discord')[];
};

/** Without case and marks, so that a name can quote and go on. */
export const plain = (text: string): string =>
  text
    .replace(/[“”"'’]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Every test below a folder, with the platforms that it is run on: those that its words or its table name. */
export function testsIn(folder: string): readonly Test[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => testsOf(readFileSync(path.join(folder, file), 'utf8')));
}

function testsOf(source: string): readonly Test[] {
  // What stands at the margin begins a block: a describe with its tests, or a test by itself.
  return source.split(/^(?=(?:describe|it)\b)/m).flatMap((block) => {
    if (!/^(?:describe|it)\b/.test(block)) return [];
    const [head = '', ...tests] = block.split(/^(?= *it\b[.(])/m);
    const [about = ''] = named(head);
    return (head.startsWith('it') ? [block] : tests).map((test) => ({
      name: plain(`${head.startsWith('it') ? '' : about} ${named(test)[0] ?? ''}`),
      on: platformsOf(head.includes('.each(') || /^ *it\.each/.test(test) ? `${source}` : `${head}${test}`),
    }));
  });
}

/** The first of a piece’s texts that has words in it. */
const named = (piece: string): readonly string[] =>
  [...piece.matchAll(/(['`])((?:(?!\1)[^\\\n]|\\.)* (?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(
    ([, , text = '']) => text,
  );

const platformsOf = (words: string): Test['on'] => [
  ...(/slack|\bS\./i.test(words) ? ['slack' as const] : []),
  ...(/discord|\bD\./i.test(words) ? ['discord' as const] : []),
];
