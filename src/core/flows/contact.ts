/** How somebody can be reached: asked with each introduction, and shown to one person alone. */
import type { Action } from '../actions.ts';
import { CONTACT_LIMIT, contactForm } from '../cards/introductions.ts';
import { words } from '../cards/message.ts';
import type { Reply, Who } from '../events.ts';
import type { Person } from '../model.ts';
import { askAgain } from './unsaved.ts';
import type { World } from './world.ts';

/**
 * The form begins with the contact that they chose to say about themselves. `isPrivate`: their plan is seen by nobody yet;
 * `stays`: their idea is for one channel.
 */
export async function askContact(
  world: World,
  action: Action,
  by: { readonly who: Who; readonly person: Person; readonly isPrivate: boolean; readonly stays: boolean },
): Promise<Reply> {
  const said = (await world.store.people.profile(by.person.id))?.contact;
  return { kind: 'form', form: contactForm(action, said || contactOf(by.who), by) };
}

/**
 * How somebody can be reached who said nothing: by their handle, where it finds them from anywhere. The name that others see
 * finds nobody who isn't beside them, so that without a handle they are asked.
 */
function contactOf({ handle, platform }: Who): string {
  const where = `${platform.charAt(0).toUpperCase()}${platform.slice(1)}`;
  return handle ? `@${handle} (${where})`.slice(0, CONTACT_LIMIT) : '';
}

/** The contact as it was typed, on one line; null for none, or one that doesn't fit. */
export function readContact(written: string | undefined): string | null {
  const contact = (written ?? '').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(contact) && contact.length <= CONTACT_LIMIT ? contact : null;
}

/** What was typed is kept, and asked for again. */
export function contactMissing(action: Action): Reply {
  const problems = { contact: words('introduction.no contact', { most: CONTACT_LIMIT }) };
  return askAgain({ problems, label: words('introduction.form'), action });
}
