/** The reactions that stand for a stance: for an admin to choose, for the whole space. */
import { words } from '../cards/message.ts';
import { signProblem, signsForm, signsSaved } from '../cards/signs.ts';
import type { Reply } from '../events.ts';
import { SIGN_STANCES, type Space } from '../model.ts';
import { readSigns, signsOf } from '../rules/signs.ts';
import { asAdmin } from './roles.ts';
import type { Pressed, Presses, Submits, Submitted } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const signPresses = {
  signs: (world, _action, { event }) => openSigns(world, event),
} satisfies Partial<Presses>;

export const signForms = {
  signs: (world, _action, { event }) => saveSigns(world, event),
} satisfies Submits;

function openSigns(world: World, { who, where }: Pressed): Promise<Reply> {
  return asAdmin(world, { who, where }, async ({ space }) => ({
    kind: 'form',
    form: signsForm(signsOf(space)),
  }));
}

function saveSigns(world: World, event: Submitted): Promise<Reply> {
  const { who, where } = event;
  return asAdmin(world, { who, where }, ({ space }) => keepSigns(world, space, event));
}

async function keepSigns(world: World, space: Space, { where, values }: Submitted): Promise<Reply> {
  // Each platform has its own spelling; what is kept is the same for all.
  const spelt = world.platforms.get(where.platform)?.signFor ?? ((typed: string) => typed);
  const typed = (name: 'following' | 'would_join' | 'planning') => spelt((values[name] ?? '').trim());
  const read = readSigns({
    following: typed('following'),
    would_join: typed('would_join'),
    planning: typed('planning'),
  });
  if (read.ok) {
    await world.store.spaces.setSigns(space.id, read.signs);
    return whisper(signsSaved(read.signs));
  }
  const problems = Object.fromEntries(
    SIGN_STANCES.flatMap((stance) => {
      const problem = read.problems[stance];
      return problem ? [[stance, signProblem(problem)]] : [];
    }),
  );
  return askAgain({ problems, label: words('signs.change'), action: { do: 'signs' } });
}
