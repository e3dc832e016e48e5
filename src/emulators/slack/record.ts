/** What Slack refused, so that a test can say that it refused nothing. */
import type { World } from './world.ts';

export function refused(world: World, method: string, error: string, messages: readonly string[] = []): void {
  world.record.refusals.push({ method, error, messages, at: Date.now() });
  world.touched();
}
