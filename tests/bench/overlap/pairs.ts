/** Notices on judged pairs of ideas and plans, posted one after the other into an empty space. */
import path from 'node:path';
import { startMatcher } from './matcher.ts';
import { areaUnderCurve, bestRecall, noticesOf, type Scored } from './measures.ts';
import { Document, Item, Pair, readLines } from './reading.ts';
import { type Row, share } from './table.ts';

/** At most so many notices are shown to one person for one text. */
const SHOWN = 3;
/** More than any space of the bench holds, so that every pair has a score. */
const ALL = 20_000;

type Relation = 'same' | 'overlap' | 'related' | 'none';
type Judged = { readonly confidence: number; readonly relation: Relation };

/** What was shown of some sets, how sure each pair is, and whether a right one was among the first three of each post. */
type Measured = {
  readonly shown: readonly (Scored & { readonly notify: boolean })[];
  readonly all: readonly Judged[];
  readonly firstThree: readonly boolean[];
};

/** One row for each set, and one for all together when there are several. */
export function* benchPairs(folders: readonly string[], background?: string): Generator<Row> {
  const measured: Measured[] = [];
  for (const folder of folders) {
    const one = measurePairs(folder, background);
    measured.push(one);
    yield rowOf(path.basename(folder), one);
  }
  if (measured.length < 2) return;
  yield rowOf('all of them', {
    shown: measured.flatMap(({ shown }) => shown),
    all: measured.flatMap(({ all }) => all),
    firstThree: measured.flatMap(({ firstThree }) => firstThree),
  });
}

/**
 * Posts the items of `items.jsonl` in their order, and compares each with those before it.
 *
 * A notice is right when `pairs.jsonl` says same or overlap. A background, if there is one, is in the space beforehand.
 */
function measurePairs(folder: string, background: string | undefined): Measured {
  const relationOf = readRelations(path.join(folder, 'pairs.jsonl'));
  const matcher = startMatcher();
  if (background !== undefined)
    for (const { id, ...rest } of readLines(background, Document)) matcher.add({ id: `bg:${id}`, ...rest });
  const shown: (Scored & { readonly notify: boolean })[] = [];
  const all: Judged[] = [];
  const firstThree: boolean[] = [];
  const earlier = new Set<string>();
  for (const item of readLines(path.join(folder, 'items.jsonl'), Item)) {
    const post = { title: item.title, text: textOf(item) };
    const found = matcher
      .search({ ...post, limit: ALL, except: item.id })
      .filter(({ id }) => earlier.has(id));
    const confidences = new Map(found.map(({ id, confidence }) => [id, confidence]));
    const right = (id: string) => isRight(relationOf(item.id, id));
    for (const id of earlier)
      all.push({ relation: relationOf(item.id, id), confidence: confidences.get(id) ?? 0 });
    if ([...earlier].some(right)) firstThree.push(found.slice(0, 3).some(({ id }) => right(id)));
    for (const { id, confidence, notify } of found.slice(0, SHOWN))
      shown.push({ confidence, notify, right: right(id) });
    matcher.add({ id: item.id, ...post });
    earlier.add(item.id);
  }
  return { shown, all, firstThree };
}

function rowOf(set: string, { shown, all, firstThree }: Measured): Row {
  const of = (wanted: (relation: Relation) => boolean) =>
    all.filter(({ relation }) => wanted(relation)).map(({ confidence }) => confidence);
  const rightOnes = of(isRight).length;
  const notices = noticesOf(
    shown.filter(({ notify }) => notify),
    rightOnes,
  );
  const best = bestRecall(shown, { precision: 0.8, rightOnes });
  return {
    set,
    pairs: `${rightOnes}`,
    notices: `${notices.sent}`,
    precision: share(notices.precision),
    recall: share(notices.recall),
    'recall at P .8': share(best.recall),
    'recall at P .6': share(bestRecall(shown, { precision: 0.6, rightOnes }).recall),
    'recall@3': share(firstThree.filter(Boolean).length / firstThree.length),
    'AUC related': share(
      areaUnderCurve(
        of(isRight),
        of((relation) => relation === 'related'),
      ),
    ),
    'AUC unlisted': share(
      areaUnderCurve(
        of(isRight),
        of((relation) => relation === 'none'),
      ),
    ),
  };
}

function isRight(relation: Relation): boolean {
  return relation === 'same' || relation === 'overlap';
}

function readRelations(file: string): (a: string, b: string) => Relation {
  const relations = new Map<string, Relation>();
  for (const { a, b, relation } of readLines(file, Pair)) {
    relations.set(`${a} ${b}`, relation);
    relations.set(`${b} ${a}`, relation);
  }
  return (a, b) => relations.get(`${a} ${b}`) ?? 'none';
}

/** The fields of an idea in the order in which the program joins them. */
function textOf(item: {
  readonly summary: string;
  readonly setup: string;
  readonly questions: string;
}): string {
  return [item.summary, item.setup, item.questions].filter(Boolean).join('\n');
}
