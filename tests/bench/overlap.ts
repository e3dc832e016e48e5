/**
 * How good the overlap matcher is, with its default settings.
 *
 * usage: npm run bench:overlap [-- --pairs FOLDER | --rankings FOLDER | --count FOLDER]  [--background corpus.jsonl]
 *
 * Without any it measures the invented pairs that are kept here. `--pairs`: items.jsonl {id, title, summary, setup,
 * questions} and pairs.jsonl {a, b, relation}. `--rankings`: corpus.jsonl {id, title, text} and queries.jsonl {title, text,
 * exclude, rel}, or a folder of such folders; a pairs.jsonl {query, idea, grade, kind} is judged among the background, or
 * the first corpus beside it. `--count` prints the table of `spoken.ts` for some items.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { countConcepts } from './overlap/counts.ts';
import { benchPairs } from './overlap/pairs.ts';
import { benchRankings } from './overlap/rankings.ts';
import { lineOf } from './overlap/table.ts';

const INVENTED = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) =>
  path.join(import.meta.dirname, 'invented', name),
);

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true, default: [] },
    rankings: { type: 'string', multiple: true, default: [] },
    count: { type: 'string', multiple: true, default: [] },
    background: { type: 'string' },
  },
});
const { pairs, rankings, count, background } = values;
const say = (line: string) => process.stdout.write(`${line}\n`);
const nothingAsked = pairs.length + rankings.length + count.length === 0;
for (const row of benchPairs(nothingAsked ? INVENTED : pairs, background)) say(lineOf(row));
for (const folder of rankings) for (const row of benchRankings(folder, background)) say(lineOf(row));
if (count.length > 0) for (const line of countConcepts(count)) say(line);
