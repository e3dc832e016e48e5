import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, button, ines, menu, mrkdwn, plain, socketBot, titleForm, tom } from './bot.ts';

let bot: Bot;
afterEach(() => bot.stop());

const card = (...labels: string[]) => [
  { type: 'section' as const, text: mrkdwn('*#41* Routing &amp; gradients') },
  {
    type: 'actions' as const,
    block_id: 'stances',
    elements: labels.map((label) => button(label, `do:${label}`, '41')),
  },
];

describe('a real Bolt app in Socket Mode', () => {
  it('opens a form on a command and reads what was typed', async () => {
    const read: unknown[] = [];
    bot = await socketBot({}, (app) => {
      app.command('/idea', async ({ ack, client, body }) => {
        await ack();
        expect(body).toMatchObject({
          text: 'new  a &amp; b',
          user_id: tom.id,
          channel_id: 'C0IDEAS',
          channel_name: 'ideas',
        });
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
      });
      app.view('idea', async ({ ack, view, body }) => {
        read.push(view.state.values, view.private_metadata, body.user.id);
        await ack();
      });
    });
    const person = bot.slack.as(tom.id);
    expect(await person.command('ideas', '/idea new  a & b')).toEqual({ ok: true });
    const form = await bot.slack.until(() => person.form());
    expect(form).toMatchObject({ title: 'An idea', submit: 'Publish', text: ['Only the title is needed.'] });
    expect(form.fields.map(({ label, kind, max, optional }) => ({ label, kind, max, optional }))).toEqual([
      { label: 'Title', kind: 'text', max: 20, optional: false },
      { label: 'When', kind: 'select', max: undefined, optional: true },
    ]);
    expect(await person.submit()).toEqual({ ok: false, error: 'Please complete this required field.' });
    expect(() => person.fill({ Title: 'x'.repeat(21) })).toThrow('no more than 20 characters');
    person.fill({ Title: 'A <b> & c', When: 'This month' });
    expect(await person.submit()).toEqual({ ok: true });
    expect(person.form()).toBeUndefined();
    expect(read).toMatchObject([
      {
        title: { title: { type: 'plain_text_input', value: 'A <b> & c' } },
        when: { when: { selected_option: { value: 'this month' } } },
      },
      'here',
      tom.id,
    ]);
    expect(bot.slack.record.refusals).toEqual([]);
  });

  it('shows errors of a form, then another page, and closes all', async () => {
    const answers = [
      { response_action: 'errors' as const, errors: { title: 'Taken already' } },
      {
        response_action: 'push' as const,
        view: { ...titleForm, title: plain('Look first'), callback_id: 'idea' },
      },
      {
        response_action: 'update' as const,
        view: { ...titleForm, title: plain('Changed'), callback_id: 'idea' },
      },
      { response_action: 'clear' as const },
    ];
    bot = await socketBot({}, (app) => {
      app.command('/idea', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
      });
      app.view('idea', async ({ ack }) => {
        const answer = answers.shift();
        await (answer ? ack(answer) : ack());
      });
    });
    const person = bot.slack.as(tom.id);
    await person.command('ideas', '/idea');
    await bot.slack.until(() => person.form());
    person.fill({ Title: 'One' });
    expect(await person.submit()).toEqual({ ok: false, error: 'Taken already' });
    expect(person.form()?.errors).toEqual({ title: 'Taken already' });
    expect(await person.submit()).toEqual({ ok: true });
    expect(person.form()?.title).toBe('Look first');
    person.fill({ Title: 'Two' });
    await person.submit();
    expect(person.form()?.title).toBe('Changed');
    expect(person.form()?.fields[0]?.value).toBe('Two');
    expect(await person.submit()).toEqual({ ok: true });
    expect(person.form()).toBeUndefined();
  });

  it('refuses errors for a block that is no input', async () => {
    bot = await socketBot({}, (app) => {
      app.command('/idea', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: titleForm });
      });
      app.view('idea', ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'No' } }));
    });
    const person = bot.slack.as(tom.id);
    await person.command('ideas', '/idea');
    await bot.slack.until(() => person.form());
    person.fill({ Title: 'One' });
    expect(await person.submit()).toEqual({
      ok: false,
      error: 'We had some trouble connecting. Try again? (invalid_errors)',
    });
    expect(bot.slack.record.refusals).toMatchObject([
      { method: 'ack:view_submission', error: 'invalid_errors' },
    ]);
  });

  it('carries a pressed button, a whisper and its replacement', async () => {
    const pressed: unknown[] = [];
    bot = await socketBot({}, (app) => {
      app.action('do:Following', async ({ ack, body, respond }) => {
        pressed.push(body);
        await ack();
        await respond({ response_type: 'ephemeral', text: 'You follow #41.', blocks: card('Undo') });
      });
      app.action('do:Undo', async ({ ack, respond }) => {
        await ack();
        await respond({ replace_original: true, text: 'Undone.' });
      });
      app.action('horizon', async ({ ack, body, client }) => {
        pressed.push(body);
        await ack();
        await client.chat.postEphemeral({ channel: 'C0IDEAS', user: tom.id, text: 'Noted.' });
      });
    });
    const { slack, app } = bot;
    const blocks = [
      ...card('Following'),
      { type: 'actions' as const, elements: [menu('horizon', 'Until when', 'Unsure')] },
    ];
    await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Idea 41', blocks });
    const person = slack.as(tom.id);
    const [message] = person.messages('ideas');
    if (!message) throw new Error('no message');
    expect(person.sees('ideas')).toBe(
      'Common Thread (app):\n#41 Routing & gradients\n[Following]\n[Until when ▾]',
    );
    expect(await person.press(message, 'Following')).toEqual({ ok: true });
    const whisper = await slack.until(() => person.messages('ideas').find((each) => each.ephemeral));
    expect(slack.as(ines.id).sees('ideas')).not.toContain('follow #41');
    expect(pressed[0]).toMatchObject({
      type: 'block_actions',
      user: { id: tom.id, username: 'tom', team_id: slack.team.id },
      container: { type: 'message', message_ts: message.ts, channel_id: 'C0IDEAS' },
      message: { ts: message.ts, text: 'Idea 41' },
      actions: [{ type: 'button', action_id: 'do:Following', block_id: 'stances', value: '41' }],
    });
    expect(await person.press(whisper, 'Undo')).toEqual({ ok: true });
    await slack.until(() => person.sees('ideas').includes('Only visible to you\nUndone.'));
    expect(await person.choose(message, 'Until when', 'Unsure')).toEqual({ ok: true });
    await slack.until(() => person.sees('ideas').includes('Noted.'));
    expect(pressed[1]).toMatchObject({
      actions: [{ type: 'static_select', selected_option: { value: 'unsure' } }],
    });
    expect(slack.record.refusals).toEqual([]);
  });

  it('gives a message shortcut the message as Slack keeps it', async () => {
    const got: unknown[] = [];
    bot = await socketBot({}, (app) => {
      app.shortcut('save_idea', async ({ ack, shortcut, client }) => {
        got.push(shortcut);
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: titleForm });
      });
    });
    const author = bot.slack.as(ines.id);
    const message = await author.say(
      'ideas',
      'Is a < b & c? See https://x.org/a?b=1&c=2. @here @Tom Okafor',
      { mention: [tom.id] },
    );
    const person = bot.slack.as(tom.id);
    expect(await person.shortcut(message, 'Save as research idea')).toEqual({ ok: true });
    await bot.slack.until(() => person.form());
    expect(got).toMatchObject([
      {
        type: 'message_action',
        callback_id: 'save_idea',
        channel: { id: 'C0IDEAS', name: 'ideas' },
        message: {
          user: ines.id,
          ts: message.ts,
          text: 'Is a &lt; b &amp; c? See <https://x.org/a?b=1&amp;c=2>. @here <@U0TOM>',
        },
      },
    ]);
    expect(person.sees('ideas')).toContain('Is a < b & c? See https://x.org/a?b=1&c=2. @here @Tom Okafor');
  });

  it('sends reactions, those of others and taken back ones', async () => {
    const seen: string[] = [];
    bot = await socketBot({}, (app) => {
      app.event('reaction_added', async ({ event }) => void seen.push(`+${event.reaction} ${event.user}`));
      app.event('reaction_removed', async ({ event }) => void seen.push(`-${event.reaction} ${event.user}`));
      app.event('member_joined_channel', async ({ event }) => void seen.push(`invited by ${event.inviter}`));
    });
    const { slack, app } = bot;
    const posted = await app.client.chat.postMessage({ channel: 'C0IDEAS', text: 'Idea' });
    const person = slack.as(tom.id);
    const [message] = person.messages('ideas');
    if (!message) throw new Error('no message');
    await person.react(message, '👀');
    await slack.as(ines.id).react(message, 'eyes');
    await person.unreact(message, 'eyes');
    slack.invite('other', ines.id);
    await slack.until(() => seen.length === 4);
    expect([...seen].sort()).toEqual(['+eyes U0INES', '+eyes U0TOM', '-eyes U0TOM', 'invited by U0INES']);
    expect(person.sees('ideas')).toContain('👀 1');
    const got = await app.client.reactions.get({
      channel: 'C0IDEAS',
      timestamp: posted.ts ?? '',
      full: true,
    });
    expect(got.message).toMatchObject({ reactions: [{ name: 'eyes', users: [ines.id], count: 1 }] });
  });

  it('writes to one person and to several', async () => {
    bot = await socketBot();
    const { slack, app } = bot;
    const single = await app.client.conversations.open({ users: tom.id });
    const group = await app.client.conversations.open({ users: `${tom.id},${ines.id}` });
    await app.client.chat.postMessage({ channel: single.channel?.id ?? '', text: 'Still on it?' });
    await app.client.chat.postMessage({ channel: group.channel?.id ?? '', text: 'You two should talk.' });
    expect(
      slack
        .as(tom.id)
        .directs()
        .map((direct) => direct.with.map(({ name }) => name)),
    ).toEqual([['Common Thread'], ['Common Thread', 'Ines Marchetti']]);
    expect(slack.as(ines.id).sees('directs')).not.toContain('Still on it?');
    expect(slack.as(ines.id).sees('directs')).toContain('You two should talk.');
  });
});
