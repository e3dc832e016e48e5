/** Commands, buttons, menus and the messages that answer them. */
import { expect } from 'vitest';
import type { Action } from '../../../src/core/actions.ts';
import { type Keeps, type Play, plain, pressable } from './play.ts';

const JOIN: Action = { do: 'stance', idea: 41, stance: 'would_join' };

export function answering(keeps: Keeps, play: Play): void {
  keeps('takes a command with its words, its place and its person', async () => {
    const { person, place } = play.on();
    await person.command('find gradient routing');
    expect(await play.told('command')).toMatchObject({
      text: 'find gradient routing',
      where: place,
      who: { ...person.account, name: person.name },
      placeName: expect.stringMatching(/^[^#].+/),
    });
  });

  keeps('brings back the very action that a button carried', async () => {
    const { person, place } = play.on();
    const message = await play.post(pressable('Join the idea', JOIN));
    await person.press('Join the idea');
    expect(await play.told('pressed')).toMatchObject({
      action: JOIN,
      on: message,
      where: place,
      alone: false,
      who: person.account,
    });
  });

  keeps('brings back the very action that a choice of a menu carried', async () => {
    const choices = [
      { label: 'Can advise here', action: { do: 'stance', idea: 7, stance: 'can_advise' } },
      { label: 'Following here', action: { do: 'stance', idea: 7, stance: 'following' } },
    ] as const;
    const menu = { kind: 'menu', label: 'More ways', choices } as const;
    await play.post({ tone: 'idea', title: 'A menu', body: [{ kind: 'controls', controls: [menu] }] });
    await play.on().person.press('Following here');
    expect((await play.told('pressed')).action).toEqual(choices[1].action);
  });

  keeps('whispers to one person only', async () => {
    const { person, admin, messages, until } = play.on();
    play.whispers(plain('A secret for one'));
    const count = messages();
    await person.command('help');
    await until(() => person.sees('place').includes('A secret for one'));
    expect(admin.sees('place')).not.toContain('A secret for one');
    expect(messages()).toBe(count);
  });

  keeps('puts a whisper in the place of the private message that was pressed', async () => {
    const { person, admin, until } = play.on();
    play.whispers(pressable('Go on there', JOIN, 'The first step'));
    await person.command('help');
    await until(() => person.sees('place').includes('The first step'));
    play.whispers(plain('The second step'), true);
    await person.press('Go on there');
    await until(() => person.sees('place').includes('The second step'));
    expect(person.sees('place')).not.toContain('The first step');
    expect(admin.sees('place')).not.toContain('The second step');
    expect(await play.told('pressed')).toMatchObject({ alone: true });
  });

  keeps('puts a whisper in the place of the direct message that was pressed', async () => {
    const { platform, person, until } = play.on();
    await platform.tell({
      who: person.account,
      card: pressable('Still on it now', JOIN, 'Are you on it?'),
      key: 't3',
    });
    play.whispers(plain('Noted, thank you'), true);
    await person.press('Still on it now');
    await until(() => person.sees('directs').includes('Noted, thank you'));
    expect(person.sees('directs')).not.toContain('Are you on it?');
    expect(await play.told('pressed')).toMatchObject({ alone: true });
  });

  keeps('keeps the card of a channel when a whisper answers its button', async () => {
    const { person, admin, until } = play.on();
    await play.post(pressable('Tell me alone', JOIN, 'The card stays'));
    play.whispers(plain('Only you hear this'), true);
    await person.press('Tell me alone');
    await until(() => person.sees('place').includes('Only you hear this'));
    expect(person.sees('place')).toContain('The card stays');
    expect(admin.sees('place')).not.toContain('Only you hear this');
  });

  keeps('whispers late when the answer takes long', async () => {
    const { person, until } = play.on();
    const release = play.holds({ kind: 'whisper', card: plain('Late but here'), instead: false });
    // Resolves when the platform was told that it was heard.
    await person.command('help');
    release();
    await until(() => person.sees('place').includes('Late but here'));
  });

  keeps('says something kind when the answer fails, and tells the log', async () => {
    const { person, until, complaints } = play.on();
    play.answers(async () => {
      throw new Error('the store is away');
    });
    await person.command('help');
    await until(() => person.sees('place').includes('Nothing you wrote is lost'));
    await until(() => complaints.some((line) => line.includes('the store is away')));
  });

  keeps('saves a message with its text, its address and its author', async () => {
    const { person, admin, place } = play.on();
    await person.save('Project idea, half-baked.\nDoes A & B < C hold?');
    const saved = await play.told('saved');
    expect(saved.message.text).toBe('Project idea, half-baked.\nDoes A & B < C hold?');
    expect(saved.message.url).toMatch(/^https?:\/\//);
    expect(saved).toMatchObject({ where: place, who: person.account });
    expect(saved.message.author?.name).toBe(admin.name);
  });
}
