/** Puts the parts of a text into the fields of an idea. */
import type { Field } from './headings.ts';
import { withoutLeadIn } from './lead-ins.ts';
import { tagsIn } from './links.ts';
import { bare } from './marks.ts';
import { type Part, tidy } from './parts.ts';
import { LONGEST_PROPOSAL, LONGEST_TITLE } from './title.ts';

/** The fields that hold prose. An empty title is one that still has to be proposed. */
export type Fields = {
  readonly title: string;
  readonly summary: string;
  readonly setup: string;
  readonly questions: string;
};

/** A first line longer than this is a paragraph without a full stop. */
const LONGEST_TITLE_LINE = 110;

/** Reads a text that has headings. `tags` are those that are listed and need not stand in the summary. */
export function fromHeadings(parts: readonly Part[], tags: readonly string[]): Fields {
  const opening = parts.find(({ heading }) => heading === null)?.body ?? '';
  const named = parts.flatMap(({ heading, body }) => (heading === null ? [] : [{ heading, body }]));
  const wanted = named.find(({ heading, body }) => heading.field === 'title' && body !== '');
  const labelled = named.find(
    ({ heading, body }) => heading.field === 'idea' && isTitleLine(firstLine(body)),
  );
  const titlePart = wanted ?? labelled;
  const opens = titlePart === undefined && isTitleLine(firstLine(opening));
  const title = bare(opens ? firstLine(opening) : firstLine(titlePart?.body ?? ''));
  const texts: Record<'summary' | 'setup' | 'questions', string[]> = {
    summary: [],
    setup: [],
    questions: [],
  };
  for (const part of named) {
    const field = homeOf(part.heading.field);
    const body = part === titlePart ? afterFirstLine(part.body) : part.body;
    if (body === '' || (part.heading.field === 'tags' && isAllTags(body, tags))) continue;
    // Two headings of one field: the second one's name says what the first one's doesn't.
    const names = texts[field].length > 0 && isProse(part.heading.field);
    texts[field].push(names ? `${part.heading.label}: ${body}` : body);
  }
  const before = opens ? afterFirstLine(opening) : opening;
  // Beside a summary of its own, what stands before the headings is talk; without one it is the summary.
  const isTalk = titlePart !== undefined && texts.summary.length > 0;
  const summary = isTalk ? [...texts.summary, before] : [before, ...texts.summary];
  return {
    title,
    summary: paragraphs(summary),
    setup: paragraphs(texts.setup),
    questions: paragraphs(texts.questions),
  };
}

/** Reads a text without headings: a title and a text under it, one short line, or prose that needs a title. */
export function fromParagraphs(text: string): Fields {
  const first = firstLine(text);
  const rest = afterFirstLine(text);
  const alone = rest === '' && first.length <= LONGEST_PROPOSAL && isPlain(first);
  if (alone) return { title: bare(first).replace(/[.,;:\s]+$/, ''), summary: '', setup: '', questions: '' };
  const heads = isTitleLine(first) && rest.length > first.length;
  return heads
    ? { title: bare(first), summary: rest, setup: '', questions: '' }
    : { title: '', summary: tidy(text), setup: '', questions: '' };
}

/** Texts one under the other, a blank line between, empty ones left out. */
export function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

function homeOf(field: Field): 'summary' | 'setup' | 'questions' {
  return field === 'setup' || field === 'questions' ? field : 'summary';
}

function isProse(field: Field): boolean {
  return field === 'summary' || field === 'setup' || field === 'questions';
}

function isAllTags(body: string, tags: readonly string[]): boolean {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const read = tagsIn(body);
  const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  return read.every((tag) => known.has(tag.toLowerCase())) && words(body) === words(read.join(' '));
}

/** A short line without the punctuation of a sentence, or one that was set as a heading. */
function isTitleLine(line: string): boolean {
  const text = bare(line);
  const isSet = /^#{1,6}\s/.test(line) || (/^(?:\*\*|__)/.test(line) && text !== line);
  if (text.length > LONGEST_TITLE || !/\p{L}/u.test(text) || /[:,;]$/.test(text)) return false;
  if (isSet) return true;
  const isItem = /^(?:[-•*>]\s|\d{1,2}[.)]\s)/.test(line);
  return (
    text.length <= LONGEST_TITLE_LINE &&
    !isItem &&
    isPlain(line) &&
    !/[.!…]["'”’)]*$|[.!?]\s+\p{Lu}/u.test(text)
  );
}

function isPlain(line: string): boolean {
  return withoutLeadIn(line).rest === line.trim() && !/https?:\/\/|^```|^>/i.test(line);
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.trim() ?? '';
}

function afterFirstLine(text: string): string {
  const trimmed = text.trimStart();
  const end = trimmed.indexOf('\n');
  return end < 0 ? '' : tidy(trimmed.slice(end + 1));
}
