/** What happens to the channels that we're in: renamed, out of reach, within reach again. An admin hears once of what matters. */

import { shutChannels } from '../cards/lifecycle.ts';
import type { News, Region } from '../events.ts';
import { type Channel, SHUT, type Shut } from '../model.ts';
import { PlatformFault } from '../ports.ts';
import { followsName, NAME_LIMIT } from '../rules/spaces.ts';
import type { Send } from '../store/sends.ts';
import type { Store } from '../store.ts';
import { storable } from './storable.ts';
import type { World } from './world.ts';

/** Takes in what a platform tells of a channel or a workspace. Redelivered news changes nothing. */
export async function noticed(world: World, told: News): Promise<void> {
  const news = storable(told);
  if (news.type === 'opened') return lookWhetherOpen(world, news.where);
  const now = world.clock.now();
  await world.store.transaction(async (store) => {
    if (!(await store.isNew(news.id, now))) return;
    if (news.type === 'renamed') await rename(store, news);
    else await shut({ ...world, store }, news.where, news.why);
  });
  // A change of a channel may be that we may see it again.
  if (news.type === 'renamed') await lookWhetherOpen(world, news.where);
}

/** A post or an edit found that nothing reaches the channel, and nobody had told us. */
export async function foundShut(world: World, where: Region): Promise<void> {
  await world.store.transaction((store) => shut({ ...world, store }, where, 'unreachable'));
}

/**
 * Looks at the channels that were out of reach; those that aren't any more are brought up to date. All are looked at, and
 * then the first fault that time may mend is thrown.
 */
export async function lookWhetherOpen(world: World, { platform: name, workspace, channel }: Region | AllOf) {
  const { store, platforms } = world;
  const platform = platforms.get(name);
  const faults: PlatformFault[] = [];
  for (const one of platform ? await store.spaces.outOfReach(name) : []) {
    if (workspace !== null && one.workspace !== workspace) continue;
    if (channel !== null && one.channel !== channel) continue;
    const obstacle = await platform?.obstacleAt(one).catch(whyNot);
    if (obstacle instanceof PlatformFault) faults.push(obstacle);
    if (obstacle !== null) continue;
    await store.spaces.open(one.id);
    await store.transaction((tx) => tx.sends.carryStale([...platforms.keys()], CARRIED));
  }
  if (faults[0]) throw faults[0];
}

/** What keeps us out for good, in a workspace that took us out say, is no news; what may pass is asked about again. */
function whyNot(fault: unknown): PlatformFault | 'still shut' {
  if (!(fault instanceof PlatformFault)) throw fault;
  return fault.kind === 'busy' || fault.kind === 'down' ? fault : 'still shut';
}

/** Everything of a platform. */
type AllOf = { readonly platform: string; readonly workspace: null; readonly channel: null };
const CARRIED = 500;

/** The channel's name as it is now; the space's too, as long as nobody chose another for it. */
async function rename(store: Store, { where, name }: Extract<News, { type: 'renamed' }>): Promise<void> {
  const before = await store.spaces.renameChannel(where, name);
  if (before === null || before.spaceId === null || before.name === name) return;
  const space = await store.spaces.byId(before.spaceId);
  if (space && followsName(space, before)) await store.spaces.rename(space.id, name.slice(0, NAME_LIMIT));
}

/** Told once for each space, whichever and however many of its channels it was. */
async function shut({ store, clock }: World, where: Region, why: Shut): Promise<void> {
  const bySpace = Map.groupBy(await store.spaces.shut(where, why), ({ spaceId }) => spaceId);
  const now = clock.now();
  for (const [spaceId, channels] of bySpace) {
    const space = spaceId === null ? null : await store.spaces.byId(spaceId);
    if (!space) continue;
    const [first] = channels;
    await store.sends.plan(
      [
        {
          key: `shut:${first?.id}:${now}`,
          kind: 'shut',
          personId: space.setUpBy,
          payload: { space: space.id, why, channels: channels.map(({ name }) => name) },
          dueAt: now,
        },
      ],
      now,
    );
  }
}

export const shutNotes = {
  /** What an admin is told of channels that are out of reach. */
  shut: async ({ store }: World, { payload }: Send) => {
    const space = await store.spaces.byId(Number(payload.space));
    const { channels } = payload;
    const why = SHUT.find((one) => one === payload.why) ?? 'unreachable';
    return space && shutChannels(space, { why, names: Array.isArray(channels) ? channels.map(String) : [] });
  },
};

/** Whether what is planned for a channel may still go there: it may have left the space, or be out of reach. */
export const isOpenTo = (channel: Channel | null, spaceId: number): boolean =>
  channel !== null && channel.spaceId === spaceId && channel.shut === null;
