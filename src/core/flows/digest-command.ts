/** `/idea digest`: what it is, a look at it, posting it early, and one's own week. */
import { digestCard, digestHelp, digestPosted, digestPostedAlready, digestPreview } from '../cards/digest.ts';
import { words } from '../cards/message.ts';
import { WEEKDAYS } from '../cards/words.ts';
import type { Reply, Who } from '../events.ts';
import type { Place, Space } from '../model.ts';
import { channelReader } from '../rules/audience.ts';
import { digestEarly, digestSoFar } from '../rules/digest.ts';
import { planDigest } from './digest.ts';
import { weekIn } from './digest-week.ts';
import { asAdmin, isAdmin } from './roles.ts';
import type { Presses, Verb } from './turn.ts';
import { setWeek } from './week.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

type Asked = { readonly who: Who; readonly where: Place; readonly alone: boolean };

export const digestVerb: Verb = async (world, { rest, space }, { event, person }) => {
  const what = rest.trim().toLowerCase();
  const asked = { who: event.who, where: event.where, alone: false };
  const mine = await world.store.spaces.readsWeek(space.id, person.id);
  if (what === 'me' || what === 'my week')
    return setWeek(world, { spaceId: space.id, person, on: !mine, alone: false });
  if (what === 'preview') return preview(world, asked);
  if (what === 'post' || what === 'post now') return post(world, asked);
  const admin = await isAdmin(world, event.who, event.where);
  return whisper(digestHelp({ next: nextOf(space), mine, admin }));
};

export const digestPresses = {
  'preview digest': (world, _action, { event }) => preview(world, event),
  'post digest': (world, _action, { event }) => post(world, event),
} satisfies Partial<Presses>;

async function preview(world: World, asked: Asked): Promise<Reply> {
  return asAdmin(world, { ...asked, about: 'digest' }, async ({ space, channel }) => {
    const now = world.clock.now();
    // As everybody in the channel reads: what is shown is what its digest would.
    const reader = channelReader(channel);
    const card = digestCard(await weekIn(world, { space, span: digestSoFar(space, now), reader }));
    const early = digestEarly(space, now) !== null;
    return whisper(digestPreview(card, { next: nextOf(space), early }), asked.alone);
  });
}

async function post(world: World, asked: Asked): Promise<Reply> {
  return asAdmin(world, { ...asked, about: 'digest' }, async ({ space, channel }) => {
    const now = world.clock.now();
    // As everybody in the channel reads: what is shown is what its digest would.
    const reader = channelReader(channel);
    const span = digestEarly(space, now);
    if (!span) return whisper(digestPostedAlready(nextOf(space)), asked.alone);
    if (!digestCard(await weekIn(world, { space, span, reader })))
      return whisper(digestPreview(null, { next: nextOf(space), early: true }), asked.alone);
    await planDigest(world, [{ space, span, early: true }], now);
    const channels = await world.store.spaces.channels(space.id);
    return whisper(digestPosted(channels.map(({ name }) => name)), asked.alone);
  });
}

const nextOf = ({ digestDay, digestHour, zone }: Space) =>
  words('digest.when', { day: WEEKDAYS[digestDay - 1] ?? '', hour: digestHour, zone });
