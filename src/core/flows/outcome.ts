/** Outcomes: told in two presses, heard once by the author and everybody with a stance, changed and taken back by whoever told them. */
import type { Action } from '../actions.ts';
import type { Label } from '../cards/card.ts';
import { words } from '../cards/message.ts';
import {
  askOutcome,
  noOutcome,
  OUTCOME_PROBLEMS,
  outcomeForm,
  outcomeHeard,
  outcomeRemoved,
  outcomeTold,
} from '../cards/outcome.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, OutcomeKind, Person, Standing } from '../model.ts';
import { isSeen, KEEPER } from '../rules/audience.ts';
import { ALIVE } from '../rules/checkins.ts';
import { type OutcomeText, outcomeFaults, readOutcome, SETTLES, stanceOf } from '../rules/outcomes.ts';
import { BY_OUTCOME } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { letterAbout } from './letters.ts';
import { fallBack } from './reactions.ts';
import { toldAbout } from './readers.ts';
import { type Asker, askerOf, showChange, signUp } from './stance.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const outcomePresses = {
  'tell outcome': (world, action, turn) => askFor(world, action.idea, askerOf(turn)),
  outcome: (world, action, turn) => tell(world, action, askerOf(turn)),
  'outcome line': (world, action, turn) => askLine(world, action.idea, askerOf(turn)),
  'remove outcome': (world, action, turn) => remove(world, action.idea, askerOf(turn)),
} satisfies Partial<Presses>;

export const outcomeForms = {
  'outcome line': (world, action, turn) => lineTold(world, action.idea, turn),
} satisfies Submits;

export const outcomeNotes = {
  /** Nothing, if it was taken back before it was told. */
  outcome: async (world: World, heard: Send) => {
    const by = Number(heard.payload.by);
    const idea = await toldAbout(world, heard.personId, heard.ideaId);
    const outcome = idea && (await world.store.outcomes.of(idea.id, by));
    return idea && outcome && idea.state !== 'withdrawn' && idea.state !== 'merged'
      ? outcomeHeard(idea, outcome)
      : null;
  },
};

/** What somebody told about an idea, or the question what came of it. */
export async function askFor(world: World, ideaId: number, by: Asker): Promise<Reply> {
  const idea = await world.store.ideas.byId(ideaId, by.reader);
  if (!idea) return whisper(gone(), by.alone);
  const known = await world.store.outcomes.of(idea.id, by.person.id);
  const mine = await world.store.stances.of(idea.id, by.person.id);
  const isPrivate = mine?.isPrivate ?? false;
  return whisper(known ? outcomeTold(idea, known, 0) : askOutcome(idea, isPrivate), by.alone);
}

async function tell(world: World, action: Extract<Action, { do: 'outcome' }>, by: Asker): Promise<Reply> {
  const { store } = world;
  const idea = await store.ideas.byId(action.idea, by.reader);
  if (!idea) return whisper(gone(), by.alone);
  const hearers = await recordOutcome(world, { idea, person: by.person, kind: action.was });
  if (action.asked) return whisper(await letterAbout(world, idea.id, by.person), by.alone);
  const told = await store.outcomes.of(idea.id, by.person.id);
  return whisper(told ? outcomeTold(idea, told, hearers) : gone(), by.alone);
}

/**
 * Keeps what came of an idea, and has its author told and everybody who has a stance on it, once, whatever it becomes later.
 * Says how many will hear of whom others know.
 */
export async function recordOutcome(
  world: World,
  told: { readonly idea: Idea; readonly person: Person; readonly kind: OutcomeKind },
): Promise<number> {
  const { store, clock } = world;
  const { idea, person, kind } = told;
  const now = clock.now();
  const isChange = (await store.outcomes.of(idea.id, person.id)) !== null;
  await signUp(world, { idea, person, stance: stanceOf(kind), horizon: null, via: BY_OUTCOME });
  await store.outcomes.save({ ideaId: idea.id, personId: person.id, personSelf: person.self, kind, at: now });
  await store.ideas.touch([idea.id]);
  const hearers = hearersOf(await store.stances.on([idea.id], KEEPER), idea, person);
  await store.sends.plan(
    hearers.all.map((personId) => ({
      key: `outcome:${idea.id}:${person.id}:${personId}`,
      kind: 'outcome',
      ideaId: idea.id,
      personId,
      payload: { by: person.id },
      dueAt: now + SETTLES,
    })),
    now,
  );
  return isChange ? 0 : hearers.known.length;
}

/** Who hears of an outcome: whoever wrote the idea and whoever has a stance on it, and of these the ones that others know of. */
function hearersOf(standings: readonly Standing[], idea: Idea, teller: Person) {
  const author = idea.authorId === null ? [] : [idea.authorId];
  const others = (on: readonly Standing[]) =>
    [...new Set([...author, ...on.map((standing) => standing.person.id)])].filter((id) => id !== teller.id);
  return { all: others(standings), known: others(standings.filter(isSeen)) };
}

async function askLine({ store }: World, ideaId: number, { person, reader }: Asker): Promise<Reply> {
  const idea = await store.ideas.byId(ideaId, reader);
  if (!idea) return whisper(gone());
  return { kind: 'form', form: outcomeForm(idea, await store.outcomes.of(idea.id, person.id)) };
}

async function lineTold(
  world: World,
  ideaId: number,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(ideaId, reader);
  if (!idea || !(await store.outcomes.of(idea.id, person.id))) return whisper(gone());
  const said = readOutcome(event.values);
  const problems = problemsOf(said);
  if (Object.keys(problems).length > 0) {
    return askAgain({ problems, label: words('outcome.change it'), action: event.action });
  }
  await store.outcomes.save({
    ideaId: idea.id,
    personId: person.id,
    personSelf: person.self,
    ...said,
    at: clock.now(),
  });
  await store.ideas.touch([idea.id]);
  const told = await store.outcomes.of(idea.id, person.id);
  return whisper(told ? outcomeTold(idea, told, 0) : gone(), event.alone);
}

function problemsOf(said: OutcomeText): Readonly<Record<string, Label>> {
  const { line, link } = outcomeFaults(said);
  return {
    ...(line ? { line: OUTCOME_PROBLEMS.line(said.line.length) } : {}),
    ...(link === 'long' ? { link: OUTCOME_PROBLEMS.link(said.link.length) } : {}),
    ...(link === 'no address' ? { link: OUTCOME_PROBLEMS.address } : {}),
  };
}

async function remove(world: World, ideaId: number, by: Asker): Promise<Reply> {
  const { store } = world;
  const idea = await store.ideas.byId(ideaId, by.reader);
  if (!idea) return whisper(gone(), by.alone);
  if (!(await store.outcomes.remove(idea.id, by.person.id))) return whisper(noOutcome(idea), by.alone);
  await store.ideas.touch([idea.id]);
  await standAsBefore(world, idea, by.person);
  const now = await store.stances.of(idea.id, by.person.id);
  return whisper(outcomeRemoved(idea, now?.stance ?? null), by.alone);
}

/** Takes back the stance that an outcome gave, and nothing that was said since: what it outdid stands again. */
async function standAsBefore(world: World, idea: Idea, person: Person): Promise<void> {
  const { store, clock } = world;
  const before = await store.stances.of(idea.id, person.id);
  if (before?.via !== BY_OUTCOME) return;
  const at = clock.now();
  await store.stances.leave({ ideaId: idea.id, personId: person.id, at });
  await fallBack(world, { idea, person }, await store.reactions.signsOf(idea.id, person.id));
  const again = await store.stances.of(idea.id, person.id);
  // What asked about the plan back then was answered: it is asked anew, and not before a press is old.
  if (again?.checkedInAt) await store.stances.snooze(idea.id, person.id, at + ALIVE);
  await store.stances.heardFrom(person.id, [idea.id], at + ALIVE);
  await showChange(world, { idea, person, at }, before);
}
