/** What people make of the overlaps that they are shown, and how near something must be to be shown in their space. */
import type { Action } from '../actions.ts';
import { dismissed } from '../cards/notices.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Judged } from '../model.ts';
import { strictnessFor, VERDICTS_EACH, VERDICTS_KEPT } from '../rules/strictness.ts';
import type { About, Verdict } from '../store/notices.ts';
import { type Going, goOnWithDraft } from './differences.ts';
import { isOpen } from './publish.ts';
import { twoOf } from './relations.ts';
import { type Asker, askerOf, goOnPlanning } from './stance.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const noticePresses = {
  'not useful': (world, action, turn) => dismiss(world, action, askerOf(turn)),
  'draft not useful': (world, action, turn) =>
    dismissForDraft(world, action, { ...askerOf(turn), where: turn.event.where, publishes: false }),
} satisfies Partial<Presses>;

export function judgedIn({ store, clock }: World, spaceId: number): Promise<Judged> {
  return store.notices.judged(spaceId, clock.now() - VERDICTS_KEPT, VERDICTS_EACH);
}

/** What an overlap needs in this space beyond the shipped confidence. */
export async function strictnessIn(world: World, spaceId: number): Promise<number> {
  return strictnessFor(await judgedIn(world, spaceId));
}

/** What somebody made of an overlap. Of two ideas either may be the one that was compared. */
export async function judge(
  { store, clock }: World,
  personId: number,
  judged: { readonly about: About; readonly otherId: number; readonly verdict: Verdict },
): Promise<void> {
  const at = clock.now();
  await store.notices.judge({ personId, ...judged, at });
  if ('ideaId' in judged.about) {
    const turned = { about: { ideaId: judged.otherId }, otherId: judged.about.ideaId };
    await store.notices.judge({ personId, ...turned, verdict: judged.verdict, at });
  }
}

async function dismiss(
  world: World,
  action: Extract<Action, { do: 'not useful' }>,
  by: Asker,
): Promise<Reply> {
  const both = await twoOf(world, action, by.reader);
  if (!both) return whisper(gone(), by.alone);
  const about = { ideaId: both.idea.id };
  await judge(world, by.person.id, { about, otherId: both.other.id, verdict: 'not useful' });
  if (action.plan !== undefined) return goOnPlanning(world, { idea: both.idea, plan: action.plan }, by);
  return whisper(dismissed(), by.alone);
}

async function dismissForDraft(
  world: World,
  action: Extract<Action, { do: 'draft not useful' }>,
  by: Going,
): Promise<Reply> {
  const draft = await world.store.drafts.lock(action.draft);
  if (!isOpen(draft, by.person)) return whisper(gone(), by.alone);
  const about = { draftId: draft.id };
  await judge(world, by.person.id, { about, otherId: action.idea, verdict: 'not useful' });
  return goOnWithDraft(world, draft, by);
}
