/** The stage on Discord: the real SDK against the stand-in. */
import { SAVE_LABEL, VERBS } from '../../src/core/cards/commands.ts';
import type { Account, Place } from '../../src/core/model.ts';
import { type DiscordEmulator, startDiscord } from '../../src/emulators/discord/index.ts';
import { discord } from '../../src/platforms/discord/index.ts';
import type { Human, Stage } from './stage.ts';

export type DiscordStage = Stage & { readonly emulator: DiscordEmulator };

const GUILD = { id: '300000000000000001', name: 'Alignment people' };
const CHANNEL = { id: '400000000000000001', name: 'ideas' };
const CLOSED = { id: '400000000000000002', name: 'closed' };
const ADA = { id: '200000000000000001', name: 'Ada', handle: 'ada_admin', manageGuild: true };
const TOM = { id: '200000000000000002', name: 'Tom', handle: 'tom42', tz: 'Europe/Berlin' };
const OTHER_BOT = {
  id: '200000000000000003',
  name: 'Other bot',
  handle: 'other-bot',
  bot: true,
  directsClosed: false,
};
const PLACE: Place = { platform: 'discord', workspace: GUILD.id, channel: CHANNEL.id };

/** Without Discord's limits on speed: what they do has tests of its own, and properties post hundreds of cards. */
export async function discordStage(): Promise<DiscordStage> {
  const emulator = await startDiscord({
    people: [ADA, TOM],
    channels: [CHANNEL, CLOSED],
    limits: 'off',
    state: {
      version: 1,
      guild: GUILD,
      users: [OTHER_BOT],
      channels: [],
      messages: [],
      commands: [],
      nonces: [],
      lastId: '0',
    },
  });
  const complaints: string[] = [];
  const open = (token: string) =>
    discord({
      token,
      apiUrl: emulator.api,
      log: (level, message, more = {}) => {
        if (level === 'warn' || level === 'error') complaints.push(`${message} ${JSON.stringify(more)}`);
      },
    });
  const posting = 'POST /channels/:channel/messages';
  return {
    emulator,
    platform: open(emulator.token),
    wrong: open('nobody.gave.this'),
    place: PLACE,
    closed: { ...PLACE, channel: CLOSED.id },
    takeOutOfClosed: () => emulator.hideFrom(CLOSED.id, TOM.id),
    admin: human(emulator, ADA),
    person: human(emulator, TOM),
    complaints,
    until,
    messages: () => publicIn(emulator).length,
    otherBotReacts: async (message, sign) => emulator.as(OTHER_BOT.id).react({ id: message.message }, sign),
    drop: () => emulator.invalidateSession(),
    limitNext: () => emulator.limit(posting, { times: 1, retryAfter: 1 }),
    loseNextPost: () => emulator.loseReply(posting, 1),
    removeMessage: (message) => emulator.removeMessage({ id: message.message }),
    closeDirects: (account) => emulator.closeDirects(account.user),
    pings: () => emulator.record.pings.map((ping) => `${ping.why}: ${ping.who}`),
    connections: () => emulator.connected(),
    close: () => emulator.close(),
  };
}

/** The SDK waits for up to 6.5 s before it identifies anew, and a busy machine for longer. */
const PATIENCE_MS = 30_000;

/** By looking again and again: much of what tests wait for happens in the bot and not in the stand-in. */
async function until(probe: () => unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!probe()) {
    if (Date.now() > end) throw new Error(`Not within ${PATIENCE_MS} ms: ${probe}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const publicIn = (emulator: DiscordEmulator) =>
  emulator.state().messages.filter((one) => one.channelId === CHANNEL.id && one.ephemeralTo === undefined);

function human(
  emulator: DiscordEmulator,
  { id, name }: { readonly id: string; readonly name: string },
): Human {
  const person = emulator.as(id);
  const account: Account = { platform: 'discord', workspace: GUILD.id, user: id };
  const everywhere = () =>
    [...person.messages(CHANNEL.id), ...person.directs().flatMap((direct) => direct.messages)].sort((a, b) =>
      BigInt(a.id) < BigInt(b.id) ? 1 : -1,
    );
  return {
    account,
    name,
    command: async (text) => {
      await person.command(CHANNEL.id, slash(text));
    },
    press: async (label) => {
      const found = everywhere().find(
        (one) =>
          one.buttons.some((button) => button.label === label) ||
          one.selects.some((select) => select.options.some((option) => option.label === label)),
      );
      if (!found) throw new Error(`${name} sees no "${label}" in:\n${person.sees(CHANNEL.id)}`);
      const menu = found.selects.find((select) => select.options.some((option) => option.label === label));
      await (menu ? person.choose(found, menu.placeholder, label) : person.press(found, label));
    },
    react: async (message, sign) => person.react({ id: message.message }, sign),
    unreact: async (message, sign) => person.unreact({ id: message.message }, sign),
    save: async (text) => {
      const message = await emulator.as(ADA.id).say(CHANNEL.id, text);
      await person.app(message, SAVE_LABEL);
    },
    form: () => {
      const form = person.form();
      return form ? { title: form.title, fields: form.fields, problems: [] } : null;
    },
    submit: async (values) => {
      person.fill(values);
      await person.submit();
    },
    sees: (where) => {
      if (where !== 'together') return person.sees(where === 'place' ? CHANNEL.id : 'directs');
      const threads = emulator
        .state()
        .channels.filter(({ type, members }) => type === 12 && members.includes(id));
      return threads.map((thread) => person.sees(thread.id)).join('\n');
    },
  };
}

/** `find a few words` as Discord's people type it: `/idea find query:a few words`. */
function slash(text: string): string {
  const [verb = '', ...rest] = text.split(' ');
  const option = VERBS.find((one) => one.name === verb)?.options[0];
  const words = (option?.before === 'join ' ? rest.slice(1) : rest).join(' ');
  return option && words !== '' ? `/idea ${verb} ${option.name}:${words}` : `/idea ${verb}`;
}
