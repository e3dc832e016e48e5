/** Posts that may or may not stand: whoever set up the space says which. */

import type { Action } from '../actions.ts';
import type { Label } from '../cards/card.ts';
import { called } from '../cards/idea.ts';
import { words } from '../cards/message.ts';
import { gone } from '../cards/refusals.ts';
import { failedPost, foundThere, postingAgain, tooLateToPost, unsurePost } from '../cards/space.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import type { Send } from '../store/sends.ts';
import { isTooLate } from './digest.ts';
import { toldAbout } from './readers.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const lostPresses = {
  'post again': (world, action, { event, person }) =>
    settleLost(world, action, { person, alone: event.alone }),
  'it is there': (world, action, { event, person }) =>
    settleLost(world, action, { person, alone: event.alone }),
} satisfies Partial<Presses>;

export const lostNotes = {
  /** The question to an admin, or nothing when it was answered meanwhile. */
  unsure: async (world: World, note: Send) => {
    const lost = await world.store.sends.byId(Number(note.payload.send));
    if (!lost?.channel || (lost.state !== 'unsure' && lost.state !== 'failed')) return null;
    const idea = await toldAbout(world, note.personId, lost.ideaId);
    // An admin need not be in the channel that an idea is for.
    const secret =
      lost.kind === 'batch' ? 'lost.agenda' : lost.ideaId === null ? 'lost.digest' : 'audience.that one';
    const what = idea ? called(idea) : words(secret);
    return lost.state === 'unsure'
      ? unsurePost(what, lost.channel.name, lost.id)
      : failedPost({ what, channel: lost.channel.name, problem: saidProblem(lost.problem), send: lost.id });
  },
};

/** What is ours is kept by the name of its message; the rest is what the platform answered. */
const OURS = ['lost.may not change', 'lost.ours broke'] as const;

function saidProblem(problem: string): Label {
  const ours = OURS.find((name) => name === problem);
  return ours ? words(ours) : words('lost.answered', { problem });
}

async function settleLost(
  world: World,
  action: Extract<Action, { send: number }>,
  by: { person: Person; alone: boolean },
): Promise<Reply> {
  const { store, clock } = world;
  const lost = await store.sends.byId(action.send);
  const spaceId = lost?.channel?.spaceId ?? null;
  const space = spaceId === null ? null : await store.spaces.byId(spaceId);
  if ((lost?.state !== 'unsure' && lost?.state !== 'failed') || space?.setUpBy !== by.person.id)
    return whisper(gone(), by.alone);
  if (action.do === 'post again') {
    if (lost.kind === 'digest' && isTooLate(lost, clock.now())) return whisper(tooLateToPost(), by.alone);
    if (lost.message) {
      await store.sends.revive(lost.id);
      const [first] =
        lost.kind === 'batch' ? await store.agendas.ideas(Number(lost.payload.agenda), KEEPER) : [];
      const idea = lost.ideaId ?? first?.id;
      await store.ideas.touch(idea === undefined ? [] : [idea]);
    } else {
      await store.sends.again(lost.id, clock.now());
    }
    return whisper(postingAgain(), by.alone);
  }
  // A card stays unsure so that the first press on it tells where it is; a digest is never touched again.
  await store.sends.settle(lost.id, lost.kind === 'card' || lost.kind === 'batch' ? 'unsure' : 'gone', {
    problem: 'An admin found it there.',
  });
  return whisper(foundThere(), by.alone);
}
