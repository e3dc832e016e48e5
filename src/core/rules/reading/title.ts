/** A title for an idea that came without one: the substance of what somebody wrote, in their words. */
import { withoutLeadIn } from './lead-ins.ts';
import { bare } from './marks.ts';

/** The longest title of an idea, in UTF-16 units. */
export const LONGEST_TITLE = 150;
/** The longest title that is proposed. A shorter one reads better in a list than a whole sentence. */
export const LONGEST_PROPOSAL = 80;
/** A clause shorter than this says too little to stand for the whole. */
const SHORTEST_CLAUSE = 25;
/** Sentences looked at: what a message is about stands in its beginning. */
const MOST_SENTENCES = 12;

const ADDRESS = /\(?\bhttps?:\/\/\S+/gi;
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|vs|cf|etc|al|approx|resp|fig)\.)(?<=[.!?…])\s+(?=\S)|(?<=[。！？])|(?<=[.!?…]["'”’)*_]{1,3})\s+(?!\p{Ll})/u;
const SMALL = new Set(
  `a an the of to in on at by for from with without and or but nor as if that which who whose than then so into onto over
   under via per is are was were be been being do does did has have had can could will would should may might must it its
   this these those their our my your not no whether because when while where how why what e.g i.e eg ie vs each also just
   i'd i'm i we you they he she some any between within during after before about using see`.split(/\s+/),
);

/**
 * Proposes a title of at most `LONGEST_PROPOSAL` units, cut at a clause or a word. A sentence that announces an idea
 * or a plan wins over the first one. Empty for a text without letters or numbers.
 */
export function proposeTitle(text: string): string {
  const sentences = text
    .slice(0, 6000)
    .split('\n')
    .filter((line) => !/^\s*(?:```|~~~)/.test(line))
    .flatMap((line) => bare(line.replace(ADDRESS, ' ')).split(SENTENCE_END))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((sentence) => ({ sentence, ...withoutLeadIn(sentence) }))
    .slice(0, MOST_SENTENCES);
  const saying = (words: number) => sentences.filter(({ rest }) => substance(rest) >= words);
  const chosen = saying(3).find(({ announces }) => announces) ?? saying(4)[0] ?? saying(3)[0] ?? saying(1)[0];
  // Nothing but courtesies: then these are what it says.
  const whole = sentences.find(({ sentence }) => substance(sentence) > 0)?.sentence;
  return shorten(chosen?.rest ?? whole ?? '', LONGEST_PROPOSAL);
}

/** The first part of a line that fits, cut at a clause if one is long enough, else at a word. No mark at its end. */
export function shorten(line: string, longest: number): string {
  const text = line.trim();
  if (text.length <= longest) return finish(text);
  const head = text.slice(0, longest + 1);
  const clause = [
    ...head.matchAll(
      /[,;:.?!](?=\s)|\s[–—-]+(?=\s)|\s(?=\()|\s(?=(?:so that|because|and then|while|although|to see)\s)/g,
    ),
  ]
    .map(({ index }) => index)
    .filter((at) => at >= SHORTEST_CLAUSE && balanced(head.slice(0, at)))
    .at(-1);
  return finish(clause === undefined ? atWord(text, longest) : head.slice(0, clause));
}

function substance(text: string): number {
  return text.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word.length > 1 && !SMALL.has(word.toLowerCase()))
    .length;
}

/** Cut between words. A first word that is longer than the whole title is the one case that is cut inside. */
function atWord(text: string, longest: number): string {
  const words = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text.slice(0, 4 * longest))];
  // A hyphen or a dot without a blank around it is inside a word for a reader.
  const whole = words.filter(({ index, segment }) => {
    const end = index + segment.length;
    const spaced = /\s/.test(text[end] ?? ' ') || !/\p{ASCII}/u.test(segment);
    return end <= longest && spaced && !/^\s+$/.test(segment);
  });
  const last = whole.at(-1);
  if (last !== undefined) return withoutTail(text.slice(0, last.index + last.segment.length));
  const signs = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(0, longest))];
  return signs
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}

/** Takes off a bracket or a quotation that isn't closed, and what leads on to words that are not there any more. */
function withoutTail(text: string): string {
  const open = Math.max(...['(', '[', '“'].map((sign) => text.lastIndexOf(sign)));
  const words = (balanced(text) || open < SHORTEST_CLAUSE ? text : text.slice(0, open)).trimEnd().split(' ');
  while (words.length > 3 && SMALL.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.join(' ');
}

function balanced(text: string): boolean {
  return text.split(/[([“]/).length === text.split(/[)\]”]/).length;
}

/** A capital in front, no punctuation behind. A word with capitals of its own keeps its shape. */
function finish(text: string): string {
  const ended = text.replace(/[\s.,;:!?…。！？–—*_~-]+$/u, '').replace(/^[\s.,;:!?…–—*_~-]+/u, '');
  const first = /^[^\s]+/.exec(ended)?.[0] ?? '';
  return /^\p{Ll}[^\p{Lu}]*$/u.test(first) ? ended.charAt(0).toUpperCase() + ended.slice(1) : ended;
}
