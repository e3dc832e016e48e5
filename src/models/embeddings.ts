/** Vectors of texts over `/v1/embeddings`, remembered by the text's hash. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Vector } from '../core/understanding.ts';
import type { Endpoint } from './endpoint.ts';

/** Texts sent in one call. */
const BATCH = 64;
/** A vector of 384 numbers is 3 KB. */
const MOST_KEPT = 20_000;
/** What is sent of one text. */
const LONGEST_TEXT = 4_000;
/** A batch may take longer than somebody waits: then it is there at the next question. */
const BATCH_MS = 30_000;

const Answer = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()).min(1) })),
});

/** Gives what is there within the time. What comes later is kept. */
export function openEmbeddings(endpoint: Endpoint, model: string) {
  const kept = new Map<string, Vector>();
  const underway = new Map<string, Promise<void>>();
  const fetchBatch = async (texts: readonly string[]) => {
    const input = texts.map((text) => text.slice(0, LONGEST_TEXT));
    const answer = Answer.safeParse(await endpoint.ask('/v1/embeddings', { model, input }, BATCH_MS));
    for (const { index, embedding } of answer.data?.data ?? []) {
      const text = texts[index];
      if (text !== undefined) keep(kept, hashOf(text), toLengthOne(embedding));
    }
  };
  return async (texts: readonly string[], withinMs: number): Promise<ReadonlyMap<string, Vector>> => {
    const missing = [...new Set(texts)].filter(
      (text) => !kept.has(hashOf(text)) && !underway.has(hashOf(text)),
    );
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const hashes = batch.map(hashOf);
      const fetching = fetchBatch(batch).finally(() => {
        for (const hash of hashes) underway.delete(hash);
      });
      for (const hash of hashes) underway.set(hash, fetching);
    }
    await inTime(Promise.all(texts.map((text) => underway.get(hashOf(text)))), withinMs);
    return new Map(texts.flatMap((text) => entryOf(text, kept.get(hashOf(text)))));
  };
}

function entryOf(text: string, vector: Vector | undefined): [string, Vector][] {
  return vector === undefined ? [] : [[text, vector]];
}

/** Forgets the one that was kept longest when there are too many. */
function keep(kept: Map<string, Vector>, hash: string, vector: Vector): void {
  kept.set(hash, vector);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

async function inTime(work: Promise<unknown>, withinMs: number): Promise<void> {
  const late = new AbortController();
  const timer = new Promise<void>((resolve) => {
    const ends = setTimeout(resolve, withinMs);
    late.signal.addEventListener('abort', () => {
      clearTimeout(ends);
      resolve();
    });
  });
  await Promise.race([work, timer]);
  late.abort();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function toLengthOne(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
