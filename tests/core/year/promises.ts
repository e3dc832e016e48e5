/** What was promised, held against all that was said in a year. */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { Channel, Millis, Space } from '../../../src/core/model.ts';
import { DAY } from '../../../src/core/rules/calendar.ts';
import type { Told } from '../../recording.ts';
import type { Lived } from './life.ts';
import { type Human, QUIET, WEEKS } from './stage.ts';

/** All that anybody was told, by person, in the order of time. */
export function toldTo({ platforms }: Lived): ReadonlyMap<string, readonly Told[]> {
  const told = platforms.flatMap((platform) => platform.told).sort((a, b) => a.at - b.at);
  expect(told.length).toBeGreaterThan(3 * WEEKS);
  return Map.groupBy(told, ({ who }) => who.user);
}

/** Never more than two in seven days, in working hours, and none in quiet or after two check-ins without an answer. */
export function checkPerson(human: Human, told: readonly Told[]): void {
  const about = `${human.user} in ${human.zone}`;
  let unanswered = 0;
  let before = 0;
  for (const [i, { at, card }] of told.entries()) {
    const inSeven = told.filter((other) => other.at > at - 7 * DAY && other.at <= at).length;
    expect(inSeven, about).toBeLessThanOrEqual(2);
    const local = localTime(at, human.zone);
    const isWork = local.dayOfWeek <= 5 && local.hour >= 9 && local.hour < 17;
    expect(isWork, `${about}, ${local.toString()}`).toBe(true);
    for (const { from, until } of human.quiet)
      if (isLatest(human, from, at)) expect(at >= until || at < from, `${about} is quiet`).toBe(true);
    // What they pressed at once bears the moment of the message itself.
    if (human.acted.some((moment) => moment >= before && moment <= at)) unanswered = 0;
    if (asksAbout(card).length > 0) {
      expect(unanswered, `${about}, message ${i}`).toBeLessThan(2);
      unanswered += 1;
    }
    before = at;
  }
}

const localTime = (at: Millis, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** A later wish takes the place of an earlier one. */
const isLatest = (human: Human, from: Millis, at: Millis): boolean =>
  human.quiet.filter((quiet) => quiet.from <= at).at(-1)?.from === from;

/** The ideas whose plans a message asks about. */
const asksAbout = (card: Told['card']): readonly number[] =>
  [...JSON.stringify(card).matchAll(/"do":"still on it","idea":(\d+)/g)].map(([, idea]) => Number(idea));

/** Every plan whose time was over was asked about once, or lapsed since nobody answers, or waits for its moment. */
export async function checkPlans(lived: Lived, told: ReturnType<typeof toldTo>): Promise<void> {
  let asked = 0;
  for (const human of lived.people) {
    const before = new Map<number, Millis>();
    for (const { at, card } of told.get(human.user) ?? [])
      for (const idea of asksAbout(card)) {
        const last = before.get(idea) ?? 0;
        asked += 1;
        // Asked again only after they did something about it: said that they go on, extended or snoozed it, took it anew.
        if (last > 0)
          expect(
            human.pressed.some((press) => press.idea === idea && press.at >= last && press.at <= at),
            `${human.user} is asked about ${idea} again`,
          ).toBe(true);
        before.set(idea, at);
      }
  }
  expect(asked).toBeGreaterThan(2 * WEEKS);
  const long = new Date(lived.endedAt - 21 * DAY).toISOString();
  const [left] = await lived.board.sql`
    select count(*)::int as n from stances st join people p on p.id = st.person_id
    where st.lapsed_at is null and st.checked_in_at is null and st.horizon_ends_at < ${long}
      and coalesce(st.snoozed_until < ${long}, true) and coalesce(p.quiet_until < ${long}, true)`;
  expect(left?.n).toBe(0);
}

/** One digest for each channel and week that had something in it, in its hour; and none that says nothing. */
export async function checkDigests(lived: Lived): Promise<void> {
  for (const space of lived.spaces)
    for (const channel of await lived.board.store.spaces.channels(space.id))
      await checkChannel(lived, space, channel);
  for (const { space, from, until } of lived.empty.values())
    expect(lived.ideas.filter((idea) => idea.spaceId === space && isIn(idea.createdAt, from, until))).toEqual(
      [],
    );
}

const isIn = (at: Millis, from: Millis, until: Millis): boolean => from <= at && at < until;

async function checkChannel(lived: Lived, space: Space, channel: Channel): Promise<void> {
  const digests = lived.platforms
    .flatMap(({ posted }) => posted)
    .filter(({ where, card }) => where.channel === channel.channel && card.tone === 'digest');
  const weeks = new Set(digests.map(({ key }) => key));
  expect(weeks.size, `twice in ${channel.channel}`).toBe(digests.length);
  for (const { at, card } of digests) {
    const local = localTime(at, space.zone);
    expect(local.dayOfWeek, local.toString()).toBe(space.digestDay);
    // A program that ended left it for the next look, and a skipped hour is the one after it.
    expect(local.hour - space.digestHour, local.toString()).toBeLessThanOrEqual(2);
    expect(local.hour - space.digestHour, local.toString()).toBeGreaterThanOrEqual(0);
    expect(card.body.some(({ kind }) => kind === 'list')).toBe(true);
  }
  // What nobody can know about was posted, or an admin is asked about it.
  const lost = await lived.board.sql`
    select key from sends where channel_id = ${channel.id} and kind = 'digest' and state in ('unsure', 'failed')`;
  const empty = [...lived.empty.keys()].filter((key) => key.startsWith(`digest:${channel.id}:`));
  const all = new Set([...weeks, ...empty, ...lost.map(({ key }) => String(key))]);
  const isQuiet = space.id === lived.spaces[0]?.id && QUIET.from < lived.endedAt;
  const due = WEEKS - (isQuiet ? 2 : 0);
  expect(all.size, channel.channel).toBeGreaterThanOrEqual(due - 1);
  expect(all.size, channel.channel).toBeLessThanOrEqual(due + 1);
}
