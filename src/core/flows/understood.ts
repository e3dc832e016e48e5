/** What models add to the neighbours that words and concepts found, as far as they answer in time. */

import { NOTIFY_FROM } from '../rules/overlap/decide.ts';
import type { Overlap } from '../rules/overlap/find.ts';
import { nearnessOf, withVerdict } from '../rules/overlap/fuse.ts';
import type { Understanding, Vector } from '../understanding.ts';

/** What somebody waits for a model before the matcher goes on without it, in all a second and a half. */
const VECTORS_WITHIN_MS = 500;
const JUDGE_WITHIN_MS = 1_000;
/** Nobody waits for what is learned beside. */
const LEARN_WITHIN_MS = 10 * 60_000;
/** The few that are judged: those for which a word can change whether they are told. */
const MOST_JUDGED = 3;
const JUDGED_FROM = 0.35;

/** The vectors of a space's texts, by id. */
export type Vectors = Map<string, Vector>;

/** Has the vectors of new texts made. Nobody waits: they are there at one of the next questions. */
export async function learn(
  understanding: Understanding,
  vectors: Vectors,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const found = await understanding.vectors?.([...texts.values()], LEARN_WITHIN_MS);
  for (const [id, text] of texts) {
    const vector = found?.get(text);
    if (vector !== undefined) vectors.set(id, vector);
  }
}

/** How near the texts of a space are to one, 0 to 1; nothing when the vector isn't there in time. */
export async function nearTo(
  understanding: Understanding,
  vectors: Vectors,
  text: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await understanding.vectors?.([text], VECTORS_WITHIN_MS);
  const asked = found?.get(text);
  return asked === undefined ? new Map() : nearnessOf(asked, vectors);
}

/** The overlaps after a judge read the few best of those whose text it may read. Those that it had no time for stay as they are. */
export async function judged(
  understanding: Understanding,
  { text, overlaps }: { readonly text: string; readonly overlaps: readonly Overlap[] },
  textOf: (id: string) => string | undefined,
): Promise<readonly Overlap[]> {
  const { judge } = understanding;
  if (judge === null) return overlaps;
  const few = overlaps
    .filter(({ id, confidence }) => confidence >= JUDGED_FROM && textOf(id) !== undefined)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_JUDGED);
  const verdicts = new Map(
    await Promise.all(
      few.map(async ({ id }) => [id, await judge(text, textOf(id) ?? '', JUDGE_WITHIN_MS)] as const),
    ),
  );
  return overlaps.map((overlap) => {
    const verdict = verdicts.get(overlap.id);
    if (!verdict) return overlap;
    const confidence = withVerdict(overlap.confidence, verdict);
    return { ...overlap, confidence, notify: confidence >= NOTIFY_FROM };
  });
}
