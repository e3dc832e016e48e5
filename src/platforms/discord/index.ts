/** Discord. */
import { Routes } from 'discord.js';
import type { Incoming } from '../../core/events.ts';
import type { Platform, Receive } from '../../core/ports.ts';
import { type Tries, tries } from '../shared/tries.ts';
import { type Answering, answer } from './answer.ts';
import { obstacleAt, problemsWith } from './check.ts';
import { COMMANDS, sameCommands } from './commands.ts';
import { complete } from './complete.ts';
import { type Asked, decode, PLATFORM, type Reaction, type Told } from './decode.ts';
import { faultOf } from './faults.ts';
import { type Gateway, gateway, type Log } from './gateway.ts';
import { introducing } from './introduce.ts';
import { CARD_TEXT_ASKED, DIRECTS_A_MINUTE, FIELD_TEXT, FORM_FIELDS } from './limits.ts';
import { type Messages, messagesBy } from './messages.ts';
import { type Newest, newest } from './newest.ts';
import { type People, peopleOf } from './people.ts';
import { isIn } from './presence.ts';
import { offerReactions, reactionsOn, signFor } from './reactions.ts';
import { type Api, orFault, restApi } from './rest.ts';
import { inTurn } from './turns.ts';

export type DiscordSettings = {
  readonly token: string;
  /** Ends in `/api`, without a version. Discord's own unless told. */
  readonly apiUrl?: string;
  readonly log: Log;
};

type Parts = {
  readonly permissions: Newest<bigint>;
  readonly api: Api;
  readonly people: People;
  readonly messages: Messages;
  readonly log: Log;
};

/** What the bot may do in a channel comes with everything that is asked there. */
const PERMISSIONS_KEPT = { most: 500, forMs: 3_600_000 } as const;

/** Discord as a platform. */
export function discord(settings: DiscordSettings): Platform {
  const api = restApi(settings);
  const parts = {
    permissions: newest<bigint>(PERMISSIONS_KEPT),
    api,
    people: peopleOf(api),
    messages: messagesBy(api),
    log: settings.log,
  };
  let listening: Listening | null = null;
  return {
    name: PLATFORM,
    can: {
      formFields: FORM_FIELDS,
      formText: FIELD_TEXT,
      cardText: CARD_TEXT_ASKED,
      postOnce: true,
      directsAMinute: DIRECTS_A_MINUTE,
      directsByWorkspace: false,
    },
    start: async (receive) => {
      listening = await listen(settings, parts, receive);
    },
    stop: async () => {
      await listening?.stop();
      listening = null;
      api.close();
    },
    ...parts.messages,
    introduce: introducing(api),
    whoIs: (account) => parts.people.whoIs(account),
    isAdmin: async (account, { workspace }) =>
      account.workspace === workspace && (await parts.people.isAdmin(account)),
    isIn: (account, where) => isIn(api, account, where),
    adminsOf: ({ workspace }) => orFault(parts.people.adminsOf(workspace)),
    obstacleAt: ({ channel }) => obstacleAt(api, channel, parts.permissions.get(channel)),
    reactionsOn: (on, signs) => reactionsOn(api, on, signs),
    signFor,
    offerReactions: (on, signs) => offerReactions(api, on, signs),
    check: () => problemsWith(api),
  };
}

type Listening = { readonly stop: () => Promise<void> };

async function listen(settings: DiscordSettings, parts: Parts, receive: Receive): Promise<Listening> {
  const self = { bot: '', application: '', session: '' };
  const ready = Promise.withResolvers<void>();
  const turns = inTurn((error) => parts.log('error', 'An event could not be finished.', said(error)));
  // Discord tells of most things once.
  const again = tries({ log: parts.log, gaveUp: receive.reconnected });
  let started = false;
  const connection: Gateway = gateway({
    ...settings,
    told: (packet) => {
      const told = decode(packet, self);
      if (told?.kind === 'ready') {
        Object.assign(self, told);
        ready.resolve();
        // A new session and not a resumed one: whatever happened in between is lost.
        if (started) receive.reconnected();
      } else if (told) {
        take(told, { parts, receive, turns, again });
      }
    },
    joined: (guild) => {
      const id = `joined:${guild.id}:${guild.joinedTimestamp}`;
      turns.run(guild.id, async () => {
        const where = { platform: PLATFORM, workspace: guild.id, channel: null };
        await again.insist(() => receive.noticed({ id: `${id}:again`, type: 'opened', where }));
        await invited({ id, guild: guild.id, owner: guild.ownerId }, { parts, receive, again });
      });
    },
  });
  try {
    await connection.connect();
    await ready.promise;
    await register(parts.api, self.application);
  } catch (error) {
    await connection.close();
    throw faultOf(error, false);
  }
  started = true;
  receive.reconnected();
  return {
    stop: async () => {
      await connection.close();
      again.stop();
      await turns.done();
    },
  };
}

type Taking = {
  readonly parts: Parts;
  readonly receive: Receive;
  readonly turns: ReturnType<typeof inTurn>;
  readonly again: Tries;
};

function take(told: Exclude<Told, { kind: 'ready' }>, { parts, receive, turns, again }: Taking): void {
  switch (told.kind) {
    case 'asked':
      parts.people.seen(told.asked.who);
      if (told.asked.channel !== '') parts.permissions.set(told.asked.channel, told.asked.permissions);
      turns.run(told.asked.id, () => answer(told.asked, told.event, answering(parts, receive)));
      break;
    case 'news':
      turns.run(told.news.where.channel ?? told.news.where.workspace, () =>
        again.insist(() => receive.noticed(told.news)).then(() => undefined),
      );
      break;
    case 'completing':
      turns.run(told.asked.id, () => complete(told.asked, told.question, { ...parts, receive }));
      break;
    case 'reacted': {
      const { user, event } = told.reaction;
      // Given and taken back at once must not overtake each other.
      turns.run(`${event.on.message}/${user}`, () => reacted(told.reaction, { parts, receive, again }));
    }
  }
}

function answering({ api, messages, log }: Parts, receive: Receive): Answering {
  return {
    api,
    respond: receive.respond,
    directly: async (asked: Asked, card) => {
      await messages.tell({ who: asked.who, card, key: asked.id });
    },
    failed: (error) => log('error', 'An event failed.', said(error)),
  };
}

type With = { readonly parts: Parts; readonly receive: Receive; readonly again: Tries };

async function reacted({ user, who, event }: Reaction, { parts, receive, again }: With): Promise<void> {
  if (who) parts.people.seen(who);
  const account = { platform: PLATFORM, workspace: event.on.workspace, user };
  await again.insist(async () => {
    const known = who ? { who, bot: false } : await parts.people.lookUp(account).catch(nullIfGone);
    // Under a reaction there's no place for a word to one person: it goes to them directly.
    if (known && !known.bot) await answerDirectly({ ...event, who: known.who }, { parts, receive });
  });
}

/** Somebody who is there no more did nothing that counts; what may pass is asked again. */
function nullIfGone(error: unknown): null {
  const { kind } = faultOf(error, false);
  if (kind === 'busy' || kind === 'down') throw error;
  return null;
}

/** Who invited us isn't told without reading the audit log: the owner of the server is the one to talk to. */
async function invited(
  joined: { readonly id: string; readonly guild: string; readonly owner: string },
  { parts, receive, again }: With,
): Promise<void> {
  const account = { platform: PLATFORM, workspace: joined.guild, user: joined.owner };
  await again.insist(async () => {
    const { who } = await parts.people.lookUp(account);
    await answerDirectly({ type: 'invited', id: joined.id, who, where: null }, { parts, receive });
  });
}

/** What we say to an event is said once: a second try would find it taken in, and have nothing to say. */
async function answerDirectly(event: Incoming, { parts, receive }: Pick<With, 'parts' | 'receive'>) {
  const reply = await receive.respond(event);
  if (reply.kind !== 'whisper') return;
  await parts.messages
    .tell({ who: event.who, card: reply.card, key: event.id })
    .catch((error: unknown) => parts.log('error', 'An answer could not be told.', said(error)));
}

/** Without this Discord leaves out what the descriptions are in other languages. */
const LOCALIZED = { with_localizations: 'true' };

/** Only when something changed: Discord takes 200 new commands a day. */
async function register(api: Api, application: string): Promise<void> {
  const route = Routes.applicationCommands(application);
  if (sameCommands(await orFault(api.get(route, LOCALIZED)))) return;
  await orFault(api.put(route, COMMANDS));
}

/** Not the error itself: those of the SDK carry addresses, and some addresses are secrets. */
const said = (error: unknown): object =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
