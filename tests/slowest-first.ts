/** In which order test files begin. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Those that take longer than ten seconds, the longest first: begun last, one of them would keep a single worker busy
 * when all others are done. Vitest goes by what it saw before, and in a fresh clone by size, which says little here.
 */
export const SLOW = [
  'journeys/crash.test.ts',
  'core/year.test.ts',
  'core/flows/linked.test.ts',
  'storage/embedded.test.ts',
  'journeys/away.test.ts',
  'journeys/start.test.ts',
  'journeys/crash-points.test.ts',
  'journeys/bad-input.test.ts',
  'platforms/discord.test.ts',
  'journeys/hostile.test.ts',
  'platforms/slack.test.ts',
  'platforms/slack-http.test.ts',
  'platforms/discord-life.test.ts',
  'journeys/agenda-crash.test.ts',
  'playground/playground.test.ts',
] as const;

/** Vitest makes one of these with `new`. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = SLOW.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
      return found === -1 ? SLOW.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
