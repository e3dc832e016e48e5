/** Credit for a message that somebody else saved: whoever wrote it may take their name off. */

import { called } from '../cards/idea.ts';
import { gone } from '../cards/refusals.ts';
import { credited, creditRemoved } from '../cards/space.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import type { Send } from '../store/sends.ts';
import { toldAbout } from './readers.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const creditPresses = {
  'remove credit': (world, action, { event, person }) =>
    removeCredit(world, action.idea, { person, alone: event.alone }),
} satisfies Partial<Presses>;

export const creditNotes = {
  credit: async (world: World, note: Send) => {
    const idea = await toldAbout(world, note.personId, note.ideaId);
    return idea && credited({ by: String(note.payload.by), called: called(idea), idea: idea.id });
  },
};

async function removeCredit(
  { store }: World,
  ideaId: number,
  by: { person: Person; alone: boolean },
): Promise<Reply> {
  if ((await store.ideas.creditedOf(ideaId)) !== by.person.id) return whisper(gone(), by.alone);
  await store.ideas.removeCredit(ideaId);
  return whisper(creditRemoved(), by.alone);
}
