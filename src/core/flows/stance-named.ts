/** `/idea stance 41 would join`: any stance by the command, and taking it back. */
import { pickIdeaFor } from '../cards/finding.ts';
import { gone, noSuchIdea } from '../cards/refusals.ts';
import { whichStance } from '../cards/signups.ts';
import type { Reply } from '../events.ts';
import { NO_STANCE, readStance } from '../rules/stance-words.ts';
import { type Here, ideaNamed, suggested } from './named.ts';
import { type Asker, leave, takeStance } from './stance.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const stanceNamedPresses = {
  'which stance': async (world, action, { event, reader }) => {
    const idea = await world.store.ideas.byId(action.idea, reader);
    return whisper(idea ? whichStance({ idea, said: '' }) : gone(), event.alone);
  },
} satisfies Partial<Presses>;

export async function stanceNamed(
  world: World,
  here: Here,
  asked: Asker & { readonly said: string },
): Promise<Reply> {
  const { idea: name, stance } = readStance(asked.said);
  if (name === '') return whisper(pickIdeaFor('stance', await suggested(world, here, '')));
  if (stance === null) return whichOf(world, here, name);
  const idea = await ideaNamed(world, here, name);
  if (!idea) return whisper(noSuchIdea(name));
  return stance === NO_STANCE
    ? leave(world, idea.id, asked)
    : takeStance(world, { do: 'stance', idea: idea.id, stance }, asked);
}

/** An idea without a stance, or with a slip in it: `7 cn advise` is about #7. */
async function whichOf(world: World, here: Here, said: string): Promise<Reply> {
  const [, number, slip = ''] = /^(#?\d+)(?:[:,]?\s+(.*))?$/s.exec(said) ?? [];
  if (number === undefined) return whisper(whichStance(null));
  const idea = await ideaNamed(world, here, number);
  return whisper(idea ? whichStance({ idea, said: slip }) : noSuchIdea(number));
}
