/** Setting up a channel, joining it to a space, changing how the space works. */

import type { Card } from '../cards/card.ts';
import { settingsForm } from '../cards/forms.ts';
import { languageOf } from '../cards/locales.ts';
import { type Words, words } from '../cards/message.ts';
import { adminsOnly, cannotPost, inDirect, lookAgain, notSetUp, wrongCode } from '../cards/refusals.ts';
import { alreadyIn, settingsSaved, spaceJoined, spaceSet } from '../cards/space.ts';
import type { Incoming, Reply, Who } from '../events.ts';
import type { Person, Place, Space } from '../model.ts';
import { isZone } from '../rules/calendar.ts';
import { judgedIn } from './notices.ts';
import type { Presses, Said, Submits } from './turn.ts';
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
const NAME_LIMIT = 60;

export async function setUp(
  world: World,
  event: Said,
  asked: { readonly argument: string; readonly person: Person },
): Promise<Reply> {
  if (!(await isAdmin(world, event.who, event.where))) return whisper(adminsOnly());
  const { argument, person } = asked;
  if (event.placeName === '') return whisper(inDirect());
  const obstacle = await world.platforms.get(event.where.platform)?.obstacleAt(event.where);
  if (obstacle) return whisper(cannotPost(obstacle));
  const code = /^(?:join\s+)?([a-z0-9-]+)$/i.exec(argument)?.[1];
  if (argument !== '' && !code) return whisper(wrongCode());
  return code ? joinSpace(world, event, code.toUpperCase()) : createSpace(world, event, person);
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
    language: languageOf(person.locale),
    ...DIGEST,
    joinCode: newCode(),
    setUpBy: person.id,
    createdAt: clock.now(),
  });
  const isOurs = await store.spaces.addChannel(space.id, event.where, event.placeName);
  // Two admins at once: what the second began is undone, and the event tried again finds the space of the first.
  if (!isOurs) throw new Error('The channel was set up by somebody else at the same moment.');
  const channels = await store.spaces.channels(space.id);
  return whisper(spaceSet(space, channels, { isNew: true, judged: { answered: 0, dismissed: 0 } }));
}

/** How a space is set up, and what its people make of what they are shown. */
async function howSet(world: World, space: Space): Promise<Card> {
  const channels = await world.store.spaces.channels(space.id);
  return spaceSet(space, channels, { isNew: false, judged: await judgedIn(world, space.id) });
}

async function joinSpace(world: World, event: Said, code: string): Promise<Reply> {
  const { store } = world;
  const space = await store.spaces.byCode(code);
  if (!space) return whisper(wrongCode());
  if (!(await store.spaces.addChannel(space.id, event.where, event.placeName))) {
    const here = await store.spaces.at(event.where);
    return whisper(here && here.space.id !== space.id ? alreadyIn(here.space) : await howSet(world, space));
  }
  return whisper(spaceJoined(space, await store.spaces.channels(space.id)));
}

export async function openSettings(world: World, who: Who, where: Place): Promise<Reply> {
  const here = await world.store.spaces.at(where);
  if (!here) return whisper(notSetUp());
  if (!(await isAdmin(world, who, where))) return whisper(adminsOnly());
  return { kind: 'form', form: settingsForm(here.space) };
}

export async function saveSettings(
  world: World,
  event: Extract<Incoming, { type: 'submitted' }>,
): Promise<Reply> {
  const here = await world.store.spaces.at(event.where);
  if (!here) return whisper(notSetUp());
  if (!(await isAdmin(world, event.who, event.where))) return whisper(adminsOnly());
  const { name = '', day, hour, zone = '' } = event.values;
  const problems: Record<string, Words> = {};
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > NAME_LIMIT)
    problems.name = words('problem.space name', { limit: NAME_LIMIT });
  if (!isZone(zone.trim())) problems.zone = words('problem.zone');
  if (Object.keys(problems).length > 0) {
    const about = {
      problems,
      typed: `${name} · ${zone}`,
      label: words('space.change'),
      action: { do: 'settings' as const },
    };
    return { kind: 'look again', problems, otherwise: lookAgain(about) };
  }
  const to = {
    name: name.trim(),
    zone: zone.trim(),
    digestDay: inRange(day, 1, 7, here.space.digestDay),
    digestHour: inRange(hour, 0, 23, here.space.digestHour),
  };
  await world.store.spaces.change(here.space.id, to);
  return whisper(settingsSaved({ ...here.space, ...to }));
}

function inRange(value: string | undefined, from: number, until: number, otherwise: number): number {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number >= from && number <= until
    ? number
    : otherwise;
}

export async function isAdmin({ platforms }: World, who: Who, where: Place): Promise<boolean> {
  return (await platforms.get(who.platform)?.isAdmin(who, where)) ?? false;
}
