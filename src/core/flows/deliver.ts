/** Where what is planned goes: a channel, two people together, or one of a person's accounts. */
import type { Card } from '../cards/spoken.ts';
import type { MessageRef } from '../model.ts';
import { type Platform, PlatformFault } from '../ports.ts';
import type { KnownAccount } from '../store/people.ts';
import type { Send } from '../store/sends.ts';
import { meetTogether } from './meeting.ts';
import type { World } from './world.ts';

/** Where it stands now. 'taken' when it isn't ours to send any more, so nothing was tried. */
type Delivered = MessageRef | 'closed' | 'apart' | 'taken';

/** Posted in its channel, said to two people together, or told to one. Each try is kept before it is made. */
export async function deliver(world: World, send: Send, card: Card): Promise<Delivered> {
  if (!send.channel && send.kind !== 'meeting') return tellPerson(world, send, card);
  if (!(await world.store.sends.trying(send, null))) return 'taken';
  return send.kind === 'meeting' ? meetTogether(world, send, card) : postTo(world, send, card);
}

async function postTo(world: World, { id, channel, key }: Send, card: Card): Promise<MessageRef> {
  if (!channel) throw new Error(`Send ${id} has no channel.`);
  const { platform, workspace, channel: place } = channel;
  return platformOf(world, platform).post({ where: { platform, workspace, channel: place }, card, key });
}

/** On the platform where the person was seen last, or the next one that takes it. */
async function tellPerson(world: World, send: Send, card: Card): Promise<Delivered> {
  for (const account of await inTurn(world, send)) {
    if (!(await world.store.sends.trying(send, account.self))) return 'taken';
    const told = await platformOf(world, account.platform).tell({ who: account, card, key: send.key });
    if (told !== 'closed') return told;
  }
  return 'closed';
}

/** The accounts to try. A try that may have arrived is repeated with the account that it was made with, or not at all. */
async function inTurn(world: World, send: Send): Promise<readonly KnownAccount[]> {
  const accounts = send.personId === null ? [] : await world.store.people.accounts(send.personId);
  // Some things are for one account alone, whichever was used last.
  const { account: only } = send.payload;
  const meant = accounts
    .filter(({ self }) => only === undefined || self === only)
    .filter(({ platform }) => world.platforms.has(platform));
  if (send.doubt === 'none') return meant;
  const tried = meant.filter(({ self }) => self === send.triedSelf);
  if (tried.length === 0)
    throw new PlatformFault('gone', 'Whom it was told to isn’t there any more.', { maybeDone: true });
  return [...tried, ...meant.filter((one) => !tried.includes(one))];
}

function platformOf({ platforms }: World, name: string): Platform {
  const platform = platforms.get(name);
  if (!platform) throw new PlatformFault('down', `${name} isn't running here: its settings are missing.`);
  return platform;
}
