/** How two ideas relate, said by a press in a notice, or in a form about any other idea. */
import type { Action } from '../actions.ts';
import type { Label } from '../cards/card.ts';
import { words } from '../cards/message.ts';
import { gone } from '../cards/refusals.ts';
import { answeredBefore, joinedOther, relationForm, relationSaved } from '../cards/relations.ts';
import type { Reply } from '../events.ts';
import { type Idea, RELATIONS } from '../model.ts';
import type { Reader } from '../reader.ts';
import { isPlan, USUAL_HORIZON } from '../rules/stances.ts';
import { type Going, goOnWithDraft } from './differences.ts';
import { authorsWords } from './fitting.ts';
import { ideaNamed } from './named.ts';
import { answerForDraft, answerPair } from './pairs.ts';
import { draftBeside } from './publish.ts';
import { type Asker, askerOf, goOnPlanning, signUp } from './stance.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const relationPresses = {
  relate: (world, action, turn) => relate(world, action, askerOf(turn)),
  'relate draft': (world, action, turn) =>
    relateDraft(world, action, { ...askerOf(turn), where: turn.event.where, publishes: false }),
  'relate to': (world, action, { reader }) => askRelation(world, action, reader),
  same: (world, action, turn) => joinOther(world, action, askerOf(turn)),
} satisfies Partial<Presses>;

export const relationForms = {
  'relate to': (world, action, turn) => tellRelation(world, action.idea, turn),
} satisfies Submits;

/** "Mine replicates #57" about two published ideas; the plan that waits for it goes on. */
async function relate(
  world: World,
  action: Extract<Action, { do: 'relate' }>,
  { person, reader, alone }: Asker,
): Promise<Reply> {
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), alone);
  const { idea, other } = both;
  const said = await answerPair(world, { idea, other, relation: action.as, difference: '', person });
  if (said) return whisper(answeredBefore(said, idea, other), alone);
  if (action.plan !== undefined)
    return goOnPlanning(world, { idea, plan: action.plan }, { person, reader, alone });
  return whisper(relationSaved(action.as, idea, other), alone);
}

/** The same about what isn't published yet: it is kept with the draft, and the draft waits for the next answer. */
async function relateDraft(
  world: World,
  action: Extract<Action, { do: 'relate draft' }>,
  by: Going,
): Promise<Reply> {
  const both = await draftBeside(world, action, by);
  if (!both) return whisper(gone(), by.alone);
  const { draft, other } = both;
  await answerForDraft(world, draft, { ideaId: other.id, relation: action.as, difference: '' });
  return goOnWithDraft(world, draft, by);
}

/** "Same: join #57" about an idea that is published: the person joins there, and the two say that they ask the same. */
async function joinOther(
  world: World,
  action: Extract<Action, { do: 'same' }>,
  { person, reader, alone }: Asker,
): Promise<Reply> {
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), alone);
  const { idea, other } = both;
  const said = await answerPair(world, { idea, other, relation: 'duplicate of', difference: '', person });
  const mine = await world.store.stances.of(idea.id, person.id);
  const isPlanned = action.plan !== undefined || (mine !== null && isPlan(mine.stance));
  const plan = action.plan === 'working' ? USUAL_HORIZON : (action.plan ?? mine?.horizon ?? USUAL_HORIZON);
  await signUp(world, {
    idea: other,
    person,
    stance: isPlanned ? (action.plan === 'working' ? 'working' : 'planning') : 'would_join',
    horizon: isPlanned ? plan : null,
    via: 'button',
    isPrivate: isPlanned && mine?.isPrivate ? true : undefined,
  });
  return whisper(said ? joinedOther(other) : relationSaved('duplicate of', idea, other), alone);
}

async function askRelation(
  world: World,
  action: Extract<Action, { do: 'relate to' }>,
  reader: Reader,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, reader);
  return idea ? { kind: 'form', form: relationForm(idea, action) } : whisper(gone());
}

async function tellRelation(
  world: World,
  id: number,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const { store } = world;
  const idea = await store.ideas.byId(id, reader);
  const space = idea && (await store.spaces.byId(idea.spaceId));
  if (!idea || !space) return whisper(gone(), event.alone);
  const relation = RELATIONS.find((one) => one === event.values.how) ?? 'overlaps';
  const named = (event.values.other ?? '').trim();
  const other = named === '' ? null : await ideaNamed(world, { space, reader }, named);
  const written = event.values.line ?? '';
  const line = written.trim() === '' ? null : authorsWords(written);
  const problems: Record<string, Label> = {};
  if (!other) problems.other = words('relation.no such idea');
  else if (other.id === idea.id) problems.other = words('relation.itself');
  if (line && !line.ok) problems.line = line.problem;
  const missing = authorsWords('');
  if (relation === 'differs from' && !line && !missing.ok) problems.line = missing.problem;
  if (!other || Object.keys(problems).length > 0) {
    const action = { do: 'relate to' as const, idea: id };
    return askAgain({ problems, label: words('relation.again'), action });
  }
  const difference = line?.ok ? line.text : '';
  const said = await answerPair(world, { idea, other, relation, difference, person });
  return whisper(
    said ? answeredBefore(said, idea, other) : relationSaved(relation, idea, other),
    event.alone,
  );
}

/** Two different ideas of one space. */
export async function twoOf(
  { store }: World,
  named: { readonly idea: number; readonly other: number },
  reader: Reader,
): Promise<{ readonly idea: Idea; readonly other: Idea } | null> {
  const [idea, other] = [
    await store.ideas.byId(named.idea, reader),
    await store.ideas.byId(named.other, reader),
  ];
  return idea && other && idea.id !== other.id && idea.spaceId === other.spaceId ? { idea, other } : null;
}
