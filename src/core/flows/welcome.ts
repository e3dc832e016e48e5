/** The first word to whoever brought the bot in. Nothing else is said before a channel is set up. */
import type { Incoming, Reply } from '../events.ts';
import type { Person } from '../model.ts';
import type { World } from './world.ts';

export async function invited(
  { store, clock }: World,
  event: Extract<Incoming, { type: 'invited' }>,
  person: Person,
): Promise<Reply> {
  if (event.where && (await store.spaces.at(event.where))) return { kind: 'nothing' };
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
