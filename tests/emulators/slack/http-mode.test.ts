import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, button, httpBot, titleForm, tom } from './bot.ts';

let bot: Bot;
afterEach(() => bot.stop());

describe('a real Bolt app over HTTP', () => {
  it('proves its address, and takes signed commands, forms, presses and events', async () => {
    const seen: string[] = [];
    bot = await httpBot({}, (app) => {
      app.command('/idea', async ({ ack, client, body }) => {
        await ack({ text: `You said ${body.text}` });
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
      });
      app.view('idea', async ({ ack, view }) => {
        seen.push(view.state.values.title?.title?.value ?? '');
        await ack();
      });
      app.action('go', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'Gone', replace_original: true });
      });
      app.event('reaction_added', async ({ event }) => void seen.push(event.reaction));
    });
    const { slack, app } = bot;
    expect(await slack.verifyEventsUrl()).toBe(true);
    const person = slack.as(tom.id);
    expect(await person.command('ideas', '/idea find x')).toEqual({ ok: true });
    await slack.until(() => person.form());
    expect(person.sees('ideas')).toBe('Common Thread (app):\nOnly visible to you\nYou said find x');
    person.fill({ Title: 'Töpfe & Pfannen' });
    expect(await person.submit()).toEqual({ ok: true });
    await app.client.chat.postMessage({
      channel: 'C0IDEAS',
      text: 'Card',
      blocks: [{ type: 'actions', elements: [button('Go', 'go')] }],
    });
    const card = person.messages('ideas').at(-1);
    if (!card) throw new Error('no card');
    await person.react(card, 'eyes');
    expect(await person.press(card, 'Go')).toEqual({ ok: true });
    await slack.until(() => person.sees('ideas').includes('Gone\n(edited)') && seen.length === 2);
    expect(seen.sort()).toEqual(['Töpfe & Pfannen', 'eyes'].sort());
    expect(slack.record.refusals).toEqual([]);
  });

  it('tells the person when nobody answers, and tries events again', async () => {
    const numbers: unknown[] = [];
    bot = await httpBot({ timing: { ackMs: 100, retriesMs: [0, 0, 0] } }, (app) => {
      app.use(async ({ body, context, next }) => {
        if (body.type === 'event_callback') numbers.push(context.retryNum);
        await next();
      });
    });
    const { slack, app } = bot;
    await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Card' });
    slack.setEventsUrl('http://127.0.0.1:9/slack/events');
    const person = slack.as(tom.id);
    expect(await person.command('ideas', '/idea')).toEqual({
      ok: false,
      error: '/idea failed with the error "dispatch_failed"',
    });
    const card = person.messages('ideas')[0];
    if (!card) throw new Error('no card');
    await person.react(card, 'eyes');
    await slack.until(() => slack.record.lostEvents.length === 1);
    expect(numbers).toEqual([]);
  });
});
