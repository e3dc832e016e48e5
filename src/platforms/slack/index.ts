/** Slack: one workspace, over Socket Mode or HTTP. */
import { webApi } from '@slack/bolt';
import type { Account } from '../../core/model.ts';
import type { Platform, Receive } from '../../core/ports.ts';
import { apiOptions, type Connection, type ConnectSettings, connection } from './connect.ts';
import type { Me } from './decode.ts';
import { faultOf } from './faults.ts';
import { CAN, TIMES } from './limits.ts';
import { quietLogger } from './logging.ts';
import { lookups } from './lookups.ts';
import { introduce, problems } from './me.ts';
import { obstacleAt } from './obstacle.ts';
import { people } from './people.ts';
import { posting } from './post.ts';
import { reactionsOn } from './reactions.ts';
import { listen } from './receive.ts';
import { underway } from './underway.ts';

/** `appToken` for Socket Mode, else `signingSecret` and `port` for HTTP at /slack/events. */
export type SlackSettings = ConnectSettings;

export function slack(settings: SlackSettings): Platform {
  const { log } = settings;
  // One call that must wait makes a client hold back all others, so what people wait for has its own.
  const interactive = client(settings, TIMES.interactiveMs);
  const background = client(settings, TIMES.backgroundMs);
  const everybody = people(interactive, () => me?.team ?? '');
  let work = underway();
  let me: Me | null = null;
  let line: Connection | null = null;

  return {
    name: 'slack',
    can: CAN,
    start: async (receive: Receive) => {
      me = await introduce(background);
      work = underway();
      line = connection(settings, me, receive.reconnected);
      const asking = lookups(interactive, me, everybody);
      listen(line.app, {
        client: interactive,
        log,
        lookups: asking,
        respond: receive.respond,
        complete: receive.complete,
        during: work.during,
      });
      await line.start();
    },
    stop: async () => {
      const open = line;
      line = null;
      await work.end(TIMES.stopWithinMs);
      await open?.stop();
    },
    ...posting(background),
    whoIs: async ({ user }: Account) => {
      try {
        return everybody.asWho(user, await everybody.find(user));
      } catch (error) {
        throw faultOf(error, 'asking who somebody is');
      }
    },
    isAdmin: async ({ user }) => {
      try {
        return (await everybody.ask(user)).admin;
      } catch (error) {
        throw faultOf(error, 'asking who is an admin');
      }
    },
    obstacleAt: ({ channel }) => obstacleAt(interactive, channel),
    reactionsOn: (message, signs) =>
      reactionsOn({ client: background, people: everybody, me }, message, signs),
    // Slack would want the scope reactions:write; a card has buttons for the same, so we don't ask for it.
    offerReactions: async () => undefined,
    check: () => problems(background),
  };
}

function client(settings: SlackSettings, timeout: number): webApi.WebClient {
  return new webApi.WebClient(settings.botToken, {
    ...apiOptions(settings),
    logger: quietLogger(settings.log),
    timeout,
    // A post whose answer was lost would be posted twice by a retry.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}
