/** A letter that stands says what is so: when a plan that it asks about lapsed, it says that, and the way back. */
import { speakCard } from '../cards/speak.ts';
import { PlatformFault } from '../ports.ts';
import { letterNow } from './letters.ts';
import { languageFor } from './telling.ts';
import type { World } from './world.ts';

/** An edit rings no bell. A platform that is busy or down is asked again; a message that is gone is left alone. */
export async function redrawLetter(world: World, id: number): Promise<void> {
  const { store, platforms } = world;
  const letter = await store.sends.byId(id);
  if (letter?.kind !== 'letter' || letter.state !== 'sent' || letter.shown >= 0) return;
  const { message, personId } = letter;
  const platform = message && platforms.get(message.platform);
  const { card } = await letterNow(world, letter);
  if (platform && card && personId !== null)
    await platform.update(message, speakCard(card, await languageFor(world, personId))).catch(unlessHopeless);
  // With a platform that isn't running here another program may draw it.
  if (platform || !message) await store.letters.redrawn(id, letter.shown);
}

function unlessHopeless(fault: unknown): void {
  const isHopeless = fault instanceof PlatformFault && (fault.kind === 'gone' || fault.kind === 'forbidden');
  if (!isHopeless) throw fault;
}
