import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SpokenReply as Reply } from '../../src/core/cards/spoken.ts';
import { say } from '../../src/core/cards/spoken.ts';
import type { Incoming } from '../../src/core/events.ts';
import type { Platform } from '../../src/core/ports.ts';
import type { SlackEmulator } from '../../src/emulators/slack/index.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { SCOPES } from '../../src/platforms/slack/limits.ts';
import { SAVE_CALLBACK } from '../../src/platforms/slack/receive.ts';
import { platformContract } from './contract.ts';
import { SLACK_CANNOT } from './slack-deviations.ts';
import { CHANNEL, lines, MANIFEST, openSlack, startWorkspace } from './slack-stage.ts';

platformContract('Slack over Socket Mode', { open: () => openSlack('socket'), cannot: SLACK_CANNOT });

describe('what is peculiar to Slack', () => {
  let emulator: SlackEmulator;
  let platform: Platform;
  let events: Incoming[];
  let answer: (event: Incoming) => Promise<Reply>;
  const { log, complaints } = lines();
  const start = async (given = platform) => {
    platform = given;
    await given.start({
      respond: async (event) => {
        events.push(event);
        return answer(event);
      },
      complete: async () => [],
      noticed: async () => undefined,
      reconnected: () => undefined,
    });
  };

  beforeEach(async () => {
    events = [];
    answer = async () => ({ kind: 'nothing' });
    emulator = await startWorkspace({
      channels: [
        { id: CHANNEL, name: 'general', bot: true },
        { id: 'C0SECRET', name: 'secret', private: true },
        { id: 'C0OTHER', name: 'other' },
      ],
    });
    const { bot, app } = emulator.tokens;
    platform = slack({ botToken: bot, appToken: app, apiUrl: emulator.url, log });
  });
  afterEach(async () => {
    await platform.stop();
    await emulator.close();
  });

  it('tells who brought it into a channel, and of nobody else who comes', async () => {
    await start();
    emulator.invite('C0OTHER', 'U0BRUNO');
    await emulator.until(() => events.length > 0);
    expect(events).toMatchObject([
      { type: 'invited', who: { user: 'U0BRUNO', name: 'Bruno Berg' }, where: { channel: 'C0OTHER' } },
    ]);
  });

  it('knows the name of a private channel that Slack keeps from commands', async () => {
    await start();
    emulator.invite('C0SECRET', 'U0ALICE');
    await emulator.as('U0ALICE').command('C0SECRET', '/idea setup join K7Q2');
    await emulator.until(() => events.some((event) => event.type === 'command'));
    expect(events.find((event) => event.type === 'command')).toMatchObject({
      text: 'setup join K7Q2',
      placeName: 'secret',
      who: { zone: 'Europe/Berlin' },
    });
  });

  it('tells no zone of somebody whose zone nobody here can reckon with', async () => {
    await start();
    emulator.join({ id: 'U0NEW', name: 'Nia', handle: 'nia', tz: 'America/Not_Yet_Known' }, [CHANNEL]);
    await emulator.as('U0NEW').command(CHANNEL, '/idea');
    await emulator.until(() => events.some((event) => event.type === 'command'));
    expect(events.find((event) => event.type === 'command')?.who).toMatchObject({ name: 'Nia', zone: null });
  });

  it('whispers in a channel that it is not in', async () => {
    await start();
    answer = async () => ({
      kind: 'whisper',
      instead: false,
      card: { tone: 'ask', title: 'Hm', body: [say('Invite me')] },
    });
    await emulator.as('U0BRUNO').command('C0OTHER', '/idea');
    await emulator.until(() => emulator.as('U0BRUNO').sees('C0OTHER').includes('Invite me'));
    expect(emulator.as('U0ALICE').sees('C0OTHER')).not.toContain('Invite me');
  });

  it('says that a button is from an older version when it carries what nobody knows', async () => {
    await start();
    const old = {
      type: 'button',
      action_id: 'x',
      text: { type: 'plain_text', text: 'Old' },
      value: '{"do":"vote"}',
    };
    await fetch(`${emulator.url}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${emulator.tokens.bot}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: CHANNEL, text: 'old', blocks: [{ type: 'actions', elements: [old] }] }),
    });
    const bruno = emulator.as('U0BRUNO');
    const [message] = bruno.messages(CHANNEL);
    if (message === undefined) throw new Error('There is no message.');
    await bruno.press(message, 'Old');
    await emulator.until(() => bruno.sees(CHANNEL).includes('older version'));
    expect(events).toEqual([]);
  });

  it('says which setting is wrong when the app token is refused', async () => {
    const { bot } = emulator.tokens;
    platform = slack({ botToken: bot, appToken: 'xapp-1-wrong', apiUrl: emulator.url, log });
    await expect(start()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
    platform = slack({ botToken: bot, apiUrl: emulator.url, log });
    await expect(start()).rejects.toMatchObject({ message: expect.stringContaining('SLACK_SIGNING_SECRET') });
  });

  it('says that Slack is down when it is, survives it, and is there again afterwards', async () => {
    await start();
    emulator.down(true);
    await expect(
      platform.post({ where: place(), card: { tone: 'idea', title: 'x', body: [] }, key: 'k' }),
    ).rejects.toMatchObject({ kind: 'down', maybeDone: false });
    await emulator.until(() => complaints.some((line) => line.includes('trying again')));
    expect(await platform.check()).toMatchObject([{ what: expect.stringContaining('503') }]);
    emulator.down(false);
    await emulator.until(() => emulator.sockets() === 1);
    await emulator.as('U0BRUNO').command(CHANNEL, '/idea');
    await emulator.until(() => events.length > 0);
  });

  it('stops while it is trying to connect again, and leaves nothing behind', async () => {
    await start();
    emulator.down(true);
    await emulator.until(() => emulator.sockets() === 0);
    await platform.stop();
    emulator.down(false);
    expect(emulator.sockets()).toBe(0);
  });

  it('is sure that nobody was written to when not even the conversation could be opened', async () => {
    await start();
    const who = { platform: 'slack', workspace: emulator.team.id, user: 'U0BRUNO' };
    const told = { who, card: { tone: 'idea' as const, title: 'Once', body: [] }, key: 'opening' };
    const sure = { kind: 'down', maybeDone: false };
    emulator.loseReply('conversations.open', 2);
    await expect(platform.tell(told)).rejects.toMatchObject(sure);
    await expect(platform.introduce({ ...told, who: [who, who], near: null })).rejects.toMatchObject(sure);
    await platform.tell(told);
    emulator.loseReply('chat.postMessage', 1);
    await expect(platform.tell(told)).rejects.toMatchObject({ kind: 'down', maybeDone: true });
  });

  it('takes in what failed after Slack was told that it had it', async () => {
    await start();
    answer = async () => {
      if (events.length > 1) return { kind: 'nothing' };
      // As long as Slack is kept waiting for a word: what fails after that is never told again.
      await emulator.until(() => emulator.at(emulator.team.id).state().pending.length === 0);
      throw new Error('the store went away');
    };
    emulator.invite('C0OTHER', 'U0BRUNO');
    await emulator.until(() => events.length > 1);
    expect(events[1]).toEqual(events[0]);
  });

  it('can’t bring two together where one takes nothing from it, or the app may not', async () => {
    await start();
    const account = (user: string) => ({ platform: 'slack', workspace: emulator.team.id, user });
    const who = [account('U0ALICE'), account('U0BRUNO')] as const;
    const card = { tone: 'overlap' as const, title: 'You both wanted to talk', body: [] };
    emulator.closeDirects('U0BRUNO');
    expect(await platform.introduce({ who, near: null, card, key: 'a' })).toBe('apart');
    expect(emulator.as('U0ALICE').sees('directs')).toBe('');
  });

  it('shows nobody its tokens when it complains', () => {
    const all = complaints.join('\n');
    expect(all).not.toMatch(/xoxb-\d|xapp-\d/);
  });

  it('is acknowledged in time and refused nothing when all goes well', async () => {
    await start();
    answer = async () => ({
      kind: 'whisper',
      instead: false,
      card: { tone: 'done', title: 'Yes', body: [] },
    });
    await emulator.as('U0BRUNO').command(CHANNEL, '/idea help');
    await emulator.until(() => emulator.as('U0BRUNO').sees(CHANNEL).includes('Yes'));
    expect(emulator.record).toMatchObject({ refusals: [], lateAcks: [] });
  });

  const place = () => ({ platform: 'slack', workspace: emulator.team.id, channel: CHANNEL });
});

describe('the manifest', () => {
  const manifest: unknown = parse(readFileSync(MANIFEST, 'utf8'));

  it('asks Slack for the least scopes and intents: those that the code uses and no others', () => {
    expect(manifest).toMatchObject({ oauth_config: { scopes: { bot: [...SCOPES] } } });
  });

  it('names the command and the shortcut that the code listens to', () => {
    expect(manifest).toMatchObject({
      features: {
        slash_commands: [{ command: '/idea' }],
        shortcuts: [{ type: 'message', callback_id: SAVE_CALLBACK }],
      },
    });
  });
});
