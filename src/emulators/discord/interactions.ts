/** What a person does with the bot: sent to it as an interaction, with the three seconds it has to answer. */

import { randomBytes } from 'node:crypto';
import type { CheckedModal } from './check/modal.ts';
import { guildOf } from './guilds.ts';
import type { Fields } from './json.ts';
import { limits } from './limits.ts';
import { permissionsIn } from './permissions.ts';
import { channelJson, memberJson, userJson } from './shapes.ts';
import type { Outcome, StoredChannel, StoredUser } from './types.ts';
import { snowflake, type World } from './world.ts';

export const kinds = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export type LiveInteraction = {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof kinds)[keyof typeof kinds];
  readonly name: string;
  readonly userId: string;
  readonly channelId: string;
  /** Real time: a clock that people turn doesn't give a bot more than three seconds. */
  readonly createdAt: number;
  /** The message its button or menu is on. */
  readonly sourceId?: string;
  state: 'waiting' | 'answered' | 'late';
  /** What `@original` means: the answer, or the source once that was updated. */
  originalId?: string;
  choices?: readonly Fields[];
  /** The option being completed is a text, so its choices must be texts. */
  readonly completesText?: boolean;
  /** It came from the Apps menu of a message. */
  readonly fromMenu?: boolean;
  readonly settle: (outcome: Outcome) => void;
};
export type OpenForm = CheckedModal & {
  readonly channelId: string;
  readonly sourceId?: string;
  readonly values: Map<string, readonly string[]>;
};

export type Asked = {
  readonly type: LiveInteraction['type'];
  readonly name: string;
  readonly person: StoredUser;
  readonly channel: StoredChannel;
  readonly data: Fields;
  readonly source?: { readonly id: string; readonly json: Fields };
  readonly completesText?: boolean;
  readonly fromMenu?: boolean;
};

const noResponse = 'The application did not respond';

/** Sends it and waits for the answer; the interaction itself says what came of it. */
export function ask(world: World, asked: Asked): Promise<{ outcome: Outcome; live: LiveInteraction }> {
  const { promise, resolve } = Promise.withResolvers<{ outcome: Outcome; live: LiveInteraction }>();
  const live = newInteraction(asked, (outcome) => {
    clearTimeout(timer);
    resolve({ outcome, live });
    world.changed();
  });
  world.interactions.set(live.id, live);
  const timer = setTimeout(() => {
    if (live.state !== 'waiting') return;
    live.state = 'late';
    const { id: interactionId, name, userId } = live;
    world.record.lateAcks.push({ interactionId, kind: kindName(live.type), name, userId });
    live.settle({ ok: false, error: noResponse });
  }, limits.ackMs);
  world.emit({ name: 'INTERACTION_CREATE', intent: undefined, body: interactionJson(world, asked, live) });
  return promise;
}

const kindName = (type: number): string =>
  Object.entries(kinds).find(([, number]) => number === type)?.[0] ?? String(type);

let made = 0;
function newInteraction(asked: Asked, settle: LiveInteraction['settle']): LiveInteraction {
  made += 1;
  const createdAt = Date.now();
  return {
    id: String(snowflake(createdAt) + BigInt(made % 4_096)),
    token: randomBytes(96).toString('base64url'),
    type: asked.type,
    name: asked.name,
    userId: asked.person.id,
    channelId: asked.channel.id,
    createdAt,
    ...(asked.source ? { sourceId: asked.source.id } : {}),
    completesText: asked.completesText ?? false,
    fromMenu: asked.fromMenu ?? false,
    state: 'waiting',
    settle,
  };
}

function interactionJson(world: World, asked: Asked, live: LiveInteraction): Fields {
  const { person, channel } = asked;
  const guild = guildOf(world, channel);
  const direct = channel.type === 1;
  const theirs = String(permissionsIn(world, person.id, channel));
  const inGuild = {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale ?? 'en-US', features: ['COMMUNITY'] },
    guild_locale: guild.locale ?? 'en-US',
    member: { ...memberJson(world, person, guild), permissions: theirs, user: userJson(person) },
  };
  return {
    id: live.id,
    token: live.token,
    application_id: world.applicationId,
    type: asked.type,
    version: 1,
    data: asked.data,
    channel_id: channel.id,
    channel: { ...channelJson(world, channel), ...(direct ? {} : { permissions: theirs }) },
    ...(direct ? { user: userJson(person) } : inGuild),
    // In a direct message an application has what every direct message gives.
    app_permissions: direct ? '442368' : String(permissionsIn(world, world.botUserId, channel)),
    locale: person.locale ?? 'en-US',
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': direct ? '0' : guild.id },
    context: direct ? 1 : 0,
    attachment_size_limit: limits.fileBytes,
    ...(asked.source ? { message: asked.source.json } : {}),
  };
}

/** The interaction a token belongs to, while it is alive. */
export function byToken(world: World, token: string): LiveInteraction | undefined {
  for (const [id, live] of world.interactions) {
    if (Date.now() - live.createdAt > limits.tokenMs) world.interactions.delete(id);
    else if (live.token === token) return live;
  }
  return undefined;
}
