import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connected, ideas, leo, mara, newClient, secret, startEmulator, started } from './start.ts';

/** What a client heard, as lines. */
function heard(client: Client): string[] {
  const lines: string[] = [];
  client.on('messageReactionAdd', (reaction, user) =>
    lines.push(`+${reaction.emoji.name} ${user.id} ${reaction.message.id} ${reaction.partial}`),
  );
  client.on('messageReactionRemove', (reaction, user) => lines.push(`-${reaction.emoji.name} ${user.id}`));
  client.on('messageCreate', (message) => lines.push(`said ${message.content}`));
  client.on('messageDelete', (message) => lines.push(`gone ${message.id}`));
  client.on('channelUpdate', (_, channel) => lines.push(`channel ${channel.id}`));
  client.on('threadUpdate', (_, thread) => lines.push(`thread ${thread.id} ${thread.archived}`));
  return lines;
}

describe('connecting', () => {
  it('says who the bot is, and knows its channels and permissions', async () => {
    const { emulator, client } = await started();
    expect(client.user.id).toBe(emulator.botUserId);
    const guild = client.guilds.cache.get(emulator.guild.id);
    expect(guild?.channels.cache.size).toBe(3);
    expect(guild?.members.cache.map((member) => member.id)).toEqual([emulator.botUserId]);
    const me = guild?.members.me;
    const channel = guild?.channels.cache.get(secret);
    expect(me && channel?.permissionsFor(me).has('ViewChannel')).toBe(false);
    expect(me && guild?.channels.cache.get(ideas)?.permissionsFor(me).has('SendMessages')).toBe(true);
    expect(emulator.connected()).toBe(1);
  });

  it('with a wrong token is refused', async () => {
    const emulator = await startEmulator();
    await expect(newClient(emulator).login('wrong.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(emulator.record.calls).toMatchObject([{ status: 401 }]);
  });

  it.each([
    [GatewayIntentBits.MessageContent, 'Used disallowed intents'],
    [GatewayIntentBits.GuildMembers, 'Used disallowed intents'],
    [1 << 18, 'Used invalid intents'],
  ])('with the intent %i is refused', async (intent, why) => {
    const emulator = await startEmulator();
    const client = newClient(emulator, [intent]);
    await expect(client.login(emulator.token)).rejects.toThrow(why);
    expect(emulator.record.identifies).toMatchObject([{ ok: false }]);
  });
});

describe('events', () => {
  it('of reactions come for messages the bot never saw, its own among them', async () => {
    const { emulator, client } = await started();
    const lines = heard(client);
    const said = await emulator.as(leo).say(ideas, 'an idea');
    emulator.as(mara).react(said, '👀');
    emulator.as(mara).unreact(said, '👀');
    const channel = await client.channels.fetch(ideas);
    if (!channel?.isSendable()) throw new Error('no channel');
    await (await channel.messages.fetch(said.id)).react('🔬');
    await emulator.until(() => lines.length === 3);
    expect(lines).toEqual([
      `+👀 ${mara} ${said.id} true`,
      `-👀 ${mara}`,
      `+🔬 ${emulator.botUserId} ${said.id} false`,
    ]);
  });

  it('of messages come with their intent only, and without content that is not for the bot', async () => {
    const emulator = await startEmulator();
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ];
    const client = await connected(emulator, newClient(emulator, intents));
    const lines = heard(client);
    const person = emulator.as(mara);
    const said = await person.say(ideas, 'between us');
    await person.say(ideas, `to <@${emulator.botUserId}>`);
    await person.say('directs', 'in private');
    person.react(said, '👀');
    await person.say(secret, 'never');
    await person.remove(said);
    await emulator.until(() => lines.length === 4);
    expect(lines).toEqual([
      'said ',
      `said to <@${emulator.botUserId}>`,
      'said in private',
      `gone ${said.id}`,
    ]);
    const without = await started();
    const nothing = heard(without.client);
    await without.emulator.as(mara).say(ideas, 'unheard');
    without.emulator.denyBot(ideas, ['SendMessages']);
    await without.emulator.until(() => nothing.length === 1);
    expect(nothing).toEqual([`channel ${ideas}`]);
  });
});

describe('a connection that breaks', () => {
  it('is resumed after 4000, with the events that were missed', async () => {
    const { emulator, client } = await started();
    const lines = heard(client);
    const said = await emulator.as(leo).say(ideas, 'an idea');
    emulator.dropGateway();
    await emulator.until(() => emulator.connected() === 0);
    emulator.as(mara).react(said, '👀');
    await emulator.until(() => lines.length === 1);
    expect(emulator.record.resumes).toMatchObject([{ ok: true, replayed: 1 }]);
    expect(emulator.record.identifies).toHaveLength(1);
  });

  it('is resumed when the gateway asks for it', async () => {
    const { emulator } = await started();
    emulator.askReconnect();
    await emulator.until(() => emulator.record.resumes.length === 1 && emulator.connected() === 1);
    expect(emulator.record.resumes).toMatchObject([{ ok: true }]);
  });

  it('identifies anew after its session is invalid, and what was missed is lost', async () => {
    const { emulator, client } = await started();
    const lines = heard(client);
    const said = await emulator.as(leo).say(ideas, 'an idea');
    emulator.invalidateSession();
    emulator.as(mara).react(said, '👀');
    await emulator.until(() => emulator.record.identifies.length === 2 && emulator.connected() === 1);
    emulator.as(mara).unreact(said, '👀');
    await emulator.until(() => lines.length === 1);
    expect(lines).toEqual([`-👀 ${mara}`]);
  });

  it('comes back after an outage, in which REST answers 503', async () => {
    const { emulator, client } = await started();
    const lines = heard(client);
    const troubles: unknown[] = [];
    client.on(Events.ShardError, (problem) => troubles.push(problem));
    client.on(Events.Error, (problem) => troubles.push(problem));
    const said = await emulator.as(leo).say(ideas, 'an idea');
    emulator.down(true);
    await emulator.until(() => emulator.connected() === 0);
    emulator.as(mara).react(said, '👀');
    const answer = await fetch(`${emulator.api}/v10/users/@me`);
    expect(answer.status).toBe(503);
    await emulator.until(() => troubles.length > 0);
    emulator.down(false);
    await emulator.until(() => lines.length === 1);
    expect(emulator.record.resumes.at(-1)).toMatchObject({ ok: true });
  });
});
