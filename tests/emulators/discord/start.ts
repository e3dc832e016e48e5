/** The real client library against the stand-in, closed again after each test. */
import { Client, GatewayIntentBits, Partials, type RESTOptions } from 'discord.js';
import { afterEach } from 'vitest';
import {
  type DiscordEmulator,
  type DiscordOptions,
  startDiscord,
} from '../../../src/emulators/discord/index.ts';

export const mara = '200000000000000001';
export const leo = '200000000000000002';
export const mods = '200000000000000003';
export const ideas = '300000000000000001';
export const secret = '300000000000000002';
export const forum = '300000000000000003';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

export async function startEmulator(more: Partial<DiscordOptions> = {}): Promise<DiscordEmulator> {
  const emulator = await startDiscord({
    people: [
      { id: mara, name: 'Mara', handle: 'mara' },
      { id: leo, name: 'Leo', handle: 'leo', tz: 'Europe/Berlin' },
      { id: mods, name: 'Ana', handle: 'ana', manageGuild: true },
    ],
    channels: [
      { id: ideas, name: 'ideas' },
      { id: secret, name: 'secret', hiddenFromBot: true },
      { id: forum, name: 'forum', kind: 'forum' },
    ],
    ...more,
  });
  running.push(emulator.close);
  return emulator;
}

export function newClient(
  emulator: DiscordEmulator,
  intents: readonly GatewayIntentBits[] = usual,
  rest: Partial<RESTOptions> = {},
): Client {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Message, Partials.Reaction, Partials.User, Partials.Channel],
    rest: { api: emulator.api, ...rest },
    allowedMentions: { parse: [] },
  });
  running.push(() => client.destroy());
  return client;
}
const usual = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
];

export async function connected(emulator: DiscordEmulator, client: Client): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(emulator.token);
  return ready;
}

export async function started(more: Partial<DiscordOptions> = {}, rest: Partial<RESTOptions> = {}) {
  const emulator = await startEmulator(more);
  const client = await connected(emulator, newClient(emulator, usual, rest));
  return { emulator, client };
}
