/** The whole program between a local Slack and a local Discord, on a clock that can be moved. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readSettings, type Settings } from '../config.ts';
import type { Witnessed } from '../core/flows/world.ts';
import type { Person } from '../core/model.ts';
import { type DiscordEmulator, type DiscordState, startDiscord } from '../emulators/discord/index.ts';
import { type SlackEmulator, type SlackState, startSlack } from '../emulators/slack/index.ts';
import type { Log } from '../log.ts';
import { main, type Running } from '../main.ts';
import {
  DISCORD_CHANNELS,
  DISCORD_GUILD,
  DISCORD_PEOPLE,
  IDEAS_ON_SLACK,
  SLACK_CHANNELS,
  SLACK_PEOPLE,
  SLACK_TEAM,
} from './cast.ts';
import { HOME_ZONE, hoursOf, type MovableClock, momentsBetween } from './clock.ts';

const MANIFEST = path.resolve(import.meta.dirname, '../../deploy/slack/manifest.yaml');
/** When people may be told things: the beginning of a working day, wherever they are. */
const MORNING = 9;

/** What both platforms had on their screens when the playground was left. */
export type Screens = { readonly slack: SlackState; readonly discord: DiscordState };

export type Stage = {
  readonly slack: SlackEmulator;
  readonly discord: DiscordEmulator;
  readonly running: Running;
  readonly clock: MovableClock;
  /** When the story begins: the history is over, the tour lies ahead. */
  readonly start: number;
  /** Moves the clock forward and does what is due on the way, in its order. */
  readonly advance: (to: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Opening = {
  readonly clock: MovableClock;
  readonly start: number;
  /** Where the embedded database lives. */
  readonly database: string;
  readonly screens?: Screens | undefined;
  readonly witness: (seen: Witnessed) => void;
  readonly log: Log;
  /** Where the page is served, once it is. */
  readonly address: () => string | null;
};

/** Starts both platforms and the program. What was started by the time of a failure is stopped again. */
export async function openStage(opening: Opening): Promise<Stage> {
  const { clock, screens } = opening;
  const slack = await startSlack({
    manifest: MANIFEST,
    now: clock.now,
    team: SLACK_TEAM,
    people: SLACK_PEOPLE,
    channels: SLACK_CHANNELS,
    limits: 'off',
    ...(screens ? { state: screens.slack } : {}),
  });
  const discord = await startDiscord({
    now: clock.now,
    guild: DISCORD_GUILD,
    people: DISCORD_PEOPLE,
    channels: DISCORD_CHANNELS,
    limits: 'off',
    ...(screens ? { state: screens.discord } : {}),
  });
  const closeBoth = async () => {
    await slack.close();
    await discord.close();
  };
  try {
    const settings = settingsFor(slack, discord, opening.database);
    const { log, witness, address } = opening;
    const running = await main(settings, { log, clock, witness, address });
    return {
      slack,
      discord,
      running,
      clock,
      start: opening.start,
      advance: (to) => advance(running, clock, to),
      close: async () => {
        await running.stop();
        await closeBoth();
      },
    };
  } catch (fault) {
    await closeBoth();
    throw fault;
  }
}

/** Lets the bot into the channel, as whoever adds it to a workspace does. */
export const inviteBot = (slack: SlackEmulator, by: string): void => slack.invite(IDEAS_ON_SLACK.id, by);

function settingsFor(slack: SlackEmulator, discord: DiscordEmulator, database: string): Settings {
  const read = readSettings({
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    DATA_DIR: database,
    // For the links to pages, which are over when the playground ends.
    ENCRYPTION_KEYS: `1:${randomBytes(32).toString('base64')}`,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.settings;
}

/** Who has been met so far, and may have said when they want to be told things. */
async function everybody({ world: { store } }: Running): Promise<readonly Person[]> {
  const accounts = [
    ...SLACK_PEOPLE.map(({ id: user }) => ({ platform: 'slack', workspace: SLACK_TEAM.id, user })),
    ...DISCORD_PEOPLE.map(({ id: user }) => ({ platform: 'discord', workspace: DISCORD_GUILD.id, user })),
  ];
  const people = await Promise.all(accounts.map((account) => store.people.byAccount(account)));
  return people.filter((person) => person !== null);
}

async function advance(running: Running, clock: MovableClock, to: number): Promise<void> {
  const spaces = await running.world.store.spaces.all();
  const zones = new Set([HOME_ZONE, 'UTC', ...SLACK_PEOPLE.map(({ tz }) => tz)]);
  const due = [
    ...[...zones].map((zone) => ({ zone, hour: MORNING })),
    ...spaces.map(({ zone, digestHour }) => ({ zone, hour: digestHour })),
    ...hoursOf(await everybody(running)),
  ];
  for (const moment of momentsBetween(clock.now(), to, due)) {
    clock.moveTo(moment);
    await running.catchUp();
  }
}
