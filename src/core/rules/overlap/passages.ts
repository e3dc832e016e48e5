/** Cuts a text into the passages that are compared: its title and its sentences, without template headings. */
import { headingAt } from '../reading/headings.ts';
import { type Mention, mentionsIn, unitsOf } from './concepts.ts';
import type { Concept } from './glossary.ts';
import { NONE_OWN, type Own } from './own.ts';
import { isAboutPeople, readable } from './readable.ts';
import { readSentence, type Word } from './words.ts';

/** A title or a sentence. `key` is equal for passages that stand word for word in two texts. */
export type Passage = {
  readonly isTitle: boolean;
  readonly key: number;
  readonly words: readonly Word[];
  /** What it speaks of: the concepts that the same words say, in one list. */
  readonly units: readonly (readonly Concept[])[];
  /** The stems of the words that no concept covers. */
  readonly unknown: readonly string[];
};

/** What is read of one text; the rest is ignored, so that a pasted book costs no more than a long form. */
const LONGEST_TEXT = 20_000;
/** A line as short as this that ends in a colon is somebody's template, whatever it is called. */
const HEADING_WORDS = 4;

// An abbreviation's full stop ends no sentence, and neither does one inside a number or a name of a file.
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|vs|cf|etc|al|approx|resp|fig|eq))[.!?…。！？]+["'”’)\]]*(?=\s)|[。！？]/giu;

/**
 * The passages of a text in reading order. Spans count from the start of `title + '\n' + text`, which is what
 * `written` holds.
 */
export function passagesOf(
  text: { readonly title: string; readonly text: string },
  own: Own = NONE_OWN,
): {
  readonly written: string;
  readonly passages: readonly Passage[];
} {
  const written = `${text.title.replaceAll('\n', ' ')}\n${text.text}`.slice(0, LONGEST_TEXT);
  const passages: Passage[] = [];
  let at = 0;
  for (const [number, line] of readable(written).split('\n').entries()) {
    for (const span of sentencesOf(line)) {
      const sentence = line.slice(span.from, span.to);
      if (isAboutPeople(sentence)) continue;
      const { words, key } = readSentence(sentence, at + span.from);
      if (words.length === 0) continue;
      const mentions = mentionsIn(sentence, own);
      passages.push({
        isTitle: number === 0,
        key,
        words,
        units: unitsOf(mentions),
        unknown: uncovered(words, mentions, at + span.from),
      });
    }
    at += line.length + 1;
  }
  return { written, passages };
}

function sentencesOf(line: string): { from: number; to: number }[] {
  const start = headingAt(line)?.to ?? 0;
  const rest = line.slice(start).trim();
  if (/[:：]$/u.test(rest) && rest.split(/\s+/).length <= HEADING_WORDS) return [];
  const spans: { from: number; to: number }[] = [];
  let from = start;
  for (const match of line.slice(start).matchAll(SENTENCE_END)) {
    const to = start + match.index + match[0].length;
    spans.push({ from, to });
    from = to;
  }
  return from < line.length ? [...spans, { from, to: line.length }] : spans;
}

/** The stems that no mention covers. Numbers are no topics. `offset` is where the sentence begins. */
function uncovered(words: readonly Word[], mentions: readonly Mention[], offset: number): string[] {
  const covered = mentions.flatMap((mention) => mention.words.map(({ from, to }) => ({ from, to })));
  const bare = words.filter(
    (word) =>
      !/^\p{N}/u.test(word.stem) &&
      !covered.some(({ from, to }) => from + offset < word.to && to + offset > word.from),
  );
  return [...new Set(bare.map(({ stem }) => stem))];
}
