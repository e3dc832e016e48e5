/** Searching: what people type, read as words and filters. */
import type { Stance } from '../model.ts';
import { nearest } from './nearest.ts';
import { spanInFrench, stanceInFrench } from './reading/french.ts';

/** In characters; what is longer is a text and no search. */
export const SEARCH_LIMIT = 300;

export type Span = 'week' | 'month' | 'quarter';

/** What somebody looks for. `words` are compared with the texts; all else has to be so. */
export type Wanted = {
  readonly words: string;
  /** What stood in quotes, and among the words: it must stand so in what is found. */
  readonly phrases: readonly string[];
  readonly tags: readonly string[];
  /** Names, or mentions as the platform writes them. */
  readonly people: readonly string[];
  readonly stance: Stance | null;
  readonly horizon: Span | null;
  readonly free: boolean;
  readonly archived: boolean;
  /** Filters that can't be read, as they were said. */
  readonly unread: readonly Unread[];
  /** Whether plain words were taken for a filter: whoever means the words puts them in quotes. */
  readonly plain: boolean;
};

export type Unread = { readonly filter: FilterName | 'filter'; readonly said: string };

export const FILTERS = ['tag', 'by', 'stance', 'horizon', 'free', 'archived'] as const;
export type FilterName = (typeof FILTERS)[number];

const NAMES: Readonly<Record<string, FilterName>> = {
  tag: 'tag',
  tags: 'tag',
  by: 'by',
  person: 'by',
  author: 'by',
  stance: 'stance',
  horizon: 'horizon',
  when: 'horizon',
  free: 'free',
  archived: 'archived',
  par: 'by',
  position: 'stance',
  quand: 'horizon',
};
/** The names of filters that a slip of the finger is compared with. */
export const FILTER_NAMES: readonly string[] = Object.keys(NAMES);

export const STANCE_SAID: Readonly<Record<Stance, string>> = {
  following: 'following',
  can_advise: 'can advise',
  would_join: 'would join',
  planning: 'planning',
  working: 'working on it',
  has_results: 'has results',
  stopped: 'stopped',
};
export const SPANS: readonly Span[] = ['week', 'month', 'quarter'];

/** Phrases that are filters wherever they stand; nobody writes them about a subject. */
const PHRASES: readonly (readonly [RegExp, Partial<Wanted>])[] = [
  [/^free to take$/, { free: true }],
  [/^would join$/, { stance: 'would_join' }],
  [/^can advise$/, { stance: 'can_advise' }],
  [/^working on it$/, { stance: 'working' }],
  [/^has results?$/, { stance: 'has_results' }],
  [/^this week$/, { horizon: 'week' }],
  [/^this month$/, { horizon: 'month' }],
  [/^this quarter$/, { horizon: 'quarter' }],
  [/^à reprendre$/, { free: true }],
  [/^envie d'en être$/, { stance: 'would_join' }],
  [/^peut conseiller$/, { stance: 'can_advise' }],
  [/^avec résultats?$/, { stance: 'has_results' }],
  [/^en projet$/, { stance: 'planning' }],
  [/^cette semaine$/, { horizon: 'week' }],
  [/^ce mois(?:-ci)?$/, { horizon: 'month' }],
  [/^ce trimestre$/, { horizon: 'quarter' }],
];
/** Words that are filters only when nothing else is looked for: "instruction following" is a subject. */
const ALONE: Readonly<Record<string, Partial<Wanted>>> = {
  planning: { stance: 'planning' },
  planned: { stance: 'planning' },
  working: { stance: 'working' },
  following: { stance: 'following' },
  stopped: { stance: 'stopped' },
  results: { stance: 'has_results' },
  free: { free: true },
  archived: { archived: true },
  archivées: { archived: true },
  archivée: { archived: true },
};

const TOKEN = /(?<name>\p{L}+):(?:"(?<long>[^"]*)"|(?<short>[^\s"]\S*))|"(?<quoted>[^"]*)"|(?<bare>\S+)/gu;
const MOST_WORDS = 3;

const NOTHING: Wanted = {
  words: '',
  phrases: [],
  tags: [],
  people: [],
  stance: null,
  horizon: null,
  free: false,
  archived: false,
  unread: [],
  plain: false,
};

/** Reads a search. Never throws; a filter that can't be read is in `unread`, and no part of the words. */
export function readSearch(said: string): Wanted {
  let wanted = NOTHING;
  const words: { readonly text: string; readonly isQuoted: boolean }[] = [];
  for (const { groups = {} } of said.slice(0, SEARCH_LIMIT).matchAll(TOKEN)) {
    const { name, long, short, quoted, bare = '' } = groups;
    const value = (long ?? short)?.trim();
    if (name !== undefined && value !== undefined) {
      const read = filterOf(name.toLowerCase(), value, wanted);
      if (read) wanted = read;
      else words.push({ text: `${name}:${value}`, isQuoted: true });
    } else if (quoted !== undefined) {
      words.push({ text: quoted, isQuoted: true });
      wanted = withPhrase(wanted, quoted);
    } else if (/^#\p{L}\S*$/u.test(bare)) wanted = withTag(wanted, bare);
    else if (/^(?:@\S+|<@!?\w+>)$/.test(bare)) wanted = { ...wanted, people: [...wanted.people, bare] };
    else words.push({ text: bare, isQuoted: false });
  }
  return withPhrases(wanted, words);
}

/** What says nothing in words can stand nowhere. */
const withPhrase = (wanted: Wanted, said: string): Wanted =>
  /[\p{L}\p{N}]/u.test(said)
    ? { ...wanted, phrases: [...wanted.phrases, said.replace(/\s+/g, ' ').trim()] }
    : wanted;

const withTag = (wanted: Wanted, tag: string): Wanted => ({
  ...wanted,
  tags: [...wanted.tags, tag.replace(/^#+/, '').toLowerCase()],
});

/** Null when it is no filter at all but words with a colon, as in "arXiv:2301". */
function filterOf(name: string, value: string, wanted: Wanted): Wanted | null {
  const said = value.toLowerCase();
  const unread = (filter: Unread['filter'], what = value): Wanted => ({
    ...wanted,
    unread: [...wanted.unread, { filter, said: what }],
  });
  switch (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined) {
    case 'tag':
      return withTag(wanted, value);
    case 'by':
      return { ...wanted, people: [...wanted.people, value] };
    case 'stance': {
      const spelled = said.replaceAll(/[_-]+/g, ' ');
      const found = Object.entries(STANCE_SAID).find(
        ([id, words]) => words === spelled || id.replace('_', ' ') === spelled,
      );
      const stance = found ? (found[0] as Stance) : stanceInFrench(said);
      return stance ? { ...wanted, stance } : unread('stance');
    }
    case 'horizon': {
      const named = spanInFrench(said) ?? said.replace(/^this[\s_-]*/, '');
      const span = SPANS.find((one) => one === named);
      return span ? { ...wanted, horizon: span } : unread('horizon');
    }
    case 'free':
      return { ...wanted, free: true };
    case 'archived':
      return { ...wanted, archived: true };
    default:
      return nearest(name, FILTER_NAMES) === null ? null : unread('filter', name);
  }
}

/** Takes the phrases that are filters out of the words. */
function withPhrases(
  start: Wanted,
  all: readonly { readonly text: string; readonly isQuoted: boolean }[],
): Wanted {
  let wanted = start;
  const left: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const taken = phraseAt(all, at);
    if (taken) {
      wanted = { ...wanted, ...taken.so, plain: true };
      at += taken.length - 1;
    } else left.push(all[at]?.text ?? '');
  }
  const [only = ''] = left;
  const alone = left.length === 1 && !all.some(({ isQuoted }) => isQuoted) ? only.toLowerCase() : '';
  if (Object.hasOwn(ALONE, alone)) return { ...wanted, ...ALONE[alone], plain: true };
  return { ...wanted, words: left.join(' ').trim() };
}

function phraseAt(all: readonly { readonly text: string; readonly isQuoted: boolean }[], at: number) {
  for (let length = Math.min(MOST_WORDS, all.length - at); length > 1; length--) {
    const words = all.slice(at, at + length);
    if (words.some(({ isQuoted }) => isQuoted)) continue;
    const text = words.map((word) => word.text.toLowerCase().replaceAll('’', "'")).join(' ');
    const found = PHRASES.find(([pattern]) => pattern.test(text));
    if (found) return { so: found[1], length };
  }
  return null;
}
