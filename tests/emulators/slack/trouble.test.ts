import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../../src/emulators/slack/index.ts';
import {
  type Bot,
  button,
  errorOf,
  ines,
  manifest,
  manifestWith,
  mrkdwn,
  socketBot,
  titleForm,
  tom,
} from './bot.ts';

let bot: Bot;
afterEach(() => bot.stop());

describe('when the app is late', () => {
  it('shows the person an error and records it', async () => {
    let acked: (() => Promise<void>) | undefined;
    bot = await socketBot({ timing: { ackMs: 50 } }, (app) => {
      app.command('/idea', async ({ ack }) => {
        acked = () => ack();
      });
      app.action('go', async () => undefined);
    });
    const { slack, app } = bot;
    const person = slack.as(tom.id);
    expect(await person.command('ideas', '/idea')).toEqual({
      ok: false,
      error: '/idea failed with the error "operation_timeout"',
    });
    await (await slack.until(() => acked))();
    await slack.until(() => slack.record.lateAcks[0]?.ackedAfterMs);
    const blocks = [{ type: 'actions' as const, elements: [button('Go', 'go')] }];
    await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Card', blocks });
    const message = person.messages('ideas')[0];
    if (!message) throw new Error('no message');
    // On a busy machine the client may just be connecting anew.
    await slack.until(() => slack.sockets() > 0);
    expect(await person.press(message, 'go')).toMatchObject({ ok: false });
    expect(slack.record.lateAcks).toMatchObject([{ name: '/idea' }, { name: 'block_actions' }]);
  });

  it('keeps events while no socket is connected and gives up in the end', async () => {
    const seen: string[] = [];
    bot = await socketBot({}, (app) => {
      app.event('reaction_added', async ({ body, event, context }) => {
        seen.push(`${event.reaction} ${body.event_id} ${context.retryNum}`);
      });
    });
    const { slack, app } = bot;
    await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Idea' });
    const person = slack.as(tom.id);
    const message = person.messages('ideas')[0];
    if (!message) throw new Error('no message');
    slack.dropSockets();
    await slack.until(() => slack.sockets() === 0);
    await person.react(message, 'eyes');
    await slack.until(() => seen.length === 1);
    expect(slack.sockets()).toBe(1);
    await slack.until(() => slack.state().pending.length === 0);
    slack.down(true);
    await slack.until(() => slack.sockets() === 0);
    await person.react(message, 'microscope');
    slack.giveUpEvents();
    slack.down(false);
    await slack.until(() => slack.sockets() === 1);
    expect(seen).toHaveLength(1);
    expect(slack.record.lostEvents).toMatchObject([{ type: 'reaction_added', reaction: 'microscope' }]);
    expect(await person.command('ideas', '/nothing')).toEqual({
      ok: false,
      error: '/nothing is not a valid command.',
    });
  });

  it('comes back after each way Slack ends a connection', async () => {
    bot = await socketBot();
    bot.slack.disconnect('refresh_requested');
    await bot.slack.until(() => bot.slack.sockets() === 0);
    await bot.slack.until(() => bot.slack.sockets() === 1);
  });
});

describe('what Slack refuses', () => {
  it('takes a trigger once', async () => {
    const errors: string[] = [];
    bot = await socketBot({}, (app) => {
      app.command('/idea', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
        const again = await errorOf(client.views.open({ trigger_id: body.trigger_id, view: titleForm }));
        errors.push(again.error);
      });
    });
    await bot.slack.as(tom.id).command('ideas', '/idea');
    await bot.slack.until(() => errors.length === 1);
    expect(errors).toEqual(['exchanged_trigger_id']);
  });

  it('takes a trigger only for so long', async () => {
    const errors: string[] = [];
    bot = await socketBot({ timing: { triggerMs: -1 } }, (app) => {
      app.shortcut('save_idea', async ({ ack, client, shortcut }) => {
        await ack();
        errors.push(
          (await errorOf(client.views.open({ trigger_id: shortcut.trigger_id, view: titleForm }))).error,
        );
      });
    });
    const person = bot.slack.as(tom.id);
    await person.shortcut(await person.say('ideas', 'An idea'), 'Save as research idea');
    await bot.slack.until(() => errors.length === 1);
    expect(errors).toEqual(['expired_trigger_id']);
  });

  it('names the scope that is missing', async () => {
    bot = await socketBot({ manifest: manifestWith([/ {6}- im:write.*\n/, '']) });
    const refused = await errorOf(bot.app.client.conversations.open({ users: tom.id }));
    expect(refused).toMatchObject({ error: 'missing_scope', needed: 'im:write' });
    expect(
      await errorOf(
        bot.app.client.reactions.add({ channel: 'C0IDEAS', timestamp: '1.000000', name: 'eyes' }),
      ),
    ).toMatchObject({
      error: 'missing_scope',
      needed: 'reactions:write',
    });
    expect((await errorOf(bot.app.client.conversations.history({ channel: 'C0IDEAS' }))).error).toBe(
      'unknown_method',
    );
    expect(bot.slack.record.refusals).toHaveLength(3);
  });

  it('says what is wrong with blocks in its own words', async () => {
    bot = await socketBot();
    const post = (blocks: unknown) =>
      errorOf(bot.app.client.apiCall('chat.postMessage', { channel: 'C0IDEAS', text: 'x', blocks }));
    const section = { type: 'section', text: mrkdwn('x'.repeat(3001)) };
    expect(await post([section])).toEqual({
      error: 'invalid_blocks',
      messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    });
    const actions = { type: 'actions', elements: [button('A', 'same'), button('B', 'same')] };
    expect((await post([actions])).messages[0]).toContain('`action_id` already exists');
  });

  it('writes only where it is', async () => {
    bot = await socketBot();
    const { client } = bot.app;
    const post = async (channel: string) =>
      (await errorOf(client.chat.postMessage({ channel, text: 'x' }))).error;
    expect(await post('C0OTHER')).toBe('not_in_channel');
    expect(await post('G0LAB')).toBe('channel_not_found');
    bot.slack.archive('ideas');
    expect(await post('C0IDEAS')).toBe('is_archived');
    bot.slack.closeDirects(tom.id);
    expect((await errorOf(client.conversations.open({ users: tom.id }))).error).toBe('user_not_visible');
  });

  it('limits posts to a channel, and whatever it was told to', async () => {
    bot = await socketBot();
    const { client } = bot.app;
    const all = await Promise.allSettled(
      Array.from({ length: 6 }, () => client.chat.postMessage({ channel: 'C0IDEAS', text: 'x' })),
    );
    expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(bot.slack.record.calls.some(({ error }) => error === 'ratelimited')).toBe(true);
    bot.slack.limit('users.info', { times: 1, retryAfter: 7 });
    await expect(client.users.info({ user: tom.id })).rejects.toMatchObject({ retryAfter: 7 });
    expect((await client.users.info({ user: tom.id })).user).toMatchObject({ tz: 'America/New_York' });
  });
});

describe('what a test can see', () => {
  it('records whom a message would have pinged', async () => {
    bot = await socketBot();
    const { client } = bot.app;
    await client.chat.postMessage({ channel: 'C0IDEAS', text: 'safe &lt;!channel&gt; @here' });
    expect(bot.slack.record.pings).toEqual([]);
    const sent = await client.chat.postMessage({
      channel: 'C0IDEAS',
      text: 'x',
      blocks: [{ type: 'section', text: mrkdwn('Hey <!channel>') }],
    });
    expect(bot.slack.record.pings.map(({ userId, why, kind }) => [userId, why, kind])).toEqual([
      ['U0INES', '@channel', 'post'],
      ['U0TOM', '@channel', 'post'],
      ['U0KIM', '@channel', 'post'],
    ]);
    await client.chat.update({ channel: 'C0IDEAS', ts: sent.ts ?? '', text: 'Hey <@U0TOM>', blocks: [] });
    expect(bot.slack.record.pings.at(-1)).toMatchObject({
      userId: tom.id,
      why: 'user mention',
      kind: 'edit',
    });
  });

  it('loses a reply although the call took effect', async () => {
    bot = await socketBot();
    bot.slack.loseReply('chat.postMessage', 1);
    await expect(bot.app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'once' })).rejects.toThrow();
    expect(bot.slack.as(tom.id).messages('ideas')).toHaveLength(1);
  });

  it('goes on from a saved state', async () => {
    bot = await socketBot();
    const { slack, app } = bot;
    await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Before' });
    await slack.as(ines.id).say('other', 'Unread by the bot');
    const saved = JSON.parse(JSON.stringify(slack.state())) as ReturnType<typeof slack.state>;
    const next = await startSlack({ manifest, people: [], channels: [], state: saved });
    try {
      expect(next.state()).toEqual(saved);
      expect(next.as(ines.id).sees('ideas')).toBe(slack.as(ines.id).sees('ideas'));
    } finally {
      await next.close();
    }
  });
});
