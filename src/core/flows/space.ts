/** Setting up a channel, joining it to a space, changing how the space works. */

import type { Card } from '../cards/card.ts';
import { settingsForm } from '../cards/forms.ts';
import { LANGUAGES, languageOf } from '../cards/locales.ts';
import { type Words, words } from '../cards/message.ts';
import { unreachedCount } from '../cards/people.ts';
import { cannotPost, inDirect, notSetUp, setUpHow, wrongCode } from '../cards/refusals.ts';
import { settingsSaved, spaceJoined, spaceSet } from '../cards/space.ts';
import type { Incoming, Reply, Who } from '../events.ts';
import type { Person, Place, Space } from '../model.ts';
import { isZone } from '../rules/calendar.ts';
import { nextDigest } from '../rules/digest.ts';
import { NAME_LIMIT, readSetup } from '../rules/spaces.ts';
import { changeCode, leave, offerMove } from './lifecycle.ts';
import { judgedIn } from './notices.ts';
import { adminsOnlyAt, asAdmin, isAdmin } from './roles.ts';
import type { Presses, Said, Submits } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const spacePresses = {
  settings: (world, _action, { event }) => openSettings(world, event.who, event.where),
} satisfies Partial<Presses>;

export const spaceForms = {
  settings: (world, _action, { event }) => saveSettings(world, event),
} satisfies Submits;

/** The digest comes on Monday at nine unless a space chooses otherwise: the week is still to be planned then. */
const DIGEST = { digestDay: 1, digestHour: 9 } as const;

export async function setUp(
  world: World,
  event: Said,
  asked: { readonly argument: string; readonly person: Person },
): Promise<Reply> {
  const wish = readSetup(asked.argument);
  // Leaving works where we can't post any more.
  if (event.placeName !== '' && wish.what === 'leave') return leave(world, event, false);
  if (!(await isAdmin(world, event.who, event.where))) return adminsOnlyAt(world, event.where);
  if (event.placeName === '') return whisper(inDirect());
  if (wish.what === 'new code') return changeCode(world, event);
  const obstacle = await world.platforms.get(event.where.platform)?.obstacleAt(event.where);
  if (obstacle) return whisper(cannotPost(obstacle));
  await reopen(world, event.where);
  if (wish.what === 'unclear') return whisper(setUpHow(asked.argument));
  return wish.what === 'join' ? joinSpace(world, event, wish.code) : createSpace(world, event, asked.person);
}

/** Whoever sets up a channel sees it: what kept us out is over. */
async function reopen({ store }: World, where: Place): Promise<void> {
  const here = await store.spaces.at(where);
  if (here?.channel.shut) await store.spaces.open(here.channel.id);
}

async function createSpace(world: World, event: Said, person: Person): Promise<Reply> {
  const { store, clock, newCode } = world;
  const here = await store.spaces.at(event.where);
  if (here) return whisper(await howSet(world, here.space));
  const name = event.placeName.slice(0, NAME_LIMIT);
  const zone = event.who.zone && isZone(event.who.zone) ? event.who.zone : 'UTC';
  const space = await store.spaces.create({
    name,
    zone,
    // A server that never chose a language says that it is English.
    language: languageOf([event.placeLocale, person.locale].find((one) => languageOf(one) !== 'en')),
    ...DIGEST,
    joinCode: newCode(),
    setUpBy: person.id,
    createdAt: clock.now(),
  });
  const isOurs = await store.spaces.addChannel(space.id, event.where, event.placeName);
  // Two admins at once: what the second began is undone, and the event tried again finds the space of the first.
  if (!isOurs) throw new Error('The channel was set up by somebody else at the same moment.');
  const channels = await store.spaces.channels(space.id);
  return whisper(
    spaceSet(space, channels, { isNew: true, judged: { answered: 0, dismissed: 0 }, hasPages: false }),
  );
}

/** How a space is set up, and what its people make of what they are shown. */
async function howSet(world: World, space: Space): Promise<Card> {
  const channels = await world.store.spaces.channels(space.id);
  const judged = await judgedIn(world, space.id);
  const card = spaceSet(space, channels, { isNew: false, judged, hasPages: world.pages !== null });
  const unreached = unreachedCount(await world.store.people.unreachedIn(space.id));
  return { ...card, body: [...card.body, ...unreached] };
}

async function joinSpace(world: World, event: Said, code: string): Promise<Reply> {
  const { store } = world;
  const space = await store.spaces.byCode(code);
  if (!space) return whisper(wrongCode());
  const isNew = await store.spaces.addChannel(space.id, event.where, event.placeName);
  const here = await store.spaces.at(event.where);
  if (here && here.space.id !== space.id) return offerMove(world, here, space);
  if (!isNew || !here) return whisper(await howSet(world, space));
  // If it was in this space before, the cards that it kept are kept up again.
  await store.sends.redrawIn(here.channel.id, space.id);
  return whisper(spaceJoined(space, await store.spaces.channels(space.id)));
}

export function openSettings(world: World, who: Who, where: Place): Promise<Reply> {
  return asAdmin(world, { who, where }, async ({ space }) => ({ kind: 'form', form: settingsForm(space) }));
}

export async function saveSettings(
  world: World,
  event: Extract<Incoming, { type: 'submitted' }>,
): Promise<Reply> {
  const here = await world.store.spaces.at(event.where);
  if (!here) return whisper(notSetUp());
  if (!(await isAdmin(world, event.who, event.where))) return adminsOnlyAt(world, event.where);
  const { name = '', day, hour, zone = '', language } = event.values;
  const problems: Record<string, Words> = {};
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > NAME_LIMIT)
    problems.name = words('problem.space name', { limit: NAME_LIMIT });
  if (!isZone(zone.trim())) problems.zone = words('problem.zone');
  if (Object.keys(problems).length > 0) {
    return askAgain({ problems, label: words('space.change'), action: { do: 'settings' } });
  }
  const to = {
    name: name.trim(),
    zone: zone.trim(),
    language: LANGUAGES.find((one) => one === language) ?? here.space.language,
    digestDay: inRange(day, 1, 7, here.space.digestDay),
    digestHour: inRange(hour, 0, 23, here.space.digestHour),
  };
  await world.store.spaces.change(here.space.id, to);
  const speaksAnew = to.language !== here.space.language;
  if (speaksAnew) await world.store.ideas.touchAll(here.space.id);
  const saved = { ...here.space, ...to };
  return whisper(settingsSaved(saved, nextDigest(saved, world.clock.now()), speaksAnew));
}

function inRange(value: string | undefined, from: number, until: number, otherwise: number): number {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number >= from && number <= until
    ? number
    : otherwise;
}
