/** What two texts share, said in the words of one of them alone: of the other not a word is shown. */
import { asReason, BREAK } from './because.ts';
import { mentionsIn } from './concepts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { contentWords } from './words.ts';

type Text = { readonly title: string; readonly text: string };

/**
 * The shared parts as they stand in `theirs`: the same words, however they are bent and ordered, else what it calls the
 * same concept. A part that it has no words for is left out.
 */
export function inTheirWords(shared: readonly string[], theirs: Text): readonly string[] {
  const { written, passages } = passagesOf(theirs);
  const said = shared.flatMap((part) => {
    const span = sameWords(part, { written, passages }) ?? sameConcept(part, { written, passages });
    return span === null ? [] : [asReason(written.slice(span.from, span.to))];
  });
  return said.filter((part, at) => !said.slice(0, at).some((before) => holds(before, part)));
}

type Span = { readonly from: number; readonly to: number };

type Theirs = { readonly written: string; readonly passages: readonly Passage[] };

/** Whether a stretch is one thing, with no sign in it that ends one and begins another. */
const isWhole = ({ from, to }: Span, written: string): boolean => !BREAK.test(written.slice(from, to));

function sameWords(part: string, { written, passages }: Theirs): Span | null {
  const wanted = contentWords(part).map(({ stem }) => stem);
  const key = wanted.toSorted().join(' ');
  if (key === '') return null;
  for (const { words } of passages) {
    for (let at = 0; at + wanted.length <= words.length; at += 1) {
      const run = words.slice(at, at + wanted.length);
      const stems = run.map(({ stem }) => stem);
      const span = spanOf(run);
      if (stems.toSorted().join(' ') === key && isWhole(span, written)) return span;
    }
  }
  return null;
}

/** Where the text speaks of what the part speaks of: in the most like words of those that it uses. */
function sameConcept(part: string, { written, passages }: Theirs): Span | null {
  const meant = new Set(mentionsIn(part).map(({ concept }) => concept.key));
  const stems = new Set(contentWords(part).map(({ stem }) => stem));
  const found = (meant.size === 0 ? [] : passages).flatMap(({ words }) => {
    const { from, to } = spanOf(words);
    const mentions = mentionsIn(written.slice(from, to)).filter(({ concept }) => meant.has(concept.key));
    return mentions.flatMap((mention) => {
      const { from: start, to: end } = spanOf(mention.words);
      const span = { from: from + start, to: from + end };
      const alike = mention.words.filter(({ stem }) => stems.has(stem)).length;
      return isWhole(span, written) ? [{ ...span, alike }] : [];
    });
  });
  const [first] = found.toSorted((a, b) => b.alike - a.alike);
  return first ?? null;
}

const spanOf = (words: readonly Span[]): Span => ({
  from: Math.min(...words.map(({ from }) => from)),
  to: Math.max(...words.map(({ to }) => to)),
});

function holds(part: string, other: string): boolean {
  const stems = new Set(contentWords(part).map(({ stem }) => stem));
  return contentWords(other).every(({ stem }) => stems.has(stem));
}
