/** Who a text mentions, as Discord's server reads it, and who would have heard their phone. */

import type { AllowedMentions } from './check/allowed-mentions.ts';
import { partsOf } from './check/components.ts';
import { type Fields, textOf } from './json.ts';
import { may, rolesOf } from './permissions.ts';
import type { StoredChannel } from './types.ts';
import type { World } from './world.ts';

export type Mentioned = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  readonly here: boolean;
};
export const nobody: Mentioned = { users: [], roles: [], everyone: false, here: false };

/** Content and V2 text displays are read; embeds, buttons and menus never are. */
export const mentionText = (content: string, components: readonly Fields[]): string =>
  [content, ...partsOf(components).flatMap((part) => (part.type === 10 ? [textOf(part.content)] : []))].join(
    '\n',
  );

/** A backslash doesn't stop a mention on Discord's side: only code does. */
const withoutCode = (text: string): string =>
  text.replace(/(`{3})[\s\S]*?\1/g, ' ').replace(/(`{1,2})(?!`)[^\n]*?\1/g, ' ');

export function mentionedIn(
  world: World,
  text: string,
  about: { readonly by: string; readonly channel: StoredChannel; readonly allowed: AllowedMentions },
): Mentioned {
  const { allowed, by, channel } = about;
  const plain = withoutCode(text);
  const permits = (rule: true | readonly string[], id: string) => rule === true || rule.includes(id);
  const ids = (pattern: RegExp) => [...new Set([...plain.matchAll(pattern)].map((found) => found[1] ?? ''))];
  const powerful = may(world, by, channel, 'MentionEveryone');
  const roles = ids(/<@&(\d{15,20})>/g).filter(
    (id) => permits(allowed.roles, id) && powerful && rolesOf(world).some((role) => role.id === id),
  );
  const loud = allowed.everyone && powerful && channel.type !== 1;
  return {
    users: ids(/<@!?(\d{15,20})>/g).filter((id) => permits(allowed.users, id) && world.user(id)),
    roles: channel.type === 1 ? [] : roles,
    everyone: loud && /@everyone/.test(plain),
    here: loud && /@here/.test(plain),
  };
}

export function recordPings(
  world: World,
  message: { readonly id: string; readonly channelId: string },
  mentioned: Mentioned,
  by: string,
): void {
  const ping = (who: string, why: string) =>
    world.record.pings.push({ who, why, messageId: message.id, channelId: message.channelId });
  for (const id of mentioned.users) if (id !== by) ping(id, 'mention');
  for (const id of mentioned.roles) ping(`role:${id}`, 'mention');
  if (mentioned.everyone) ping('everyone', 'mention');
  if (mentioned.here) ping('here', 'mention');
}
