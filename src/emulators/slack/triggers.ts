/** Trigger ids: one use, three seconds of real time, whatever the people's clock says. */
import { nextId, secret, type World } from './world.ts';

export function newTrigger(world: World, user: string, view?: string): string {
  const id = `${nextId(world, 'T')}.${secret()}`;
  world.triggers.set(id, {
    user,
    until: Date.now() + world.timing.triggerMs,
    used: false,
    ...(view === undefined ? {} : { view }),
  });
  return id;
}

/** The person who may be shown a form, or Slack's error. */
export function exchange(
  world: World,
  id: string,
): { readonly user: string; readonly view?: string } | { readonly error: string } {
  const trigger = world.triggers.get(id);
  if (!trigger) return { error: 'invalid_trigger_id' };
  if (trigger.used) return { error: 'exchanged_trigger_id' };
  if (Date.now() > trigger.until) return { error: 'expired_trigger_id' };
  trigger.used = true;
  return { user: trigger.user, ...(trigger.view === undefined ? {} : { view: trigger.view }) };
}
