/** Two workspaces of Slack and two servers of Discord at one program, with the same ids for other people. */
import type { SlackTeam } from '../src/emulators/slack/index.ts';
import { freePort } from './journeys/program.ts';
import { IDS, openTown, type Town } from './town.ts';

export const SECOND = {
  team: 'T0SECOND',
  guild: '1000000000000000777',
  /** On Discord a channel's id is nobody else's, so there it is another. */
  channel: '1010000000000000011',
} as const;

export const KEYS = `one:${Buffer.alloc(32, 7).toString('base64')}`;

/** In the second workspace the same ids are other people, and another of them is its admin. */
const others = [
  { id: IDS.slack.priya, name: 'Petra', handle: 'petra', tz: 'America/New_York' },
  { id: IDS.slack.tom, name: 'Tamsin', handle: 'tamsin', tz: 'Europe/Berlin', admin: true },
  { id: IDS.slack.ines, name: 'Iris', handle: 'iris', tz: 'Europe/Berlin' },
];

export type Towns = Town & {
  readonly installPage: string;
  /** The second workspace, where the town's own is the first. */
  readonly second: SlackTeam;
  /** The town as somebody in the second workspace sees it. */
  readonly there: Town;
};

/** The app is installed nowhere yet but in the first workspace, by the token in the settings, unless `oauthOnly`. */
export async function openTowns(
  more: Parameters<typeof openTown>[0] & { readonly oauthOnly?: boolean } = {},
): Promise<Towns> {
  const port = await freePort();
  const redirect = `http://127.0.0.1:${port}/slack/oauth_redirect`;
  const town = await openTown({
    ...more,
    slack: {
      redirectUrls: [redirect],
      others: [
        {
          team: { id: SECOND.team, name: 'Second Lab' },
          people: others,
          channels: [
            { id: IDS.slack.channel, name: 'research-ideas' },
            { id: IDS.slack.other, name: 'general' },
          ],
        },
      ],
      ...more.slack,
    },
    discord: {
      others: [
        {
          guild: { id: SECOND.guild, name: 'Second server', admins: [IDS.discord.mara] },
          channels: [{ id: SECOND.channel, name: 'project-ideas' }],
        },
      ],
    },
    settings: {
      PORT: String(port),
      SLACK_CLIENT_ID: '100000000001.100000000002',
      SLACK_CLIENT_SECRET: 'emulated-client-secret',
      SLACK_STATE_SECRET: 'a long text that nobody guesses',
      ENCRYPTION_KEYS: KEYS,
      ...(more.oauthOnly ? { SLACK_BOT_TOKEN: '' } : {}),
      ...more.settings,
    },
  });
  const second = town.slack.at(SECOND.team);
  const there = { ...town, slack: { ...town.slack, ...second } };
  return { ...town, second, there, installPage: `http://127.0.0.1:${port}/slack/install` };
}
