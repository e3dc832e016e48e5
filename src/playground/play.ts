/** Plays steps of the tour: for the page, for the terminal, for tests. */
import { missing, type Playing, type Scene, type Seen, type Step } from './tour.ts';

/** Cards follow within ten seconds, whatever happens; that is promised. */
const PATIENCE_MS = 10_000;

export type Played = { readonly step: Step; readonly scene: Scene };

/** Does a step scene by scene. Rejects with a sentence when something isn't on a screen that should be. */
export async function playStep(
  step: Step,
  playing: Playing,
  after: (played: Played) => void | Promise<void> = () => undefined,
): Promise<void> {
  for (const scene of step.scenes) {
    await scene.act(playing);
    await untilSeen(playing.stage, scene.seen).catch((fault: Error) => {
      throw new Error(`${step.title}: ${fault.message}`);
    });
    await after({ step, scene });
    await playing.pause();
  }
}

/** Looks again at each change on either platform. */
async function untilSeen(stage: Playing['stage'], seen: readonly Seen[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => missing(stage, seen) === null && resolve();
  const stops = [stage.slack.onChange(look), stage.discord.onChange(look)];
  const timer = setTimeout(resolve, PATIENCE_MS);
  look();
  await promise;
  clearTimeout(timer);
  for (const stop of stops) stop();
  const wrong = missing(stage, seen);
  if (wrong) throw new Error(wrong);
}

export const isDone = (step: Step, stage: Playing['stage']): boolean => missing(stage, step.isDone) === null;
