/** `/idea plan 41 by March`: a plan by the command. */
import { stanceTaken } from '../cards/answers.ts';
import { pickIdeaFor } from '../cards/finding.ts';
import { words } from '../cards/message.ts';
import { noSuchIdea, whichDay, wrongHorizon } from '../cards/refusals.ts';
import { dayOf } from '../cards/words.ts';
import type { Reply } from '../events.ts';
import type { Day, Horizon, Idea, Person } from '../model.ts';
import { splitPrivate } from '../rules/reading/private.ts';
import { readHorizon, twoDays } from '../rules/reading/when.ts';
import { isLivePlan, USUAL_HORIZON } from '../rules/stances.ts';
import { type Here, ideaNamed, suggested } from './named.ts';
import { plan } from './stance.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export async function planNamed(
  world: World,
  here: Here,
  asked: { readonly said: string; readonly person: Person },
): Promise<Reply> {
  const { space, reader } = here;
  const { person } = asked;
  const { said, isPrivate } = splitPrivate(asked.said);
  if (said === '') return whisper(pickIdeaFor('plan', await suggested(world, here, '')));
  const now = world.clock.now();
  const zone = person.zone ?? space.zone;
  const { name, when, horizon } = splitHorizon(said, (text) => readHorizon(text, now, zone));
  const idea = await ideaNamed(world, here, name);
  if (!idea) return whisper(noSuchIdea(name));
  if (when !== '' && !horizon) {
    const days = twoDays(when, now, zone);
    return whisper(days ? whichOf(idea, days, { said: when, isPrivate }) : wrongHorizon(when));
  }
  const mine = await world.store.stances.of(idea.id, person.id);
  const asker = { person, reader, alone: false };
  if (!horizon && isPrivate === undefined && mine && isLivePlan(mine)) {
    // Nothing new is said: what stands stays, and how to change it stands below.
    const all = await world.store.stances.on([idea.id], reader);
    return whisper(stanceTaken(idea, mine, { others: all.filter((one) => one.person.id !== person.id) }));
  }
  return plan(world, { idea, horizon: horizon ?? USUAL_HORIZON, sure: false, isPrivate }, asker);
}

/** A button for each of the days that the figures can mean. */
const whichOf = (
  { id: idea }: Idea,
  days: readonly Day[],
  { said, isPrivate }: { readonly said: string; readonly isPrivate: true | undefined },
) =>
  whichDay(
    said,
    days.map((horizon) => ({
      day: words('when.until', { day: dayOf(Date.parse(`${horizon}T12:00:00Z`), 'UTC') }),
      action: { do: 'plan', idea, horizon, sure: false, ...(isPrivate ? { alone: true } : {}) },
    })),
  );

/** Most words that a horizon has: "in the next two or three weeks". */
const HORIZON_WORDS = 7;
/** The single words that end no title by chance, as "march" or "may" do. */
const ALONE = /^(?:week|month|quarter|unsure|sometime|\d{4}-\d{2}-\d{2}|q[1-4])$/i;

/**
 * `41 this month` → the idea's name or number, and the horizon that its last words say. Behind a number stands nothing
 * but the horizon, read or not.
 */
function splitHorizon(
  said: string,
  read: (text: string) => Horizon | null,
): { name: string; when: string; horizon: Horizon | null } {
  const [, number, rest = ''] = /^(#?\d{1,9})(?:[:,]?\s+(.+))?$/s.exec(said.trim()) ?? [];
  if (number !== undefined) return { name: number, when: rest, horizon: rest === '' ? null : read(rest) };
  const words = said.split(/\s+/).filter((word) => word !== '');
  for (let tail = Math.min(HORIZON_WORDS, words.length - 1); tail > 0; tail--) {
    const said = words.slice(-tail).join(' ');
    const isTitle = tail === 1 && !ALONE.test(said);
    const horizon = isTitle ? null : read(said);
    if (horizon) return { name: words.slice(0, -tail).join(' '), when: said, horizon };
  }
  return { name: words.join(' '), when: '', horizon: null };
}
