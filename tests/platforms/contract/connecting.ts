/** Connecting, and leaving nothing behind. */
import { expect } from 'vitest';
import { PlatformFault } from '../../../src/core/ports.ts';
import { type Keeps, type Play, passing, plain } from './play.ts';

export function connecting(keeps: Keeps, play: Play): void {
  keeps('connects and says who it is', async () => {
    const { platform, person } = play.on();
    expect(await platform.check()).toEqual([]);
    const who = await platform.whoIs(person.account);
    expect(who).toMatchObject({ ...person.account, name: person.name });
  });

  keeps('says in one clear sentence that a token is wrong', async () => {
    const fault = await play
      .on()
      .wrong.start(play.receive)
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(fault).toBeInstanceOf(PlatformFault);
    expect(fault).toMatchObject({ kind: 'forbidden', message: expect.stringMatching(/^[^\n]{20,300}$/) });
    expect(String(fault)).toMatch(/_TOKEN/);
    await play.on().wrong.stop();
  });

  keeps('knows an admin from everybody else', async () => {
    const { platform, admin, person, place } = play.on();
    expect(await platform.isAdmin(admin.account, place)).toBe(true);
    expect(await platform.isAdmin(person.account, place)).toBe(false);
    // Nor is an admin of this one an admin somewhere else.
    expect(await platform.isAdmin(admin.account, { ...place, workspace: '1000000000000000000' })).toBe(false);
    expect(await platform.adminsOf(place)).toContain(admin.name);
  });

  keeps('knows who can read a channel that isn’t for everybody', async () => {
    const { platform, admin, person, place, closed, takeOutOfClosed } = play.on();
    expect(await platform.isIn(person.account, place)).toBe(true);
    expect(await platform.isIn(person.account, closed)).toBe(true);
    takeOutOfClosed();
    expect(await platform.isIn(person.account, closed)).toBe(false);
    expect(await platform.isIn(admin.account, closed)).toBe(true);
    expect(await platform.isIn({ ...admin.account, workspace: '1000000000000000000' }, closed)).toBe(false);
    const nowhere = { ...place, channel: place.channel.replace(/.{4}$/, '0000') };
    await expect(platform.isIn(person.account, nowhere)).rejects.toMatchObject({ isShut: true });
  });

  keeps('is whole again after a dropped connection', async () => {
    const { person, until, drop } = play.on();
    const message = await play.post(plain('Before the drop'));
    const before = play.reconnects();
    drop();
    await until(() => play.reconnects() > before);
    await person.react(message, '👀');
    expect((await play.told('reacted')).sign).toBe('👀');
    expect((await play.on().platform.reactionsOn(message, ['👀'])).length).toBe(1);
  });
}

/** The last case: afterwards the platform is stopped. */
export function leaving(keeps: Keeps, play: Play): void {
  keeps('leaves nothing open when it stops, and finishes what it began', async () => {
    const { platform, person, until, connections } = play.on();
    const message = await play.post(plain('Last words'));
    let done = false;
    play.answers(async () => {
      await passing(300);
      done = true;
      return { kind: 'nothing' };
    });
    await person.react(message, '👀');
    await play.told('reacted');
    await platform.stop();
    expect(done).toBe(true);
    await until(() => connections() === 0);
    await person.react(message, '🙋');
    await passing(300);
    expect(play.events.length).toBe(1);
    await platform.stop();
  });
}
