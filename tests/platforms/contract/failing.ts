/** Platforms that ask to wait, lose an answer, or are told of something twice. */
import { expect } from 'vitest';
import { PlatformFault } from '../../../src/core/ports.ts';
import { type Keeps, type Play, passing, plain } from './play.ts';

export function failing(keeps: Keeps, play: Play): void {
  keeps('waits when it is told to, and then succeeds', async () => {
    const { platform, place, limitNext } = play.on();
    const post = { where: place, card: plain('In due time'), key: 'busy-1' };
    limitNext();
    const started = Date.now();
    const fault = await platform.post(post).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault !== null) {
      expect(fault).toMatchObject({ name: 'PlatformFault', kind: 'busy', maybeDone: false });
      const wait = fault instanceof PlatformFault ? fault.retryAfterMs : 0;
      expect(wait).toBeGreaterThan(0);
      await passing(wait);
      await platform.post(post);
    }
    expect(Date.now() - started).toBeGreaterThan(500);
    expect(play.on().person.sees('place').split('In due time').length).toBe(2);
  });

  keeps('says that a post may be done when its answer is lost', async () => {
    const { platform, place, loseNextPost } = play.on();
    loseNextPost();
    const post = { where: place, card: plain('Posted or not'), key: 'lost-1' };
    await expect(platform.post(post)).rejects.toMatchObject({
      name: 'PlatformFault',
      kind: 'down',
      maybeDone: true,
    });
    expect(play.on().person.sees('place').split('Posted or not').length).toBe(2);
  });

  keeps('posts once when a post whose answer was lost is tried again', async () => {
    const { platform, place, loseNextPost } = play.on();
    const post = { where: place, card: plain('Once is enough'), key: 'lost-2' };
    loseNextPost();
    await platform.post(post).catch(() => null);
    await platform.post(post);
    expect(play.on().person.sees('place').split('Once is enough').length).toBe(2);
  });

  keeps('is told again of an event that failed, under the same id', async () => {
    const { person, until } = play.on();
    const message = await play.post(plain('Told twice'));
    play.answers(async () => {
      if (play.events.length === 1) throw new Error('the store is away for a moment');
      return { kind: 'nothing' };
    });
    await person.react(message, '👀');
    await until(() => play.events.length > 1);
    expect(play.events[1]).toEqual(play.events[0]);
  });
}
