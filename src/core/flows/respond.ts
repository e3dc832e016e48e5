/** The one way in: an event, what it changes, and the answer. All of it is kept together or not at all. */

import { differenceForm } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { gone } from '../cards/refusals.ts';
import { creditRemoved, foundThere, postingAgain } from '../cards/space.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Person } from '../model.ts';
import { continueDraft, newIdea, saveMessage, submitIdea } from './capture.ts';
import { answerCheckin, tellWhy } from './checkin.ts';
import { command, showIdea } from './commands.ts';
import { askDifference, differ, tellDifference } from './differences.ts';
import { editIdea, submitEdit } from './edit.ts';
import { discardDraft, joinInstead, publishDraft } from './publish.ts';
import { openSettings, saveSettings } from './space.ts';
import { horizonPicked, leave, pickHorizon, plan, react, takeStance } from './stance.ts';
import { storable } from './storable.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

type Pressed = Extract<Incoming, { type: 'pressed' }>;
type Submitted = Extract<Incoming, { type: 'submitted' }>;

const NOTHING: Reply = { kind: 'nothing' };
/** Answers an event. A redelivered one changes nothing and is answered with nothing. */
export async function respond(world: World, told: Incoming): Promise<Reply> {
  const event = storable(told);
  const now = world.clock.now();
  const reply = await world.store.transaction(async (store) => {
    if (!(await store.isNew(event.id, now))) return NOTHING;
    const person = await store.people.meet(event.who, now);
    return dispatch({ ...world, store }, event, person);
  });
  world.witness({ kind: 'told', at: now, event, reply });
  return reply;
}

async function dispatch(world: World, event: Incoming, person: Person): Promise<Reply> {
  switch (event.type) {
    case 'command':
      return command(world, event, person);
    case 'saved':
      return saveMessage(world, event, person);
    case 'submitted':
      return (await mayAct(world, event)) ? submitted(world, event, person) : whisper(gone(), event.alone);
    case 'pressed':
      if (!(await mayAct(world, event))) return whisper(gone(), event.alone);
      await adopt(world, event);
      return pressed(world, event, person);
    case 'reacted': {
      const send = await world.store.sends.byMessage(event.on);
      if (send) await react(world, { send, who: event.who, sign: event.sign, added: event.added }, person);
      return NOTHING;
    }
    case 'invited':
      return invited(world, event, person);
  }
}

/**
 * Whether the ideas that an action names are those of the space it is said in; in a direct conversation, of one that
 * the person can be in. A control may come from an old message, or from nobody's.
 */
async function mayAct({ store }: World, event: Pressed | Submitted): Promise<boolean> {
  const { action, where, who } = event;
  const here = await store.spaces.at(where);
  const named = [...('idea' in action ? [action.idea] : []), ...('other' in action ? [action.other] : [])];
  for (const idea of await store.ideas.byIds(named)) {
    if (here ? idea.spaceId !== here.space.id : !(await store.spaces.reaches(idea.spaceId, who)))
      return false;
  }
  return true;
}

/** A card that nobody knew to be posted is known from the first press on it. */
async function adopt({ store, clock }: World, event: Pressed): Promise<void> {
  const { action, on, alone } = event;
  if (alone || !on || !('idea' in action) || (await store.sends.byMessage(on))) return;
  const lost = (await store.sends.cards(action.idea)).find(
    ({ state, channel }) =>
      (state === 'unsure' || state === 'sending') &&
      channel?.channel === on.channel &&
      channel.platform === on.platform,
  );
  if (!lost) return;
  await store.sends.sent(lost.id, { message: on, shown: 0, now: clock.now() });
  await store.ideas.touch([action.idea]);
}

async function pressed(world: World, event: Pressed, person: Person): Promise<Reply> {
  const { action, alone } = event;
  const by = { person, alone };
  switch (action.do) {
    case 'new idea':
      return newIdea('');
    case 'write draft':
      return continueDraft(world, action.draft, event, person);
    case 'publish':
      return publishDraft(world, action.draft, person, { instead: alone, now: world.clock.now() });
    case 'discard':
      return discardDraft(world, action.draft, person, alone);
    case 'join instead':
      return joinInstead(world, action, person);
    case 'say difference':
      return askDifference(world, action);
    case 'edit':
      return editIdea(world, action.idea, event, person);
    case 'differ': {
      const other = await world.store.ideas.byId(action.other);
      return other ? { kind: 'form', form: differenceForm(called(other), action) } : whisper(gone(), alone);
    }
    case 'show':
      return showIdea(world, action.idea, { page: action.page, where: event.where, instead: alone });
    case 'stance':
      return takeStance(world, action, by);
    case 'plan': {
      const idea = await world.store.ideas.byId(action.idea);
      return idea
        ? plan(world, { idea, horizon: action.horizon, sure: action.sure, working: action.working }, by)
        : whisper(gone(), alone);
    }
    case 'pick horizon':
      return pickHorizon(world, action);
    case 'leave':
      return leave(world, action.idea, by);
    case 'still on it':
    case 'extend':
    case 'finish':
    case 'stop':
    case 'snooze':
      return answerCheckin(world, action, by);
    case 'settings':
      return openSettings(world, event.who, event.where);
    case 'remove credit':
      return removeCredit(world, action.idea, by);
    case 'post again':
    case 'it is there':
      return settleLost(world, action, by);
  }
}

async function submitted(world: World, event: Submitted, person: Person): Promise<Reply> {
  const { action } = event;
  switch (action.do) {
    case 'new idea':
    case 'write draft':
      return submitIdea(world, event, person);
    case 'say difference':
      return tellDifference(world, event, action, person);
    case 'differ':
      return differ(world, event, action, person);
    case 'edit':
      return submitEdit(world, event, action.idea, person);
    case 'pick horizon':
      return horizonPicked(world, event, action.idea, person);
    case 'stop':
      return tellWhy(world, event, action.idea, person);
    case 'settings':
      return saveSettings(world, event);
    default:
      return whisper(gone(), event.alone);
  }
}

async function removeCredit(
  { store }: World,
  ideaId: number,
  by: { person: Person; alone: boolean },
): Promise<Reply> {
  if ((await store.ideas.creditedOf(ideaId)) !== by.person.id) return whisper(gone(), by.alone);
  await store.ideas.removeCredit(ideaId);
  return whisper(creditRemoved(), by.alone);
}

async function settleLost(
  world: World,
  action: Extract<Pressed['action'], { send: number }>,
  by: { person: Person; alone: boolean },
): Promise<Reply> {
  const { store, clock } = world;
  const lost = await store.sends.byId(action.send);
  const space = lost?.channel ? await store.spaces.byId(lost.channel.spaceId) : null;
  if ((lost?.state !== 'unsure' && lost?.state !== 'failed') || space?.setUpBy !== by.person.id)
    return whisper(gone(), by.alone);
  if (action.do === 'post again') {
    if (lost.message) {
      await store.sends.revive(lost.id);
      await store.ideas.touch(lost.ideaId === null ? [] : [lost.ideaId]);
    } else {
      await store.sends.again(lost.id, clock.now());
    }
    return whisper(postingAgain(), by.alone);
  }
  // A card stays unsure so that the first press on it tells where it is; a digest is never touched again.
  await store.sends.settle(lost.id, lost.kind === 'card' ? 'unsure' : 'gone', {
    problem: 'An admin found it there.',
  });
  return whisper(foundThere(), by.alone);
}

async function invited(
  { store, clock }: World,
  event: Extract<Incoming, { type: 'invited' }>,
  person: Person,
): Promise<Reply> {
  if (event.where && (await store.spaces.at(event.where))) return NOTHING;
  const now = clock.now();
  const { platform, workspace } = event.where ?? event.who;
  await store.sends.plan(
    [
      {
        key: `welcome:${platform}:${workspace}:${person.id}`,
        kind: 'welcome',
        personId: person.id,
        dueAt: now,
      },
    ],
    now,
  );
  return { kind: 'nothing' };
}
