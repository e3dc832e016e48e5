/** `/idea stance 41 would join`: any stance by the command, and taking it back. */
import { noSuchIdea, whichIdea } from '../cards/refusals.ts';
import { whichStance } from '../cards/signups.ts';
import type { Reply } from '../events.ts';
import { NO_STANCE, readStance } from '../rules/stance-words.ts';
import { type Here, ideaNamed } from './named.ts';
import { type Asker, leave, takeStance } from './stance.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export async function stanceNamed(
  world: World,
  here: Here,
  asked: Asker & { readonly said: string },
): Promise<Reply> {
  const { idea: name, stance } = readStance(asked.said);
  if (name === '') return whisper(whichIdea());
  if (stance === null) return whisper(whichStance());
  const idea = await ideaNamed(world, here, name);
  if (!idea) return whisper(noSuchIdea(name));
  return stance === NO_STANCE
    ? leave(world, idea.id, asked)
    : takeStance(world, { do: 'stance', idea: idea.id, stance }, asked);
}
