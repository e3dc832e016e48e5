/** The headings under which researchers write an idea, and where they stand in a line. */

/** `idea` is a label such as "Project idea:" that may be followed by a title or by the whole idea. */
export type Field = 'title' | 'idea' | 'summary' | 'setup' | 'questions' | 'links' | 'tags';

/**
 * A heading in a line: `from` its first character, marks included, `to` the first character of what it heads. `label`
 * is how it was written. `aside` is a remark in brackets behind it, which belongs to the text.
 */
export type Heading = {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly aside: string;
};

const LABELS: Readonly<Record<Field, string>> = {
  title: '(?:(?:project|idea|working|proposed|paper|research|tentative)[ ]+)?title',
  idea:
    '(?:(?:my|new|research|project|experiment|paper|rough|half-baked)[ ]+){0,3}(?:idea|proposal)' +
    '(?:,?[ ]+(?:half-baked|rough|early|speculative|untested))?',
  summary:
    '(?:(?:short|brief|project|idea|research|problem|one-line|quick)[ ]+)?(?:description|summary|abstract|overview' +
    '|statement|pitch)|tl;?dr|motivation|background|context|hypothes[ei]s|rationale|goals?|aims?|objectives?' +
    '|problem|(?:core|main|key|basic)[ ]+idea|gist|introduction|why(?:[ ]+(?:it|this)[ ]+matters)?' +
    '|expected[ ]+(?:results?|outcomes?)|impact',
  setup:
    '(?:brainstorming[ ]+)?(?:(?:the|an|a|some|our|my)[ ]+)?(?:(?:possible|proposed|planned|rough)[ ]+)?' +
    '(?:experiment(?:al|s)?[ ]+(?:set-?[ ]?up|design|plan|protocol)|(?:study|research)[ ]+design' +
    '|set-?[ ]?up|design|methods?|methodology|approach|procedure|protocol|experiments?)' +
    '|(?:research[ ]+)?plan|data(?:sets?)?|evaluation|metrics|baselines|kill[ ]+criteri(?:on|a)|(?:first|next)[ ]+steps?',
  questions:
    '(?:brainstorming[ ]+)?(?:(?:the|some|my|our)[ ]+)?' +
    '(?:(?:key|open|research|main|core|guiding|remaining)[ ]+){0,2}questions?|(?:key[ ]+)?uncertainties|unknowns',
  links:
    '(?:useful[ ]+|related[ ]+)?(?:links?|references?|reading|sources?|work)|prior[ ]+work|see[ ]+also|further[ ]+reading',
  tags: 'tags?|keywords?|topics?',
};

const FIELDS = Object.entries(LABELS).map(([field, words]) => `(?<${field}>${words})`);
const COMPOUND = `(?:${FIELDS.join('|')})(?:[ ]*(?:/|&|and)[ ]*(?:${Object.values(LABELS).join('|')})){0,3}`;
const ASIDE = '[ ]*(?<aside>\\([^()\\n]{1,60}\\))?[ ]*';
const AT_START = new RegExp(
  `^[\\s>]*(?:#{1,6}[ ]*|[-•*][ ]+|\\d{1,2}[.)][ ]+)?(?<mark>[*_]{0,3})(?<label>${COMPOUND})[*_]{0,3}${ASIDE}` +
    '[*_]{0,3}(?:[:：][*_]{0,3}|[ ]+[-–—](?=[ ])|[ ]*$)[ ]*',
  'iu',
);
// In the middle of a line only a mark or the end of a sentence tells a heading from a phrase that ends in a colon.
const WITHIN = new RegExp(
  `(?:(?<=[\\s“”″"])[*_]{1,3}|(?<=[.?!…)\\]"”]\\s{1,3})(?=\\p{Lu}))(?<label>${COMPOUND})[*_]{0,3}${ASIDE}` +
    '[*_]{0,3}[:：][*_]{0,3}[ ]*',
  'giu',
);

/** The heading that a line begins with, or null. */
export function headingAt(line: string): Heading | null {
  const match = AT_START.exec(line);
  return match === null ? null : headingOf(match);
}

/** All headings of a line, left to right. */
export function headingsIn(line: string): Heading[] {
  const first = headingAt(line);
  const later = [...line.matchAll(WITHIN)].flatMap((match) => headingOf(match) ?? []);
  // The flag that ignores case makes \p{Lu} match any letter, so that capitals are looked at here.
  const clear = later.filter(({ label, from }) => /[*_]/.test(line[from] ?? '') || /^\p{Lu}/u.test(label));
  const rest = clear.filter(({ from }) => first === null || from >= first.to);
  return first === null ? rest : [first, ...rest];
}

function headingOf(match: RegExpExecArray): Heading | null {
  const groups = match.groups ?? {};
  const field = (['title', 'idea', 'summary', 'setup', 'questions', 'links', 'tags'] as const).find(
    (name) => groups[name] !== undefined,
  );
  if (field === undefined) return null;
  const to = match.index + match[0].length;
  return { field, from: match.index, to, label: groups.label ?? '', aside: groups.aside ?? '' };
}
