import { Events, type Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connected, ideas, mara, newClient, startEmulator, started } from './start.ts';

/** A bare connection: says `payload`, and tells what it was closed with. */
async function closedWith(port: number, said: readonly string[], address = '?v=10&encoding=json') {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${address}`);
  const code = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('open', () => {
    for (const payload of said) socket.send(payload);
  });
  return code;
}

describe('the gateway', () => {
  const who = (token: string, intents: unknown = 1) =>
    JSON.stringify({ op: 2, d: { token, intents, properties: {} } });

  it.each([
    ['not JSON', '{', 4002],
    ['an event before it says who it is', '{"op":3,"d":{}}', 4003],
    ['a payload of more than 4,096 bytes', `{"op":1,"d":"${'x'.repeat(4_096)}"}`, 4002],
    ['a wrong token', who('wrong'), 4004],
    ['intents that are no number', who('MTAwMDAwMDAwMDAwMDAwMDAx.stand.in-for-discord', 'all'), 4013],
  ])('closes a connection that sends %s', async (_, payload, code) => {
    const emulator = await startEmulator();
    expect(await closedWith(emulator.port, [payload])).toBe(code);
  });

  it('closes one that identifies twice, or asks for another version', async () => {
    const emulator = await startEmulator();
    expect(await closedWith(emulator.port, [who(emulator.token), who(emulator.token)])).toBe(4005);
    expect(await closedWith(emulator.port, [], '?v=9&encoding=json')).toBe(4012);
  });

  it('acknowledges heartbeats and refuses to resume what it does not know', async () => {
    const emulator = await startEmulator();
    const socket = new WebSocket(`ws://127.0.0.1:${emulator.port}/?v=10&encoding=json`);
    const heard: { op: number; d: unknown }[] = [];
    socket.on('message', (raw) => heard.push(JSON.parse(raw.toString())));
    socket.on('open', () => {
      socket.send('{"op":1,"d":null}');
      socket.send(JSON.stringify({ op: 6, d: { token: emulator.token, session_id: 'none', seq: 1 } }));
    });
    await emulator.until(() => heard.length === 3);
    expect(heard).toMatchObject([{ op: 10 }, { op: 11 }, { op: 9, d: false }]);
    socket.close();
  });

  it('tells every connection of every interaction', async () => {
    const { emulator, client } = await started();
    const second = await connected(emulator, newClient(emulator));
    await client.application.commands.create({ name: 'idea', description: 'x' });
    const got: string[] = [];
    for (const one of [client, second])
      one.on(Events.InteractionCreate, (interaction) => {
        got.push(interaction.id);
        if (interaction.isChatInputCommand())
          interaction.reply('x').catch((problem: { code: number }) => got.push(`refused ${problem.code}`));
      });
    await emulator.as(mara).command(ideas, '/idea');
    await emulator.until(() => got.length === 3);
    expect(new Set(got).size).toBe(2);
    expect(got).toContain('refused 40060');
  });
});

describe('interaction tokens', () => {
  async function held() {
    const { emulator, client } = await started();
    await client.application.commands.create({ name: 'idea', description: 'x' });
    const interaction = new Promise<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
    const outcome = emulator.as(mara).command(ideas, '/idea');
    const got = await interaction;
    if (!got.isChatInputCommand()) throw new Error('another interaction');
    return { emulator, client, got, outcome };
  }

  it('open no webhook before the first answer', async () => {
    const { client, got } = await held();
    const early = client.rest.post(`/webhooks/${got.applicationId}/${got.token}`, {
      body: { content: 'x' },
      auth: false,
    });
    await expect(early).rejects.toMatchObject({ status: 404, code: 10015 });
    await got.reply('now');
  });

  it('end after fifteen minutes', async () => {
    const { emulator, got, outcome } = await held();
    await got.deferReply();
    expect(await outcome).toEqual({ ok: true });
    emulator.expireTokens();
    await expect(got.editReply('x')).rejects.toMatchObject({ status: 401, code: 50027 });
    expect(emulator.as(mara).sees(ideas)).toContain('Common Thread is thinking…');
  });

  it('keep the privacy a deferred answer began with', async () => {
    const { emulator, got } = await held();
    await got.deferReply({ flags: 'Ephemeral' });
    await got.followUp('fills it');
    expect(emulator.as(mara).messages(ideas)).toMatchObject([{ content: 'fills it', ephemeral: true }]);
    await got.deleteReply();
    expect(emulator.as(mara).messages(ideas)).toEqual([]);
    await expect(got.fetchReply()).rejects.toMatchObject({ code: 10008 });
  });

  it('take an answer again that was refused, with the place of the mistake in `data`', async () => {
    const { emulator, got, outcome } = await held();
    await expect(got.reply('x'.repeat(2_001))).rejects.toMatchObject({ code: 50035 });
    expect(emulator.record.refusals[0]?.errors).toMatchObject({ data: { content: {} } });
    await got.reply('short');
    expect(await outcome).toEqual({ ok: true });
  });
});

it('removed from the guild the bot can do nothing there, until it is invited again', async () => {
  const { emulator, client } = await started();
  const seen: string[] = [];
  client.on(Events.GuildDelete, () => seen.push('gone'));
  client.on(Events.GuildCreate, () => seen.push('back'));
  const person = await client.users.fetch(mara);
  const direct = await person.createDM();
  emulator.kickBot();
  await emulator.until(() => seen.length === 1);
  await expect(client.guilds.fetch(emulator.guild.id)).rejects.toMatchObject({ code: 10004 });
  await expect(direct.send('x')).rejects.toMatchObject({ code: 50278 });
  const post = () => client.rest.post(`/channels/${ideas}/messages`, { body: { content: 'x' } });
  await expect(post()).rejects.toMatchObject({ code: 50001 });
  emulator.inviteBot();
  await emulator.until(() => seen.length === 2);
  await post();
});
