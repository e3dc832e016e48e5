import { type Client, MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type DiscordEmulator, startDiscord } from '../../../src/emulators/discord/index.ts';
import { forum, ideas, leo, mara, secret, started } from './start.ts';

const V2 = MessageFlags.IsComponentsV2;
type Answer = { id: string; code: number; channel_id: string };
const send = (client: Client, body: object, channel = ideas): Promise<Answer> =>
  client.rest.post(Routes.channelMessages(channel), { body }) as Promise<Answer>;
const text = (content: string) => ({ type: 10, content });
const button = (id: string, label = id) => ({ type: 2, style: 1, label, custom_id: id });
const row = (...components: object[]) => ({ type: 1, components });
const lastErrors = (emulator: DiscordEmulator) => JSON.stringify(emulator.record.refusals.at(-1)?.errors);

describe('a message that Discord would refuse', () => {
  it.each<[string, object, string]>([
    ['a text of 2,001', { content: 'x'.repeat(2_001) }, '2000 or fewer'],
    ['an empty label', { content: 'x', components: [row(button('a', ' '))] }, 'BASE_TYPE_REQUIRED'],
    ['a label of 81', { content: 'x', components: [row(button('a', 'x'.repeat(81)))] }, 'between 1 and 80'],
    ['a custom_id of 101', { content: 'x', components: [row(button('x'.repeat(101), 'a'))] }, '1 and 100'],
    ['the same custom_id twice', { content: 'x', components: [row(button('a'), button('a'))] }, 'DUPLICATED'],
    [
      'six buttons',
      { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`)))] },
      '1 and 5',
    ],
    ['six rows', { content: 'x', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`${n}`))) }, '0 and 5'],
    ['a text display without its flag', { components: [text('x')] }, 'UNION_TYPE_CHOICES'],
    ['V2 with content', { flags: V2, content: 'x', components: [text('x')] }, 'LEGACY_FIELDS'],
    ['V2 with embeds', { flags: V2, embeds: [{ title: 'x' }], components: [text('x')] }, 'LEGACY_FIELDS'],
    ['V2 with an empty text', { flags: V2, components: [text('')] }, 'BASE_TYPE_REQUIRED'],
    [
      '41 components',
      { flags: V2, components: Array.from({ length: 41 }, () => text('x')) },
      'TOTAL_COMPONENTS',
    ],
    [
      '4,001 characters',
      { flags: V2, components: [text('x'.repeat(2_001)), text('x'.repeat(2_000))] },
      'TEXT_SIZE',
    ],
    [
      'a section without accessory',
      { flags: V2, components: [{ type: 9, components: [text('x')] }] },
      'accessory',
    ],
    ['an unknown component', { flags: V2, components: [{ type: 99 }] }, 'UNION_TYPE_CHOICES'],
    ['an embed field of 1,025', { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1_025) }] }] }, '1024'],
    [
      'embeds of 6,001',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      '6000',
    ],
    [
      'a select option twice',
      {
        content: 'x',
        components: [
          row({
            type: 3,
            custom_id: 'a',
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ],
      },
      'OPTION_VALUE_DUPLICATED',
    ],
    [
      'parse users and users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: [leo] } },
      'mutually exclusive',
    ],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, '25 or fewer'],
  ])('%s is 50035 and says where', async (_, body, why) => {
    const { emulator, client } = await started();
    await expect(send(client, body)).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(lastErrors(emulator)).toContain(why);
    expect(emulator.as(mara).messages(ideas)).toEqual([]);
  });

  it('an empty one is 50006, and forty nested components are just right', async () => {
    const { client } = await started();
    await expect(send(client, { content: ' ' })).rejects.toMatchObject({ code: 50006 });
    const inside = Array.from({ length: 39 }, () => text('x'));
    await send(client, { flags: V2, components: [{ type: 17, components: inside }] });
    const section = { type: 9, components: [text('x')], accessory: button('a') };
    const over = [{ type: 17, components: [...inside.slice(2), section] }];
    await expect(send(client, { flags: V2, components: over })).rejects.toMatchObject({ code: 50035 });
  });

  it('an edit cannot take the V2 flag away', async () => {
    const { client } = await started();
    const { id } = await send(client, { flags: V2, components: [text('x')] });
    const change = (body: object) => client.rest.patch(Routes.channelMessage(ideas, id), { body });
    await expect(change({ flags: 0, content: 'x', components: [] })).rejects.toMatchObject({ code: 50035 });
    await expect(change({ content: 'x' })).rejects.toMatchObject({ code: 50035 });
    await change({ components: [text('y')] });
  });
});

describe('places and rights', () => {
  it('refuses what is hidden, gone, forbidden or not the bot’s', async () => {
    const { emulator, client } = await started();
    const body = { content: 'x' };
    await expect(send(client, body, secret)).rejects.toMatchObject({ status: 403, code: 50001 });
    await expect(send(client, body, '399999999999999999')).rejects.toMatchObject({
      status: 404,
      code: 10003,
    });
    await expect(send(client, body, 'ideas')).rejects.toMatchObject({ code: 50035 });
    await expect(send(client, body, forum)).rejects.toMatchObject({ code: 50008 });
    const theirs = await emulator.as(leo).say(ideas, 'mine');
    const path = Routes.channelMessage(ideas, theirs.id);
    await expect(client.rest.patch(path, { body })).rejects.toMatchObject({ code: 50005 });
    await expect(client.rest.delete(path)).rejects.toMatchObject({ code: 50013 });
    expect(await client.rest.get(path)).toMatchObject({ content: '' });
    emulator.denyBot(ideas, ['SendMessages', 'ReadMessageHistory']);
    await expect(send(client, body)).rejects.toMatchObject({ status: 403, code: 50013 });
    expect(await client.rest.get(Routes.channelMessages(ideas))).toEqual([]);
    emulator.removeBotFrom('ideas');
    await expect(send(client, body)).rejects.toMatchObject({ code: 50001 });
    emulator.letBotInto('ideas');
    const { id } = await send(client, body);
    emulator.removeMessage({ id });
    await expect(client.rest.patch(Routes.channelMessage(ideas, id), { body })).rejects.toMatchObject({
      code: 10008,
    });
  });

  it('delivers direct messages, and 50007 when they are closed', async () => {
    const { emulator, client } = await started();
    const person = await client.users.fetch(mara);
    await person.send('hello');
    expect(emulator.as(mara).sees('directs')).toBe('Common Thread APP\nhello');
    expect(emulator.as(leo).directs()).toEqual([]);
    expect(emulator.record.pings).toMatchObject([{ who: mara, why: 'direct message' }]);
    emulator.closeDirects(mara);
    await expect(person.send('hello?')).rejects.toMatchObject({ code: 50007 });
    await expect(client.users.fetch('299999999999999999')).rejects.toMatchObject({ code: 10013 });
  });

  it('makes threads, adds people to them and refuses edits in archived ones', async () => {
    const { emulator, client } = await started();
    const channel = await client.channels.fetch(ideas);
    if (!channel?.isSendable() || !('threads' in channel)) throw new Error('no channel');
    const card = await channel.send('#41');
    const thread = await card.startThread({ name: 'About #41' });
    expect(thread.id).toBe(card.id);
    await expect(card.startThread({ name: 'again' })).rejects.toMatchObject({ code: 160004 });
    const said = await thread.send('inside');
    emulator.archiveThread(thread.id);
    await expect(said.edit('changed')).rejects.toMatchObject({ code: 50083 });
    const pair = await client.rest.post(Routes.threads(ideas), { body: { name: 'Mara and Leo', type: 12 } });
    const { id } = pair as Answer;
    await client.rest.put(Routes.threadMembers(id, mara));
    await send(client, { content: 'you two' }, id);
    expect(emulator.record.pings).toMatchObject([{ who: mara, why: 'added to thread' }]);
    expect(emulator.as(mara).sees(id)).toContain('you two');
    expect(emulator.as(leo).sees(id)).toBe('');
    const posted = await client.rest.post(Routes.threads(forum), {
      body: { name: '#41', message: { content: 'a post' } },
    });
    expect(posted).toMatchObject({ parent_id: forum, message: { id: (posted as Answer).id } });
  });
});

describe('mentions', () => {
  const nasty = `@everyone @here <@${leo}> <@&100000000000000012>`;
  it('ping by default whoever is written, also in text displays', async () => {
    const { emulator, client } = await started();
    await send(client, { content: nasty });
    await send(client, { flags: V2, components: [text(nasty)] });
    const all = [leo, 'role:100000000000000012', 'everyone', 'here'];
    expect(emulator.record.pings.map((ping) => ping.who)).toEqual([...all, ...all]);
  });

  it('ping nobody when nothing is allowed, in embeds, in code, or by an edit', async () => {
    const { emulator, client } = await started();
    const { id } = await send(client, { content: nasty, allowed_mentions: { parse: [] } });
    await send(client, { embeds: [{ description: nasty }] });
    await send(client, { content: `\`${nasty}\`` });
    await client.rest.patch(Routes.channelMessage(ideas, id), { body: { content: nasty } });
    expect(emulator.record.pings).toEqual([]);
    expect(await client.rest.get(Routes.channelMessage(ideas, id))).toMatchObject({ mention_everyone: true });
    await send(client, { content: nasty, allowed_mentions: { users: [leo] } });
    expect(emulator.record.pings).toMatchObject([{ who: leo, why: 'mention' }]);
  });
});

describe('trouble on the way', () => {
  it('posts once with a nonce and twice without, when the answer is lost', async () => {
    const { emulator, client } = await started({ limits: 'off' });
    emulator.loseReply('POST /channels/:id/messages', 1);
    await send(client, { content: 'once', nonce: 'n1', enforce_nonce: true });
    expect(emulator.as(mara).messages(ideas)).toHaveLength(1);
    emulator.loseReply('/channels/*/messages', 1);
    await send(client, { content: 'twice' });
    expect(
      emulator
        .as(mara)
        .messages(ideas)
        .map((one) => one.content),
    ).toEqual(['once', 'twice', 'twice']);
  });

  it('waits when told to, then succeeds', async () => {
    const { emulator, client } = await started();
    emulator.limit('POST /channels/:id/messages', { times: 1, retryAfter: 0.05 });
    await send(client, { content: 'patient' });
    const posts = emulator.record.calls.filter((call) => call.method === 'POST');
    expect(posts.map((call) => call.status)).toEqual([429, 200]);
  });

  it('limits posts to five in five seconds, and says so beforehand', async () => {
    const { emulator } = await started();
    const post = (token = emulator.token) =>
      fetch(`${emulator.api}/v10/channels/${ideas}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
        body: '{"content":"x"}',
      });
    expect((await post('wrong')).status).toBe(401);
    for (const left of ['4', '3', '2', '1', '0'])
      expect((await post()).headers.get('x-ratelimit-remaining')).toBe(left);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ global: false });
  });

  it('keeps the messages, commands and reactions in its state', async () => {
    const { emulator, client } = await started();
    const { id } = await send(client, { content: '#41', components: [row(button('join:41', 'Join'))] });
    emulator.as(leo).react({ id }, '👀');
    await client.application?.commands.create({ name: 'idea', description: 'Ideas' });
    const saved = JSON.parse(JSON.stringify(emulator.state()));
    const again = await startDiscord({
      people: [{ id: mara, name: 'Mara', handle: 'mara' }],
      channels: [],
      state: saved,
    });
    expect(again.state()).toMatchObject({ messages: [{ id }], commands: [{ name: 'idea' }] });
    expect(again.as(leo).sees('ideas')).toBe('Common Thread APP\n#41\n[Join]\n👀 1');
    await again.close();
  });
});

describe('reactions', () => {
  it('are listed in pages of people, by id', async () => {
    const { emulator, client } = await started();
    const said = await emulator.as(leo).say(ideas, 'x');
    emulator.as(leo).react(said, '❤️');
    emulator.as(mara).react(said, '❤');
    const path = Routes.channelMessageReaction(ideas, said.id, encodeURIComponent('❤'));
    const page = (query: string) => client.rest.get(path, { query: new URLSearchParams(query) });
    expect(await page('limit=1')).toMatchObject([{ id: mara }]);
    expect(await page(`limit=5&after=${mara}`)).toMatchObject([{ id: leo }]);
    await expect(page('limit=101')).rejects.toMatchObject({ code: 50035 });
    const wrong = Routes.channelMessageReaction(ideas, said.id, 'xyz');
    await expect(client.rest.get(wrong)).rejects.toMatchObject({ code: 10014 });
  });
});

describe('commands', () => {
  const sub = (options: object[]) => ({ name: 'idea', description: 'x', options });
  it.each<[string, object]>([
    ['a name with capitals', { name: 'Idea', description: 'x' }],
    ['no description', { name: 'idea' }],
    [
      'a required option after an optional one',
      sub([
        { type: 3, name: 'a', description: 'x' },
        { type: 3, name: 'b', description: 'x', required: true },
      ]),
    ],
    [
      'autocomplete with choices',
      sub([
        { type: 3, name: 'a', description: 'x', autocomplete: true, choices: [{ name: 'a', value: 'a' }] },
      ]),
    ],
    ['26 options', sub(Array.from({ length: 26 }, (_, n) => ({ type: 3, name: `o${n}`, description: 'x' })))],
    [
      'options beside subcommands',
      sub([
        { type: 1, name: 'a', description: 'x' },
        { type: 3, name: 'b', description: 'x' },
      ]),
    ],
    ['a description on an Apps entry', { name: 'Save', type: 3, description: 'x' }],
    [
      'more than 8,000 characters',
      sub(
        Array.from({ length: 25 }, (_, n) => ({
          type: 1,
          name: `o${n}`,
          description: 'x'.repeat(100),
          options: Array.from({ length: 3 }, (_, m) => ({
            type: 3,
            name: `p${m}`,
            description: 'x'.repeat(100),
          })),
        })),
      ),
    ],
  ])('with %s are refused', async (_, command) => {
    const { emulator, client } = await started();
    const path = Routes.applicationCommands(emulator.applicationId);
    await expect(client.rest.put(path, { body: [command] })).rejects.toMatchObject({ code: 50035 });
  });
});
