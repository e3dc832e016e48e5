/** How two ideas differ, in the words of whoever knows: before publishing and after. */
import type { Action } from '../actions.ts';
import { differenceForm } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { type Words, words } from '../cards/message.ts';
import { overlapsBeforeIdea } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import { answeredBefore, relationSaved } from '../cards/relations.ts';
import type { Reply } from '../events.ts';
import type { Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { authorsWords } from './fitting.ts';
import { overlapsOfDraft } from './overlap.ts';
import { answerForDraft, answerPair } from './pairs.ts';
import { draftBeside, publishDraft } from './publish.ts';
import { twoOf } from './relations.ts';
import { type Asker, goOnPlanning } from './stance.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const differencePresses = {
  'say difference': (world, action, { reader }) => askDifference(world, action, reader),
  differ: (world, action, { event, reader }) => askToDiffer(world, action, { reader, alone: event.alone }),
} satisfies Partial<Presses>;

export const differenceForms = {
  'say difference': tellDifference,
  differ: differ,
} satisfies Submits;

/** "Different: say how": asks for the line; with it, keeps it for the pair and goes on to the next overlap. */
export async function askDifference(
  world: World,
  action: Extract<Action, { do: 'say difference' }>,
  reader: Reader,
): Promise<Reply> {
  const other = await world.store.ideas.byId(action.idea, reader);
  if (!other) return whisper(gone(), true);
  return { kind: 'form', form: differenceForm(called(other), action) };
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
  return goOnWithDraft(world, draft, { person, reader, alone: event.alone, where: event.where });
}

/** Who goes on, and where. */
export type Going = Asker & { readonly where: Place };

/** After an answer about a draft: the next overlap, or, when none is left, the idea is published. */
export async function goOnWithDraft(
  world: World,
  draft: StoredDraft,
  { person, reader, alone, where }: Going,
): Promise<Reply> {
  const space = await world.store.spaces.byId(draft.spaceId);
  if (!space) return whisper(gone(), alone);
  const overlaps = await overlapsOfDraft(world, draft, { space, person, reader });
  if (overlaps.length > 0)
    return whisper(overlapsBeforeIdea({ id: draft.id, title: draft.text.title }, overlaps), alone);
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
