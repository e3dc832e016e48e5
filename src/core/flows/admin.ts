/** What an admin has to decide or to mend, since nobody else can. */
import type { Send } from '../store/sends.ts';
import type { Store } from '../store.ts';
import { planContacts } from './meeting.ts';
import type { World } from './world.ts';

/** Something in a channel that may or can't have been posted: an admin sees it, and decides with one press. */
export async function giveToAdmin(
  world: World,
  send: Send,
  became: { readonly state: 'unsure' | 'failed'; readonly problem?: string },
): Promise<void> {
  const { state, problem = '' } = became;
  const { store, clock } = world;
  const now = clock.now();
  const why =
    problem || (state === 'unsure' ? 'The connection broke while it was being sent.' : 'lost.ours broke');
  world.witness({
    kind: 'sent',
    at: now,
    send,
    how: state === 'unsure' ? 'nobody knows whether it arrived: an admin is asked' : `failed: ${why}`,
  });
  await store.transaction(async (tx) => {
    await settleWith(tx, send, state, why);
    // Nobody else can see what did or didn't arrive in private: they hear at their next use.
    if (send.kind === 'letter' && send.personId !== null)
      await tx.people.unreached(send.personId, { at: now, isClosed: false });
    // A message to two people that may have got lost: each of them is told how to reach the other.
    if (send.kind === 'meeting') await planContacts({ ...world, store: tx }, send);
    const spaceId = send.channel?.spaceId ?? null;
    const space = spaceId === null ? null : await tx.spaces.byId(spaceId);
    if (!space) return;
    const key = `unsure:${send.id}:${send.tries}`;
    await tx.sends.plan(
      [{ key, kind: 'unsure', personId: space.setUpBy, payload: { send: send.id }, dueAt: now }],
      now,
    );
  });
}

/** What became of something that was sent, and of the notes in it if it is a letter. */
export async function settleWith(
  store: Store,
  send: Send,
  state: 'unsure' | 'failed' | 'skipped',
  problem = '',
): Promise<void> {
  await store.sends.settle(send.id, state, { problem });
  if (send.kind === 'letter') await store.letters.settleNotes(send.id, { state });
}
