/** What two accounts say on one idea, linked or not, as people would explain it: the truth that the store is held to. */
import fc from 'fast-check';
import type { Stance } from '../../../src/core/model.ts';

export type Side = 'a' | 'b';

/** From the least to the most that somebody takes on. */
const TAKES_ON = ['following', 'can_advise', 'would_join', 'planning', 'has_results'] as const;
type Said = (typeof TAKES_ON)[number];
const SIGNS: Readonly<Record<string, Said>> = { '👀': 'following', '🙋': 'would_join', '🔬': 'planning' };

export type Step =
  | { readonly do: 'press'; readonly side: Side; readonly stance: Said }
  | { readonly do: 'take back' | 'link' | 'unlink'; readonly side: Side }
  /** Gives a reaction that doesn't stand, takes back one that does; `away`: while the program isn't there. */
  | { readonly do: 'react'; readonly side: Side; readonly sign: string; readonly away: boolean }
  /** Says which of two stances counts. */
  | { readonly do: 'keep'; readonly side: Side; readonly waiting: boolean }
  | { readonly do: 'restart' };

const side = fc.constantFrom<Side>('a', 'b');
const sign = fc.constantFrom(...Object.keys(SIGNS));
const one = <S extends Step>(weight: number, record: { [K in keyof S]: fc.Arbitrary<S[K]> }) => ({
  weight,
  arbitrary: fc.record(record) as fc.Arbitrary<Step>,
});

export const steps: fc.Arbitrary<Step> = fc.oneof(
  one(5, { do: fc.constant('react' as const), side, sign, away: fc.constantFrom(false, false, true) }),
  one(4, { do: fc.constant('press' as const), side, stance: fc.constantFrom(...TAKES_ON) }),
  one(2, { do: fc.constant('link' as const), side }),
  one(2, { do: fc.constant('unlink' as const), side }),
  one(1, { do: fc.constant('take back' as const), side }),
  one(1, { do: fc.constant('keep' as const), side, waiting: fc.boolean() }),
  one(1, { do: fc.constant('restart' as const) }),
);

/** A stance with the account that said it, and the reaction that did, if one did. */
type Word = { readonly by: Side; readonly stance: Said; readonly sign?: string };

export type Truth = {
  readonly isOne: boolean;
  /** What counts: of each account, or under `a` of both. */
  readonly counts: Partial<Readonly<Record<Side, Word>>>;
  /** What the other account said before they were one, until somebody says which counts. */
  readonly waits: Word | null;
  /** What each account said otherwise before a reaction outdid it: it comes back when that is taken back. */
  readonly beneath: Partial<Readonly<Record<Side, Word>>>;
  /** The reactions that stand, and whether they still say something. */
  readonly signs: Readonly<Record<Side, ReadonlyMap<string, boolean>>>;
};

export const NOTHING_SAID: Truth = {
  isOne: false,
  counts: {},
  waits: null,
  beneath: {},
  signs: { a: new Map(), b: new Map() },
};

export const stancesIn = ({ counts }: Truth): readonly Stance[] =>
  Object.values(counts)
    .map(({ stance }) => stance)
    .sort();

/** What is so after a step. */
export function after(truth: Truth, step: Step): Truth {
  switch (step.do) {
    case 'press': {
      const now = counted(truth, step.side);
      const isSaid = now?.stance === step.stance && now.sign === undefined;
      return counting(truth, step.side, isSaid ? now : { by: step.side, stance: step.stance });
    }
    case 'take back': {
      const spent = (by: Side) =>
        spoken(truth, step.side).includes(by)
          ? new Map([...truth.signs[by].keys()].map((each) => [each, false]))
          : truth.signs[by];
      return { ...counting(truth, step.side, undefined), signs: { a: spent('a'), b: spent('b') } };
    }
    case 'react':
      return truth.signs[step.side].has(step.sign)
        ? takenAway(truth, step.side, step.sign)
        : given(truth, step.side, step.sign);
    case 'link':
      return truth.isOne ? truth : joined(truth);
    case 'unlink':
      return truth.isOne ? parted(truth) : truth;
    case 'keep':
      return truth.waits ? counting(truth, 'a', step.waiting ? truth.waits : truth.counts.a) : truth;
    case 'restart':
      return truth;
  }
}

const weight = (word: Word | undefined) => (word ? TAKES_ON.indexOf(word.stance) : -1);
const whose = ({ isOne }: Truth, by: Side): Side => (isOne ? 'a' : by);
const spoken = ({ isOne }: Truth, by: Side): readonly Side[] => (isOne ? ['a', 'b'] : [by]);
const counted = (truth: Truth, by: Side) => truth.counts[whose(truth, by)];

/** Whatever is said anew answers what waited, and what was said before. */
function counting(truth: Truth, by: Side, word: Word | undefined): Truth {
  const beneath = { ...truth.beneath };
  for (const each of spoken(truth, by)) delete beneath[each];
  return { ...standing(truth, by, word), waits: null, beneath };
}

function standing(truth: Truth, by: Side, word: Word | undefined): Truth {
  const { [whose(truth, by)]: _, ...rest } = truth.counts;
  return { ...truth, counts: word ? { ...rest, [whose(truth, by)]: word } : rest };
}

function given(truth: Truth, by: Side, name: string): Truth {
  const word: Word = { by, stance: SIGNS[name] ?? 'following', sign: name };
  const shown = { ...truth, signs: { ...truth.signs, [by]: new Map(truth.signs[by]).set(name, true) } };
  return weight(word) > weight(counted(truth, by)) ? reacting(shown, by, word) : shown;
}

/** A reaction says more than what was said otherwise, and doesn't undo it. */
function reacting(truth: Truth, by: Side, word: Word): Truth {
  const before = counted(truth, by);
  const own = truth.waits?.by === by ? truth.waits : null;
  const said = [before, own].filter((one) => one !== undefined && one !== null && one.sign === undefined);
  const beneath = { ...truth.beneath };
  for (const one of said) if (one) beneath[one.by] = one;
  return { ...standing(truth, by, word), beneath, waits: own ? null : truth.waits };
}

function takenAway(truth: Truth, by: Side, name: string): Truth {
  const signs = new Map([...truth.signs[by]].filter(([each]) => each !== name));
  const left = { ...truth, signs: { ...truth.signs, [by]: signs } };
  const isIt = (word: Word | null | undefined) => word?.by === by && word.sign === name;
  if (isIt(counted(truth, by))) return fallen(left, by);
  return isIt(truth.waits) ? { ...left, waits: null } : left;
}

/** What stands where nothing does any more: what was beneath, what waited, or the reaction that takes on more. */
function fallen(truth: Truth, by: Side): Truth {
  const bare = standing(truth, by, undefined);
  const of = spoken(truth, by);
  const [most] = of
    .flatMap((each) =>
      [...truth.signs[each]]
        .filter(([, says]) => says)
        .map(([name]): Word => ({ by: each, stance: SIGNS[name] ?? 'following', sign: name })),
    )
    .sort((one, other) => weight(other) - weight(one));
  const waits = truth.waits && of.includes(truth.waits.by) ? truth.waits : undefined;
  const [kept] = [...of.map((each) => truth.beneath[each]), waits]
    .filter((word) => word !== undefined)
    .sort((one, other) => weight(other) - weight(one));
  if (!kept || weight(kept) < weight(most)) return most ? reacting(bare, most.by, most) : bare;
  const now = standing(bare, by, kept);
  if (kept === waits) return { ...now, waits: null };
  const { [kept.by]: _, ...beneath } = truth.beneath;
  return { ...now, beneath };
}

function joined(truth: Truth): Truth {
  const { a, b } = truth.counts;
  const more = weight(b) > weight(a) ? b : a;
  return {
    ...truth,
    isOne: true,
    counts: more ? { a: more } : {},
    waits: (a && b && (more === a ? b : a)) ?? null,
  };
}

/** Each has again what it said itself. */
function parted(truth: Truth): Truth {
  const { a: counts } = truth.counts;
  let apart: Truth = { ...truth, isOne: false, counts: counts ? { [counts.by]: counts } : {} };
  for (const each of ['a', 'b'] as const) if (!apart.counts[each]) apart = fallen(apart, each);
  return { ...apart, waits: null };
}
