/**
 * What every platform keeps, played through its real SDK against its stand-in, theme by theme. A platform's own test
 * file opens the stage and names what its platform can't do, with the reason and with what it does instead.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answering } from './contract/answering.ts';
import { connecting, leaving } from './contract/connecting.ts';
import { failing } from './contract/failing.ts';
import { filling } from './contract/filling.ts';
import { type Keeps, type Play, SLOW, stagePlay } from './contract/play.ts';
import { introducing, posting } from './contract/posting.ts';
import { reacting } from './contract/reacting.ts';
import { writing } from './contract/writing.ts';
import type { Stage } from './stage.ts';

export type Deviation = {
  /** The name of a case. */
  readonly what: string;
  readonly because: string;
  /** Holds the platform to what it does in its place: were the promise kept after all, this would fail. */
  readonly instead: (play: Play) => Promise<void>;
};

export type Contract = {
  readonly open: () => Promise<Stage>;
  readonly cannot: readonly Deviation[];
};

export function platformContract(name: string, { open, cannot }: Contract): void {
  describe(`${name} keeps the contract`, () => {
    const play = stagePlay(open);
    const known = new Set<string>();
    const keeps: Keeps = (what, body, timeout = 20_000) => {
      known.add(what);
      const deviation = cannot.find((entry) => entry.what === what);
      if (deviation === undefined) it(what, body, timeout);
      else it(`${what} (not here: ${deviation.because})`, () => deviation.instead(play), timeout);
    };
    beforeAll(play.begin, SLOW);
    afterEach(play.rest);
    afterAll(play.end, SLOW);

    connecting(keeps, play);
    introducing(keeps, play);
    posting(keeps, play);
    reacting(keeps, play);
    answering(keeps, play);
    filling(keeps, play);
    writing(keeps, play);
    failing(keeps, play);
    // Afterwards the platform is stopped.
    leaving(keeps, play);

    it('names only deviations from cases that exist, each with a reason', () => {
      expect(cannot.filter(({ what, because }) => !known.has(what) || because.length < 10)).toEqual([]);
    });
  });
}
