/** What was said long ago and can't be said again. */
import { and, inArray, lt, notInArray } from 'drizzle-orm';
import type { Millis } from '../../core/model.ts';
import type { SendKind } from '../../core/store/sends.ts';
import type { Session } from '../database.ts';
import { sends } from '../schema.ts';

/** Kinds whose keys name a moment or a week, so that none of them could be said again if they were forgotten. */
const KINDS: SendKind[] = ['letter', 'digest', 'week', 'signups', 'link'];

export async function forgetSends(session: Session, before: Millis): Promise<void> {
  const isOver = notInArray(sends.state, ['planned', 'enclosed', 'sending']);
  await session.delete(sends).where(and(inArray(sends.kind, KINDS), isOver, lt(sends.dueAt, before)));
}
