/** Forgets what nobody needs any more. Done again, it changes nothing. */
import { KEPT } from '../rules/keeping.ts';
import type { World } from './world.ts';

export async function tidy({ store, clock }: World): Promise<void> {
  const now = clock.now();
  await store.forgetEventsBefore(now - KEPT.events);
  await store.links.forgetBefore(now - KEPT.codes);
  await store.finding.forgetSearchesBefore(now - KEPT.searches);
  await store.agendas.forgetBefore(now - KEPT.agendas);
  await store.drafts.forgetBefore(now - KEPT.drafts, now - KEPT.introduced);
  await store.sends.forgetBefore(now - KEPT.letters);
  await store.unsaved.forgetBefore(now - KEPT.unsaved);
}
