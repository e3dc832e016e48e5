/** Reads a message, written as researchers write, into the fields of an idea. */
import type { Horizon } from '../../model.ts';
import { type Fields, fromHeadings, fromParagraphs, paragraphs } from './fields.ts';
import { type Here, horizonIn } from './horizon.ts';
import { withoutLeadIn } from './lead-ins.ts';
import { collect, distinctTags, tagsIn, withoutListed } from './links.ts';
import { blockIn, clean, unquoted } from './marks.ts';
import { partsOf } from './parts.ts';
import { LONGEST_TITLE, proposeTitle, shorten } from './title.ts';

/** The fields of an idea as read from a text. `horizon` is there only when somebody says when they plan it. */
export type ReadIdea = {
  readonly title: string;
  readonly summary: string;
  readonly setup: string;
  readonly questions: string;
  readonly links: readonly string[];
  readonly tags: readonly string[];
  readonly horizon?: Horizon;
  readonly foundHeadings: boolean;
};

/**
 * Reads a message into fields. Every word of it stands in one of them: what belongs to none goes to the end of the
 * summary, but for a line that only says that an idea comes. A text without a title gets a proposed one, which its summary repeats. Never throws.
 */
export function readIdea(text: string, here: Here): ReadIdea {
  const { text: plain, links, tags } = collect(clean(text));
  const { inside, around } = ideaIn(plain);
  const parts = partsOf(inside);
  const foundHeadings = parts.some(({ heading }) => heading !== null);
  const under = parts.filter(({ heading }) => heading?.field === 'tags').map(({ body }) => tagsIn(body));
  const listed = { links, tags: distinctTags([...under.flat(), ...tags]) };
  const fields = titled(foundHeadings ? fromHeadings(parts, listed.tags) : fromParagraphs(inside), around);
  const horizon = horizonIn(plain, here);
  return {
    ...fields,
    summary: withoutListed(fields.summary, listed),
    ...listed,
    ...(horizon === undefined ? {} : { horizon }),
    foundHeadings,
  };
}

/** The part of a message that is the idea, and what was said around it. */
function ideaIn(plain: string): { inside: string; around: string } {
  const whole = { inside: unquoted(plain), around: '' };
  const block = blockIn(plain);
  if (block === null) return whole;
  const headings = (text: string) => partsOf(text).filter(({ heading }) => heading !== null).length;
  // Back-ticks set off programs as often as ideas, and a program's comment may look like a heading. A message with
  // headings of its own quotes something else.
  const wanted = block.isCode
    ? headings(block.inside) > 1
    : headings(block.inside) > 0 || headings(block.around) === 0;
  return wanted ? block : whole;
}

/** Gives the fields a title within its limit. What doesn't fit into it stands in the summary in full. */
function titled(fields: Fields, around: string): Fields {
  const { summary, setup, questions } = fields;
  const all = withoutAnnouncement(paragraphs([summary, around]));
  const tooLong = fields.title.length > LONGEST_TITLE;
  const proposed = [summary, setup, questions, around].map(proposeTitle).find((title) => title !== '') ?? '';
  const given = tooLong ? shorten(fields.title, LONGEST_TITLE) : fields.title;
  const title = given === '' ? proposed : given;
  const unsaid = tooLong ? paragraphs([fields.title, all]) : all;
  const repeats = words(title) === words(unsaid);
  return { title, summary: repeats ? '' : unsaid, setup, questions };
}

/** "Here is a project idea related to that:" says that an idea comes, and nothing of it. */
function withoutAnnouncement(text: string): string {
  const lines = text.split('\n').filter((line) => {
    const isOne = /^(?:here(?: is|['’]s)|this is)\b.*[:：]$/i.test(line.trim());
    return !isOne || /[\p{L}\p{N}]/u.test(withoutLeadIn(line).rest);
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
