/** Ideas: what a form may hold, and what of it needs another look. */
import type { IdeaText } from '../model.ts';

/** In characters; a form on a smaller platform holds less and the whole text is kept in the draft. */
export const LIMITS = { title: 150, text: 12_000, links: 20, link: 500, tags: 12, tag: 30 } as const;

/** Whether nothing of a title can be seen: white space and signs without a width. */
export const isBlank = (title: string): boolean => !/[^\p{C}\p{Z}\p{M}]/u.test(title);

export const EMPTY_TEXT: IdeaText = { title: '', summary: '', setup: '', questions: '', links: [], tags: [] };

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** A text under its title: without a first line, or a first sentence, that says the title again. */
export function afterTitle(text: string, title: string): string {
  const said = lettersOf(title);
  const [line = ''] = /^\s*[^\n]*/.exec(text) ?? [];
  const [sentence = ''] = /^.*?[.!?…][*_"'”’)]*(?=\s)/su.exec(line) ?? [];
  const again = said === '' ? undefined : [line, sentence].find((part) => lettersOf(part) === said);
  return again === undefined ? text : text.slice(again.length).trimStart();
}

export type Checked =
  | { readonly ok: true; readonly text: IdeaText }
  | { readonly ok: false; readonly text: IdeaText; readonly problems: Readonly<Record<string, IdeaProblem>> };

/** Why a field needs another look; `cards/problems.ts` says it. */
export type IdeaProblem =
  | { readonly kind: 'no title' | 'links' | 'tags' }
  /** A word that is neither a link nor a #tag. */
  | { readonly kind: 'tag'; readonly said: string }
  /** In characters. */
  | {
      readonly kind: 'too long';
      readonly field: (typeof TEXTS)[number];
      readonly has: number;
      readonly limit: number;
    };

const TEXTS = ['title', 'summary', 'setup', 'questions'] as const;

/** What a form gave for an idea, tidied: outer white space goes, everything else stays as it was written. */
export function checkIdea(values: Readonly<Record<string, string>>, before: IdeaText): Checked {
  const long = (name: 'summary' | 'setup' | 'questions') =>
    values[name] === undefined ? before[name] : values[name].trim();
  const more = values.more === undefined ? { links: before.links, tags: before.tags } : readMore(values.more);
  const text: IdeaText = {
    title: (values.title ?? before.title).replace(/\s+/g, ' ').trim(),
    summary: long('summary'),
    setup: long('setup'),
    questions: long('questions'),
    links: more.links,
    tags: more.tags,
  };
  const problems = problemsOf(text);
  return Object.keys(problems).length === 0 ? { ok: true, text } : { ok: false, text, problems };
}

/**
 * A line of links and #tags, as people write them. What is neither stays among the tags with a blank before it, so that it
 * is no tag and can be named.
 */
export function readMore(line: string): {
  readonly links: readonly string[];
  readonly tags: readonly string[];
} {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  const links = words.filter((word) => /^https?:\/\/\S+$/i.test(word));
  const tags = words
    .filter((word) => !links.includes(word))
    .map((word) => (word.startsWith('#') ? word.replace(/^#+/, '').toLowerCase() : ` ${word}`));
  return { links: [...new Set(links)], tags: tags.filter(isFirst) };
}

/** A tag is there once; what is none stays as it was typed, until it is one. */
const isFirst = (tag: string, at: number, all: readonly string[]): boolean =>
  tag !== '' && (tag.startsWith(' ') || all.indexOf(tag) === at);

function problemsOf(text: IdeaText): Record<string, IdeaProblem> {
  const problems: Record<string, IdeaProblem> = {};
  for (const field of TEXTS) {
    const [has, limit] = [text[field].length, field === 'title' ? LIMITS.title : LIMITS.text];
    if (has > limit) problems[field] = { kind: 'too long', field, has, limit };
  }
  if (!/[\p{L}\p{N}]/u.test(text.title)) problems.title = { kind: 'no title' };
  const wrong = text.tags.find((tag) => !/^[\p{L}\p{N}][\p{L}\p{N}_.+-]*$/u.test(tag));
  if (text.links.length > LIMITS.links || text.links.some((link) => link.length > LIMITS.link)) {
    problems.more = { kind: 'links' };
  } else if (wrong !== undefined) {
    problems.more = { kind: 'tag', said: wrong.trim() };
  } else if (text.tags.length > LIMITS.tags || text.tags.some((tag) => tag.length > LIMITS.tag)) {
    problems.more = { kind: 'tags' };
  }
  return problems;
}

/** An idea with more text behind its own. Links and tags come whole from the addition, where they were shown. */
export function addedTo(idea: IdeaText, added: IdeaText): IdeaText {
  const behind = (name: 'summary' | 'setup' | 'questions') =>
    [idea[name], added[name]].filter((part) => part !== '').join('\n\n');
  return {
    title: idea.title,
    summary: behind('summary'),
    setup: behind('setup'),
    questions: behind('questions'),
    links: added.links,
    tags: added.tags,
  };
}
