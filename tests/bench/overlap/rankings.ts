/** Rankings of a corpus for queries whose right answers are known, and graded pairs of a query and an idea. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startMatcher } from './matcher.ts';
import { areaUnderCurve, bestRecall, gradeRanking, mean, noticesOf } from './measures.ts';
import { Document, JudgedPair, Query, readLines } from './reading.ts';
import { type Row, share } from './table.ts';

/** Answers looked at per query. */
const RANKED = 100;
/** Answers in which the idea of a graded pair is looked for. */
const DEEP = 1000;
const STRONGLY_RELATED = 2;

/** One row for each set in a folder, which is a set itself or holds sets. */
export function* benchRankings(folder: string, background?: string): Generator<Row> {
  const inside =
    existsSync(path.join(folder, 'queries.jsonl')) || existsSync(path.join(folder, 'pairs.jsonl'));
  const sets = inside
    ? [folder]
    : readdirSync(folder)
        .toSorted()
        .map((name) => path.join(folder, name));
  for (const set of sets) {
    if (existsSync(path.join(set, 'queries.jsonl'))) yield benchSet(set);
    else if (existsSync(path.join(set, 'pairs.jsonl'))) yield benchJudged(set, background ?? besides(set));
  }
}

function benchSet(set: string): Row {
  const matcher = startMatcher();
  for (const document of readLines(path.join(set, 'corpus.jsonl'), Document)) matcher.add(document);
  const queries = readLines(path.join(set, 'queries.jsonl'), Query);
  const grades = queries.map(({ title, text, exclude, rel, thr }) => {
    const found = matcher.search({ title, text, limit: RANKED, except: exclude });
    const wanted = Object.entries(rel).filter(([, grade]) => grade >= (thr ?? 1));
    return gradeRanking(
      found.map(({ id }) => id),
      new Set(wanted.map(([id]) => id)),
    );
  });
  return {
    set: path.basename(set),
    queries: `${queries.length}`,
    MAP: share(mean(grades.map(({ averagePrecision }) => averagePrecision))),
    MRR: share(mean(grades.map(({ reciprocalRank }) => reciprocalRank))),
  };
}

/** Graded pairs: their ideas are put among the texts of a background. */
function benchJudged(set: string, background: string | undefined): Row {
  const pairs = readLines(path.join(set, 'pairs.jsonl'), JudgedPair);
  const matcher = startMatcher();
  if (background !== undefined) for (const document of readLines(background, Document)) matcher.add(document);
  const ideas = new Map(pairs.map(({ idea }) => [idea.title, idea]));
  for (const idea of ideas.values()) matcher.add({ id: `idea:${idea.title}`, ...idea });
  const scored = pairs.map(({ query, idea, grade, kind }) => {
    const found = matcher.search({ ...query, limit: DEEP }).find(({ id }) => id === `idea:${idea.title}`);
    const right = grade >= STRONGLY_RELATED;
    return { confidence: found?.confidence ?? 0, notify: found?.notify ?? false, right, kind };
  });
  const area = (some: typeof scored) =>
    areaUnderCurve(
      some.filter(({ right }) => right).map(({ confidence }) => confidence),
      some.filter(({ right }) => !right).map(({ confidence }) => confidence),
    );
  const rightOnes = scored.filter(({ right }) => right).length;
  const notices = noticesOf(
    scored.filter(({ notify }) => notify),
    rightOnes,
  );
  return {
    set: path.basename(set),
    queries: `${pairs.length}`,
    AUC: share(area(scored)),
    'AUC short': share(area(scored.filter(({ kind }) => kind === 'short'))),
    precision: share(notices.precision),
    recall: share(notices.recall),
    'recall at P .8': share(bestRecall(scored, { precision: 0.8, rightOnes }).recall),
  };
}

/** The first corpus that lies beside a set, by name. */
function besides(set: string): string | undefined {
  const parent = path.dirname(path.resolve(set));
  return readdirSync(parent)
    .toSorted()
    .map((name) => path.join(parent, name, 'corpus.jsonl'))
    .find((file) => existsSync(file));
}
