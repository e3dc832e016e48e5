/** What a space adds to the glossary: a concept, and the ways in which its people say it. */
import { FACETS, type OwnConcept } from '../concept.ts';
import { tokensOf } from './overlap/glossary.ts';

/** More than these nobody keeps up, and each is looked for in every sentence. */
export const GLOSSARY_LIMITS = { concepts: 200, ways: 20, letters: 60, words: 6 } as const;

export type GlossaryProblem = {
  readonly kind:
    | 'no name'
    | 'long'
    | 'wordy'
    | 'too many ways'
    | 'no words'
    | 'no ways'
    | 'full'
    | 'name taken';
  readonly said: string;
};

type Read = Pick<OwnConcept, 'name' | 'facet' | 'ways'>;
type Problems = Readonly<Partial<Record<'name' | 'ways', GlossaryProblem>>>;

/**
 * Reads what an admin wrote. Ways stand on lines of their own, or between commas or semicolons; one that says the name or
 * another way again, by the stems of its words, is left out. `others` are the concepts that the space has beside this one.
 */
export function readConcept(
  values: Readonly<Record<string, string>>,
  others: readonly OwnConcept[],
): { readonly ok: true; readonly concept: Read } | { readonly ok: false; readonly problems: Problems } {
  const name = oneLine(values.name ?? '');
  const said = (values.ways ?? '')
    .split(/[\n;,]/)
    .map(oneLine)
    .filter((way) => way !== '');
  const ways = distinct(name, said);
  const named = name === '' ? problem('no name', '') : wrongWith(name);
  const taken = others.some((one) => keyOf(one.name) === keyOf(name)) ? problem('name taken', name) : null;
  const full = others.length >= GLOSSARY_LIMITS.concepts ? problem('full', '') : null;
  const wrong = said.map(wrongWith).find((one) => one !== null) ?? null;
  const many = ways.length > GLOSSARY_LIMITS.ways ? problem('too many ways', String(ways.length)) : null;
  const none = ways.length === 0 ? problem('no ways', '') : null;
  const problems = {
    ...asField('name', full ?? named ?? taken),
    ...asField('ways', wrong ?? many ?? none),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const facet = FACETS.find((one) => one === values.facet) ?? 'method';
  return { ok: true, concept: { name, facet, ways } };
}

/** What tells two names, or ways, apart: the stems of their words. */
const keyOf = (said: string): string =>
  tokensOf(said)
    .map(({ stem }) => stem)
    .join(' ');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const problem = (kind: GlossaryProblem['kind'], said: string): GlossaryProblem => ({ kind, said });
const asField = (field: keyof Problems, found: GlossaryProblem | null) => (found ? { [field]: found } : {});

function wrongWith(said: string): GlossaryProblem | null {
  if (said.length > GLOSSARY_LIMITS.letters) return problem('long', said);
  const words = tokensOf(said).length;
  if (words === 0) return problem('no words', said);
  return words > GLOSSARY_LIMITS.words ? problem('wordy', said) : null;
}

function distinct(name: string, ways: readonly string[]): readonly string[] {
  const seen = new Set([keyOf(name)]);
  return ways.filter((way) => {
    const isNew = !seen.has(keyOf(way));
    seen.add(keyOf(way));
    return isNew;
  });
}
