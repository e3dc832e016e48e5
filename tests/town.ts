/** The whole program between a local Slack and a local Discord, with invented people and a clock that can be moved. */
import path from 'node:path';
import { readSettings } from '../src/config.ts';
import {
  type DiscordMessage,
  type DiscordOptions,
  type DiscordPerson,
  startDiscord,
} from '../src/emulators/discord/index.ts';
import {
  type SlackMessage,
  type SlackOptions,
  type SlackPerson,
  startSlack,
} from '../src/emulators/slack/index.ts';
import { main, type Running } from '../src/main.ts';
import { doorAt } from '../src/platforms/shared/door.ts';
import { freshDatabase } from './postgres.ts';

const MANIFEST = path.resolve(import.meta.dirname, '../deploy/slack/manifest.yaml');

/** A Tuesday at ten in Berlin: everybody is at work. */
const START = '2026-05-12T08:00:00Z';

export const IDS = {
  slack: {
    channel: 'C0000IDEAS',
    other: 'C0000OTHER',
    priya: 'U000PRIYA',
    ines: 'U0000INES',
    tom: 'U00000TOM',
    deniz: 'U000DENIZ',
    leo: 'U00000LEO',
  },
  discord: {
    channel: '1010000000000000001',
    other: '1010000000000000002',
    kim: '1200000000000000001',
    mara: '1200000000000000002',
    ana: '1200000000000000003',
    eli: '1200000000000000004',
  },
} as const;

/** Other names than the usual, by the ids of people and channels. */
type Names = Readonly<Record<string, string>>;
/** `locales`: what people set as their language, by their ids; English for the rest. */
type Said = { readonly names?: Names; readonly locales?: Readonly<Record<string, string>> };

const named = <T extends { readonly id: string; readonly name: string }>(all: readonly T[], said: Said) =>
  all.map((one) => {
    const locale = said.locales?.[one.id];
    return { ...one, name: said.names?.[one.id] ?? one.name, ...(locale ? { locale } : {}) };
  });

const startLocalSlack = (ackMs: number, said: Said, more: Partial<SlackOptions> = {}) =>
  startSlack({
    timing: { ackMs },
    manifest: MANIFEST,
    people: named(
      [
        { id: IDS.slack.priya, name: 'Priya', handle: 'priya', tz: 'Europe/Berlin', admin: true },
        { id: IDS.slack.ines, name: 'Ines', handle: 'ines', tz: 'Europe/Berlin' },
        { id: IDS.slack.tom, name: 'Tom', handle: 'tom', tz: 'Europe/Berlin' },
        { id: IDS.slack.deniz, name: 'Deniz', handle: 'deniz', tz: 'Europe/Berlin' },
        { id: IDS.slack.leo, name: 'Leo', handle: 'leo', tz: 'America/New_York' },
      ],
      said,
    ),
    channels: named(
      [
        { id: IDS.slack.channel, name: 'research-ideas', bot: true },
        { id: IDS.slack.other, name: 'general' },
      ],
      said,
    ),
    limits: 'off',
    ...more,
  });

const startLocalDiscord = (said: Said, more: Partial<DiscordOptions> = {}) =>
  startDiscord({
    people: named(
      [
        { id: IDS.discord.kim, name: 'Kim', handle: 'kim', manageGuild: true },
        { id: IDS.discord.mara, name: 'Mara', handle: 'mara' },
        { id: IDS.discord.ana, name: 'Ana', handle: 'ana' },
        { id: IDS.discord.eli, name: 'Eli', handle: 'eli' },
      ],
      said,
    ),
    channels: named(
      [
        { id: IDS.discord.channel, name: 'project-ideas' },
        { id: IDS.discord.other, name: 'lounge' },
      ],
      said,
    ),
    limits: 'off',
    ...more,
  });

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Starts everything. What goes wrong inside is in `complaints`, and every test should find that empty. */
export async function openTown(
  more: {
    readonly start?: string;
    readonly ackMs?: number;
    /** The clock says a millisecond more each time that it is read, as a real one may: what reads it twice is found out. */
    readonly ticks?: boolean;
    readonly names?: Names;
    readonly locales?: Readonly<Record<string, string>>;
    readonly slack?: Partial<SlackOptions>;
    readonly discord?: Partial<DiscordOptions>;
    /** Settings beside the usual ones, or in their place. */
    readonly settings?: Readonly<Record<string, string>>;
  } = {},
) {
  const database = await freshDatabase();
  const slack = await startLocalSlack(more.ackMs ?? 3000, more, more.slack);
  const discord = await startLocalDiscord(more, more.discord);
  const complaints: string[] = [];
  const logged: string[] = [];
  let now = Date.parse(more.start ?? START);
  const read = readSettings({
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    DATABASE_URL: database.url,
    ...more.settings,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { settings } = read;
  const begin = () =>
    main(settings, {
      door: doorAt(settings.PORT, '127.0.0.1'),
      clock: {
        now: () => {
          now += more.ticks ? 1 : 0;
          return now;
        },
      },
      log: (level, message, details) => {
        logged.push(`${level} ${message} ${JSON.stringify(details ?? {})}`);
        if (level === 'error') complaints.push(`${message} ${JSON.stringify(details ?? {})}`);
      },
    });
  let running: Running = await begin();
  return {
    slack,
    discord,
    complaints,
    /** All that was logged, at every level. */
    logged,
    database,
    settings,
    world: () => running.world,
    /** The platforms that the program is connected with. */
    connected: () => running.connected(),
    /** All that is due was sent, and all cards show what is. */
    settled: () => running.catchUp(),
    async clockTo(moment: string) {
      now = Date.parse(moment);
      await running.catchUp();
    },
    stop: () => running.stop(),
    async start() {
      running = await begin();
      await running.catchUp();
    },
    async close() {
      await running.stop();
      await slack.close();
      await discord.close();
      await database.drop();
    },
  };
}

/** An admin of each platform sets up: one space with a channel on both. */
export async function joinBoth(town: Town): Promise<void> {
  const priya = town.slack.as(IDS.slack.priya);
  await priya.command(IDS.slack.channel, '/idea setup');
  const code = await town.slack.until(
    () => /setup join ([A-Z0-9]+)/.exec(priya.sees(IDS.slack.channel))?.[1],
  );
  const kim = town.discord.as(IDS.discord.kim);
  await kim.command(IDS.discord.channel, `/idea setup join:${code}`);
  await town.discord.until(() => kim.sees(IDS.discord.channel).includes('This channel is part of'));
}

type Written = Readonly<Record<string, string>>;

/** Opens the form, fills it in and submits it. Resolves when the form is gone or says what it wants. */
export async function writeOnSlack(town: Town, person: string, written: Written): Promise<void> {
  const who = town.slack.as(person);
  await who.command(IDS.slack.channel, '/idea new');
  await town.slack.until(() => who.form());
  who.fill(written);
  await who.submit();
}

export async function writeOnDiscord(town: Town, person: string, written: Written): Promise<void> {
  const who = town.discord.as(person);
  await who.command(IDS.discord.channel, '/idea new');
  await town.discord.until(() => who.form());
  who.fill(written);
  await who.submit();
}

/** The newest message that this person sees with these words in it. */
export async function slackMessage(
  town: Town,
  person: string,
  words: string,
  place: string = IDS.slack.channel,
): Promise<SlackMessage> {
  const who = town.slack.as(person);
  return town.slack.until(() =>
    newest(messagesOf(who, place), (message) =>
      JSON.stringify(message).includes(JSON.stringify(words).slice(1, -1)),
    ),
  );
}

export async function discordMessage(
  town: Town,
  person: string,
  words: string,
  place: string = IDS.discord.channel,
): Promise<DiscordMessage> {
  const who = town.discord.as(person);
  return town.discord.until(() =>
    newest(discordMessagesOf(who, place), (message) =>
      JSON.stringify(message).includes(JSON.stringify(words).slice(1, -1)),
    ),
  );
}

const messagesOf = (who: SlackPerson, place: string) =>
  place === 'directs' ? who.directs().flatMap(({ messages }) => messages) : who.messages(place);
const discordMessagesOf = (who: DiscordPerson, place: string) =>
  place === 'directs' ? who.directs().flatMap(({ messages }) => messages) : who.messages(place);

function newest<T>(messages: readonly T[], fits: (message: T) => boolean): T | undefined {
  return messages.filter(fits).at(-1);
}
