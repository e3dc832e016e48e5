/**
 * Everything that a button, a menu or a form carries, in at most 100 characters: the smallest place for it on any
 * platform. What comes back is checked like any input, since old messages keep their buttons for ever.
 */
import { z } from 'zod';
import { AUDIENCES, HORIZONS, OUTCOMES, RELATIONS, STANCES, TALKS } from './model.ts';

const idea = z.int().positive();
const draft = z.int().positive();
const merge = z.int().positive();
const introduction = z.int().positive();
const send = z.int().positive();
const space = z.int().positive();
const agenda = z.int().positive();
const item = z.int().positive();
const search = z.int().positive();
const link = z.int().positive();
const concept = z.int().positive();
/** An account by the number that it has by itself. */
const account = z.int().positive();
const page = z.int().min(1).max(1000);
const horizon = z.union([z.enum(HORIZONS), z.iso.date()]);
const relation = z.enum(RELATIONS);
/** The plan that waits for an answer: its horizon, or that somebody works on it already. */
const planned = z.union([horizon, z.literal('working')]).optional();

/** The parts of a person’s own list. */
export const MINE = ['all', 'plans', 'signups', 'ideas', 'drafts'] as const;

const schema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('new idea'),
    for: z.enum(AUDIENCES).optional(),
    space: space.optional(),
  }),
  z.strictObject({ do: z.literal('write draft'), draft }),
  z.strictObject({ do: z.literal('publish'), draft }),
  z.strictObject({ do: z.literal('discard'), draft }),
  z.strictObject({ do: z.literal('join instead'), draft, idea }),
  z.strictObject({
    do: z.literal('say difference'),
    draft,
    idea,
    /** The form said that the answer publishes the draft, since nothing else came near it. */
    last: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('merge'), idea, other: idea }),
  z.strictObject({ do: z.literal('merge into'), idea }),
  z.strictObject({ do: z.literal('agree to merge'), merge }),
  z.strictObject({ do: z.literal('keep both'), merge }),
  z.strictObject({ do: z.literal('undo merge'), merge }),
  z.strictObject({ do: z.literal('not useful'), idea, other: idea, plan: planned }),
  z.strictObject({ do: z.literal('draft not useful'), draft, idea }),
  z.strictObject({ do: z.literal('hear of overlaps'), on: z.boolean() }),
  z.strictObject({ do: z.literal('introduce draft'), draft, idea }),
  z.strictObject({ do: z.literal('introduce'), idea, other: idea, plan: planned }),
  z.strictObject({ do: z.literal('agree to meet'), introduction }),
  z.strictObject({ do: z.literal('not now'), introduction }),
  z.strictObject({ do: z.literal('talked'), introduction, how: z.enum(TALKS) }),
  z.strictObject({ do: z.literal('edit'), idea }),
  z.strictObject({ do: z.literal('show'), idea, page }),
  z.strictObject({ do: z.literal('import'), space: space.optional() }),
  z.strictObject({ do: z.literal('review'), agenda, page }),
  z.strictObject({ do: z.literal('item'), item, keep: z.boolean(), page }),
  z.strictObject({ do: z.literal('edit item'), item, page }),
  z.strictObject({ do: z.literal('publish agenda'), agenda }),
  z.strictObject({
    do: z.literal('agenda audience'),
    agenda,
    to: z.enum(AUDIENCES),
    channel: z.int().positive().optional(),
    page,
  }),
  z.strictObject({ do: z.literal('discard agenda'), agenda }),
  z.strictObject({ do: z.literal('batch'), agenda, page }),
  z.strictObject({ do: z.literal('add to'), idea, draft: draft.optional() }),
  z.strictObject({ do: z.literal('mine'), space, part: z.enum(MINE), page }),
  z.strictObject({ do: z.literal('withdraw'), idea }),
  z.strictObject({ do: z.literal('archive'), idea }),
  z.strictObject({ do: z.literal('bring back'), idea }),
  z.strictObject({ do: z.literal('find'), search, page, add: z.string().max(40).optional() }),
  z.strictObject({ do: z.literal('history'), idea, page }),
  z.strictObject({ do: z.literal('stance note'), idea }),
  z.strictObject({ do: z.literal('sign-up notes'), on: z.boolean() }),
  z.strictObject({
    do: z.literal('audience'),
    idea,
    /** Without it: who sees it is shown, and asked. */
    to: z.enum(AUDIENCES).optional(),
    channel: z.int().positive().optional(),
  }),
  z.strictObject({ do: z.literal('which stance'), idea }),
  z.strictObject({ do: z.literal('stance'), idea, stance: z.enum(STANCES) }),
  z.strictObject({
    do: z.literal('plan'),
    idea,
    horizon,
    sure: z.boolean(),
    working: z.literal(true).optional(),
    /** Not public yet: only the planner sees it. */
    alone: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('plan seen by'), idea, by: z.enum(['me', 'all']) }),
  z.strictObject({ do: z.literal('pick horizon'), idea }),
  z.strictObject({ do: z.literal('differ'), idea, other: idea, plan: planned }),
  z.strictObject({ do: z.literal('relate'), idea, other: idea, as: relation, plan: planned }),
  z.strictObject({ do: z.literal('relate draft'), draft, idea, as: relation }),
  z.strictObject({ do: z.literal('relate to'), idea }),
  z.strictObject({ do: z.literal('same'), idea, other: idea, plan: planned }),
  z.strictObject({ do: z.literal('leave'), idea }),
  z.strictObject({ do: z.literal('still on it'), idea }),
  z.strictObject({ do: z.literal('extend'), idea, horizon: horizon.nullable() }),
  z.strictObject({ do: z.literal('finish'), idea }),
  z.strictObject({ do: z.literal('stop'), idea, because: z.boolean() }),
  z.strictObject({ do: z.literal('snooze'), idea, days: z.int().min(1).max(90).optional() }),
  z.strictObject({ do: z.literal('check-in day'), idea, means: z.enum(['extend', 'snooze']) }),
  z.strictObject({ do: z.literal('tell outcome'), idea }),
  z.strictObject({
    do: z.literal('outcome'),
    idea,
    was: z.enum(OUTCOMES),
    asked: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('outcome line'), idea }),
  z.strictObject({ do: z.literal('remove outcome'), idea }),
  z.strictObject({ do: z.literal('preview digest') }),
  z.strictObject({ do: z.literal('post digest') }),
  z.strictObject({ do: z.literal('my week'), on: z.boolean() }),
  z.strictObject({ do: z.literal('pick quiet') }),
  z.strictObject({ do: z.literal('end quiet') }),
  z.strictObject({ do: z.literal('pick quiet for all') }),
  z.strictObject({ do: z.literal('end quiet for all') }),
  z.strictObject({ do: z.literal('settings') }),
  z.strictObject({ do: z.literal('signs') }),
  z.strictObject({ do: z.literal('leave space'), sure: z.boolean() }),
  z.strictObject({ do: z.literal('new code') }),
  z.strictObject({ do: z.literal('end links') }),
  z.strictObject({ do: z.literal('move channel'), code: z.string().max(20) }),
  z.strictObject({ do: z.literal('post here'), idea }),
  z.strictObject({ do: z.literal('profile') }),
  z.strictObject({ do: z.literal('glossary'), page }),
  /** Without one: a new concept. */
  z.strictObject({ do: z.literal('concept'), concept: concept.optional() }),
  z.strictObject({ do: z.literal('remove concept'), concept }),
  z.strictObject({ do: z.literal('claim link'), link, mine: z.boolean() }),
  z.strictObject({ do: z.literal('confirm link'), link, me: z.boolean() }),
  z.strictObject({ do: z.literal('unlink'), account, sure: z.boolean() }),
  z.strictObject({ do: z.literal('keep stance'), idea, by: account }),
  z.strictObject({ do: z.literal('remove credit'), idea }),
  z.strictObject({ do: z.literal('post again'), send }),
  z.strictObject({ do: z.literal('it is there'), send }),
]);

export type Action = z.infer<typeof schema>;

/** What controls can carry, by name. */
export const ACTIONS: readonly Action['do'][] = schema.options.map((option) => option.shape.do.value);

/** The longest that an encoded action may be: 100 is what every platform's controls can carry. */
export const ACTION_LIMIT = 100;

/** An action as a string of at most ACTION_LIMIT characters. */
export function encodeAction(action: Action): string {
  return JSON.stringify(action);
}

/** The action that a string carries, or null for anything that isn't one of ours (any more). */
export function decodeAction(text: string): Action | null {
  if (text.length > ACTION_LIMIT) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: a button of another time or another maker.
    return null;
  }
}
