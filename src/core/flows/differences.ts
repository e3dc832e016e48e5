/** How two ideas differ, in the words of whoever knows: before publishing and after. */
import type { Action } from '../actions.ts';
import { differenceForm } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { type Words, words } from '../cards/message.ts';
import { draftWaits, overlapsBeforeIdea } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import { answeredBefore, relationSaved } from '../cards/relations.ts';
import type { Reply } from '../events.ts';
import type { Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { authorsWords } from './fitting.ts';
import { isLastBeside, overlapsOfDraft } from './overlap.ts';
import { answerForDraft, answerPair } from './pairs.ts';
import { draftBeside, publishDraft } from './publish.ts';
import { twoOf } from './relations.ts';
import { type Asker, goOnPlanning } from './stance.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const differencePresses = {
  'say difference': (world, action, { event, person, reader }) =>
    askDifference(world, action, { person, reader, alone: event.alone }),
  differ: (world, action, { event, reader }) => askToDiffer(world, action, { reader, alone: event.alone }),
} satisfies Partial<Presses>;

export const differenceForms = {
  'say difference': tellDifference,
  differ: differ,
} satisfies Submits;

/**
 * "Different: say how": asks for the line; with it, keeps it for the pair and goes on to the next overlap. Where this is
 * the last one, the form's button says that it publishes.
 */
export async function askDifference(
  world: World,
  action: Extract<Action, { do: 'say difference' }>,
  by: Asker,
): Promise<Reply> {
  const both = await draftBeside(world, action, by);
  const space = both && (await world.store.spaces.byId(both.draft.spaceId));
  if (!space) return whisper(gone(), by.alone);
  const { draft, other } = both;
  const isLast = await isLastBeside(world, draft, { ...by, space, ideaId: other.id });
  const { last: _, ...asked } = action;
  const form = differenceForm(called(other), isLast ? { ...asked, last: true } : asked);
  return { kind: 'form', form };
}

async function askToDiffer(
  world: World,
  action: Extract<Action, { do: 'differ' }>,
  asks: { readonly reader: Reader; readonly alone: boolean },
): Promise<Reply> {
  const other = await world.store.ideas.byId(action.other, asks.reader);
  return other ? { kind: 'form', form: differenceForm(called(other), action) } : whisper(gone(), asks.alone);
}

export async function tellDifference(
  world: World,
  action: Extract<Action, { do: 'say difference' }>,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const both = await draftBeside(world, action, { person, reader });
  if (!both) return whisper(gone(), event.alone);
  const { draft, other } = both;
  const line = authorsWords(event.values.difference ?? '');
  if (!line.ok) return difficult(line.problem, action);
  await answerForDraft(world, draft, { ideaId: other.id, relation: 'differs from', difference: line.text });
  const publishes = action.last === true;
  return goOnWithDraft(world, draft, { person, reader, alone: event.alone, where: event.where, publishes });
}

/** Who goes on, and where; `publishes` when the button that they pressed said so. */
export type Going = Asker & { readonly where: Place; readonly publishes: boolean };

/** A draft's next overlap, or, when none is left, its publishing: one press away, or by the press that said so. */
export async function goOnWithDraft(
  world: World,
  draft: StoredDraft,
  { person, reader, alone, where, publishes }: Going,
): Promise<Reply> {
  const space = await world.store.spaces.byId(draft.spaceId);
  if (!space) return whisper(gone(), alone);
  const overlaps = await overlapsOfDraft(world, draft, { space, person, reader });
  const waits = { id: draft.id, title: draft.text.title };
  if (overlaps.length > 0) return whisper(overlapsBeforeIdea(waits, overlaps), alone);
  if (!publishes) return whisper(draftWaits(waits), alone);
  return publishDraft(world, draft.id, person, { instead: alone, where });
}

/** How an idea and another one of the same space differ, said about ideas that are both published. */
export async function differ(
  world: World,
  action: Extract<Action, { do: 'differ' }>,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), event.alone);
  const line = authorsWords(event.values.difference ?? '');
  if (!line.ok) return difficult(line.problem, action);
  const said = await answerPair(world, { ...both, relation: 'differs from', difference: line.text, person });
  if (said) return whisper(answeredBefore(said, both.idea, both.other), event.alone);
  if (action.plan !== undefined)
    return goOnPlanning(
      world,
      { idea: both.idea, plan: action.plan },
      { person, reader, alone: event.alone },
    );
  return whisper(relationSaved('differs from', both.idea, both.other), event.alone);
}

const difficult = (problem: Words, action: Action): Reply =>
  askAgain({ problems: { difference: problem }, label: words('problem.say difference'), action });
