/**
 * How good the overlap matcher is, with its default settings.
 *
 * usage: npm run bench:overlap -- --pairs FOLDER | --rankings FOLDER  [--background corpus.jsonl]
 *
 * `--pairs`: items.jsonl {id, title, summary, setup, questions} and pairs.jsonl {a, b, relation}.
 * `--rankings`: corpus.jsonl {id, title, text} and queries.jsonl {title, text, exclude, rel}, or a folder of such
 * folders; a pairs.jsonl {query, idea, grade, kind} is judged among the background, or the first corpus beside it.
 */
import { parseArgs } from 'node:util';
import { benchPairs } from './overlap/pairs.ts';
import { benchRankings } from './overlap/rankings.ts';
import { lineOf } from './overlap/table.ts';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true, default: [] },
    rankings: { type: 'string', multiple: true, default: [] },
    background: { type: 'string' },
  },
});
const { pairs, rankings, background } = values;
if (pairs.length + rankings.length === 0) {
  process.stderr.write('Say what to measure: --pairs FOLDER or --rankings FOLDER.\n');
  process.exitCode = 1;
}
for (const folder of pairs) process.stdout.write(`${lineOf(benchPairs(folder, background))}\n`);
for (const folder of rankings)
  for (const row of benchRankings(folder, background)) process.stdout.write(`${lineOf(row)}\n`);
