/** The files that the bench reads: one JSON value per line. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** An idea or a plan as its author filled the fields. */
export const Item = z.object({ id: z.string(), title: text, summary: text, setup: text, questions: text });
/** What a judge said of two items. Pairs that aren't listed have nothing in common. */
export const Pair = z.object({
  a: z.string(),
  b: z.string(),
  relation: z.enum(['same', 'overlap', 'related', 'none']),
});
export const Document = z.object({ id: z.string(), title: text, text });
/** `rel` gives the grade of each document that has one; from `thr` on it is right. */
export const Query = z.object({
  title: text,
  text,
  exclude: z.string().nullish(),
  rel: z.record(z.string(), z.number()),
  thr: z.number().optional(),
});
const Side = z.object({ title: text, text });
/** From grade 2 on two texts are strongly related. */
export const JudgedPair = z.object({ kind: z.string(), query: Side, idea: Side, grade: z.number() });

/** Reads a file of one JSON value per line. Throws when a line isn't of the shape. */
export function readLines<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)));
}
