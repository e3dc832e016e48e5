/** Cards in a channel, and messages to one person or two. */
import { expect } from 'vitest';
import { type Keeps, type Play, plain } from './play.ts';

export function posting(keeps: Keeps, play: Play): void {
  keeps('posts a card and updates it in place', async () => {
    const { platform, person, messages } = play.on();
    const message = await play.post(plain('The first wording'));
    const count = messages();
    expect(person.sees('place')).toContain('The first wording');
    expect(await platform.update(message, plain('The second wording'))).toBe('updated');
    expect(person.sees('place')).toContain('The second wording');
    expect(person.sees('place')).not.toContain('The first wording');
    expect(messages()).toBe(count);
  });

  keeps('says that a deleted message is gone', async () => {
    const message = await play.post(plain('Soon deleted'));
    await play.on().removeMessage(message);
    expect(await play.on().platform.update(message, plain('Too late'))).toBe('gone');
  });

  keeps('says that a channel it cannot reach is shut, and not only the message gone', async () => {
    const { platform, place } = play.on();
    const where = { ...place, channel: place.channel.replace(/.{4}$/, '0000') };
    await expect(platform.post({ where, card: plain('Nowhere'), key: 'nowhere' })).rejects.toMatchObject({
      name: 'PlatformFault',
      isShut: true,
    });
    const message = { ...where, message: '1000000000000000001' };
    await expect(platform.update(message, plain('Nowhere'))).rejects.toMatchObject({ isShut: true });
    expect(await platform.obstacleAt(where)).not.toBeNull();
  });

  keeps('tells a person in a direct message', async () => {
    const { platform, person, admin, messages } = play.on();
    const count = messages();
    const sent = await platform.tell({ who: person.account, card: plain('For your eyes'), key: 'tell-1' });
    expect(sent).not.toBe('closed');
    expect(person.sees('directs')).toContain('For your eyes');
    expect(admin.sees('directs')).not.toContain('For your eyes');
    expect(messages()).toBe(count);
    if (sent !== 'closed') expect(await platform.update(sent, plain('Changed for you'))).toBe('updated');
    expect(person.sees('directs')).toContain('Changed for you');
  });

  keeps('says closed when somebody takes no direct messages, and posts it nowhere', async () => {
    const { platform, admin, closeDirects, messages } = play.on();
    const count = messages();
    closeDirects(admin.account);
    expect(await platform.tell({ who: admin.account, card: plain('Unwanted'), key: 'tell-2' })).toBe(
      'closed',
    );
    expect(messages()).toBe(count);
  });
}

export function introducing(keeps: Keeps, play: Play): void {
  keeps('brings two people together where both can answer, and shows it to nobody else', async () => {
    const { platform, admin, person } = play.on();
    const message = await platform.introduce(meeting(play, 'Ada, meet Tom', 'meet-1'));
    expect(message).toMatchObject({ message: expect.any(String) });
    for (const one of [admin, person]) {
      expect(one.sees('together')).toContain('Ada, meet Tom');
      expect(one.sees('place')).not.toContain('Ada, meet Tom');
    }
  });

  keeps('brings them together once when the answer was lost and it is tried again', async () => {
    const { platform, person, loseNextPost } = play.on();
    loseNextPost();
    const again = meeting(play, 'Ada, meet Tom once', 'meet-2');
    await platform.introduce(again).catch(() => null);
    expect(await platform.introduce(again)).not.toBe('apart');
    expect(person.sees('together').split('Ada, meet Tom once').length).toBe(2);
  });
}

/** The admin and the person of the stage, to be brought together. */
export function meeting(play: Play, title: string, key: string) {
  const { admin, person, place } = play.on();
  const who = [admin.account, person.account] as const;
  return { who, near: place, card: { ...plain('You share adapters'), title }, key };
}
