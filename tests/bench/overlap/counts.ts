/** In how many texts each concept of the glossary is spoken of: what `spoken.ts` holds. */
import path from 'node:path';
import { passagesOf } from '../../../src/core/rules/overlap/passages.ts';
import { Item, readLines } from './reading.ts';

/** A concept that fewer texts speak of may be rare or common: what is known of research at large says more. */
const LEAST_TEXTS = 3;

/** One line for each count, the highest first, with the concepts of that count by name. The first line is the number of texts. */
export function countConcepts(folders: readonly string[]): string[] {
  const items = folders.flatMap((folder) => readLines(path.join(folder, 'items.jsonl'), Item));
  const counts = new Map<string, number>();
  for (const { title, summary, setup, questions } of items) {
    const { passages } = passagesOf({ title, text: [summary, setup, questions].join('\n') });
    const names = new Set(passages.flatMap(({ units }) => units.flat().map(({ name }) => name)));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const told = [...counts].filter(([, count]) => count >= LEAST_TEXTS).sort(([, a], [, b]) => b - a);
  const lines = Map.groupBy(told, ([, count]) => count);
  const said = [...lines].map(
    ([count, some]) =>
      `${count}: ${some
        .map(([name]) => name)
        .sort()
        .join('; ')}`,
  );
  return [`${items.length} texts`, ...said];
}
