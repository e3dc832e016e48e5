/** The signs under a card. */
import { expect } from 'vitest';
import { type Keeps, type Play, plain } from './play.ts';

export function reacting(keeps: Keeps, play: Play): void {
  keeps('tells of a reaction given and taken back', async () => {
    const { person } = play.on();
    const message = await play.post(plain('React to me'));
    await person.react(message, '🙋');
    expect(await play.told('reacted')).toMatchObject({
      on: message,
      sign: '🙋',
      added: true,
      who: { ...person.account, name: person.name },
    });
    await person.unreact(message, '🙋');
    await play.on().until(() => play.events.some((event) => event.type === 'reacted' && !event.added));
    const ids = play.events.map((event) => event.id);
    expect(new Set(ids).size).toBe(2);
  });

  keeps('reads who reacted with what, without itself and other bots', async () => {
    const { platform, person, admin, otherBotReacts } = play.on();
    const message = await play.post(plain('Count on me'));
    await platform.offerReactions(message, ['👀', '🔬']);
    await person.react(message, '👀');
    await person.react(message, '🔬');
    await admin.react(message, '👀');
    await otherBotReacts(message, '🔬');
    const found = await platform.reactionsOn(message, ['👀', '🔬', '🙋']);
    expect(found.map(({ who, sign }) => `${who.name} ${sign}`).sort()).toEqual(
      [`${admin.name} 👀`, `${person.name} 👀`, `${person.name} 🔬`].sort(),
    );
    expect(await platform.reactionsOn(message, ['🙋'])).toEqual([]);
  });

  keeps('ignores itself and other bots', async () => {
    const { platform, person, otherBotReacts } = play.on();
    const message = await play.post(plain('Nobody home'));
    await platform.offerReactions(message, ['👀']);
    await otherBotReacts(message, '👀');
    await platform.update(message, plain('Nobody home, edited'));
    await person.react(message, '🔬');
    await play.told('reacted');
    expect(play.events.map((event) => [event.type, event.who.user])).toEqual([
      ['reacted', person.account.user],
    ]);
  });
}
