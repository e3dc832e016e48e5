/** What Slack can't do, however its events come, and what it does instead. */
import { expect } from 'vitest';
import { plain } from './contract/play.ts';
import { meeting } from './contract/posting.ts';
import type { Deviation } from './contract.ts';

const MAYBE = { name: 'PlatformFault', kind: 'down', maybeDone: true };

const postsTwice: Deviation = {
  what: 'posts once when a post whose answer was lost is tried again',
  because: 'chat.postMessage has no key that makes a post unique, and we may not read the channel to look',
  instead: async (play) => {
    const { platform, person, place, loseNextPost } = play.on();
    const post = { where: place, card: plain('Twice if tried again'), key: 'lost-2' };
    loseNextPost();
    await expect(platform.post(post)).rejects.toMatchObject(MAYBE);
    await platform.post(post);
    expect(person.sees('place').split('Twice if tried again').length).toBe(3);
  },
};

const introducesTwice: Deviation = {
  what: 'brings them together once when the answer was lost and it is tried again',
  because: 'it is a post like any other: the core tells each of them apart instead of trying again',
  instead: async (play) => {
    const { platform, person, loseNextPost } = play.on();
    const again = meeting(play, 'Ada, meet Tom twice', 'meet-2');
    loseNextPost();
    await expect(platform.introduce(again)).rejects.toMatchObject(MAYBE);
    await platform.introduce(again);
    expect(person.sees('together').split('Ada, meet Tom twice').length).toBe(3);
  },
};

export const SLACK_CANNOT: readonly Deviation[] = [postsTwice, introducesTwice];
