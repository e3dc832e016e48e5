import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, button, errorOf, manifestWith, mrkdwn, socketBot, titleForm, tom } from './bot.ts';

let bot: Bot;
afterEach(() => bot.stop());

describe('the home tab', () => {
  it('is published for whoever opens it, and its buttons open forms', async () => {
    bot = await socketBot({}, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const blocks = [
          { type: 'section' as const, text: mrkdwn('Your *week*') },
          { type: 'actions' as const, elements: [button('New', 'new')] },
        ];
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
      app.action('new', async ({ ack, body, client }) => {
        await ack();
        if (!('trigger_id' in body)) return;
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
      });
    });
    const person = bot.slack.as(tom.id);
    await person.openHome();
    await bot.slack.until(() => person.home() !== '');
    expect(person.home()).toBe('Your week\n[New]');
    expect(await person.press('home', 'New')).toEqual({ ok: true });
    await bot.slack.until(() => person.form());
    expect(person.sees('form')).toContain('[Cancel] [Publish]');
    await person.closeForm();
    expect(person.form()).toBeUndefined();
  });

  it('is refused while the manifest has it off', async () => {
    const manifest = manifestWith(['home_tab_enabled: true', 'home_tab_enabled: false']);
    bot = await socketBot({ manifest });
    const view = { type: 'home' as const, blocks: [] };
    expect((await errorOf(bot.app.client.views.publish({ user_id: tom.id, view }))).error).toBe(
      'not_enabled',
    );
  });
});

describe('threads', () => {
  it('are shown under their message, and refuse what is not there', async () => {
    bot = await socketBot();
    const { client } = bot.app;
    const top = await client.chat.postMessage({ channel: 'C0IDEAS', text: 'Card' });
    await client.chat.postMessage({ channel: 'C0IDEAS', text: 'A result', thread_ts: top.ts ?? '' });
    expect(bot.slack.as(tom.id).sees('ideas')).toBe(
      'Common Thread (app):\nCard\n\n  │ Common Thread (app):\n  │ A result',
    );
    const refused = await errorOf(
      client.chat.postMessage({ channel: 'C0IDEAS', text: 'x', thread_ts: '1.000001' }),
    );
    expect(refused.error).toBe('thread_not_found');
    const link = await client.chat.getPermalink({ channel: 'C0IDEAS', message_ts: top.ts ?? '' });
    expect(link.permalink).toContain('/archives/C0IDEAS/p');
  });
});
