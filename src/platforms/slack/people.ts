/** Who people are, remembered for a while: a name is asked for with every event, and Slack counts our questions. */
import type { webApi } from '@slack/bolt';
import { type Language, languageOf } from '../../core/cards/locales.ts';
import type { Who } from '../../core/events.ts';
import { isZone } from '../../core/rules/calendar.ts';
import { LIMITS, NAMES_KEPT, TIMES } from './limits.ts';
import { line } from './text.ts';

/** A person as Slack describes one, in an answer or in an event. */
export type Member = {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly deleted?: boolean;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
  readonly is_bot?: boolean;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
};

type Known = {
  readonly name: string;
  readonly zone: string | null;
  /** As Slack writes it, e.g. `fr-FR`. */
  readonly locale: string | null;
  readonly admin: boolean;
  readonly bot: boolean;
  readonly hasLeft: boolean;
};

type Named = Pick<Known, 'name' | 'zone' | 'locale'>;

/** What others see: the display name, else the full one, else the handle. */
function nameOf(found: Pick<Member, 'profile' | 'real_name' | 'name'>, user: string): string {
  const { profile } = found;
  const name = [profile?.display_name, profile?.real_name, found.real_name, found.name].find((each) =>
    each?.trim(),
  );
  return line(name ?? user, LIMITS.option);
}

/** People that are looked through for admins; where there are more, some admins aren't named. */
const LISTED = 1_000;
const ADMINS_NAMED = 3;

export type People = {
  /** Asks Slack unless it was asked within the hour; rejects when Slack can't say. */
  find(user: string): Promise<Known>;
  /** Asks Slack whatever is remembered. */
  ask(user: string): Promise<Known>;
  /** What Slack tells of somebody by itself; remembered. */
  hear(user: Member): Known;
  /** Never rejects: without Slack's answer people go by what it said before, else by their handle. */
  who(user: string, handle?: string): Promise<Who>;
  asWho(user: string, known: Named): Who;
  /** Some admins by name, as Slack lists them. */
  admins(): Promise<readonly string[]>;
  /** The language of somebody who was asked about; English of anybody else. */
  languageOf(user: string): Language;
};

export function people(client: webApi.WebClient, team: string): People {
  const kept = new Map<string, { readonly known: Known; readonly until: number }>();

  const keep = (user: string, found: Member): Known => {
    const before = kept.get(user)?.known;
    const now = knownOf(user, found);
    // A change of somebody is told without their language.
    const known = { ...now, locale: now.locale ?? before?.locale ?? null };
    kept.delete(user);
    kept.set(user, { known, until: Date.now() + TIMES.nameFreshMs });
    const oldest = kept.keys().next();
    if (kept.size > NAMES_KEPT && !oldest.done) kept.delete(oldest.value);
    return known;
  };

  const ask = async (user: string): Promise<Known> => {
    const { user: found = {} } = await client.users.info({ user, include_locale: true });
    return keep(user, found);
  };

  const find = async (user: string): Promise<Known> => {
    const entry = kept.get(user);
    if (entry === undefined || entry.until < Date.now()) return ask(user);
    // Asked for again: it moves to the end of those to be forgotten.
    kept.delete(user);
    kept.set(user, entry);
    return entry.known;
  };

  const asWho = (user: string, { name, zone, locale }: Named): Who => ({
    platform: 'slack',
    workspace: team,
    user,
    name,
    zone,
    locale,
  });
  const unsaid = (user: string, name: string): Who => {
    const before = kept.get(user)?.known;
    if (before) return asWho(user, before);
    return { ...asWho(user, { name, zone: null, locale: null }), isNameUnsure: true };
  };

  return {
    find,
    hear: (found) => keep(found.id ?? '', found),
    ask,
    asWho,
    admins: async () => {
      const { members = [] } = await client.users.list({ limit: LISTED });
      return members
        .filter((one) => (one.is_admin || one.is_owner) && !one.deleted && !one.is_bot)
        .slice(0, ADMINS_NAMED)
        .map((one) => nameOf(one, one.id ?? ''));
    },
    languageOf: (user) => languageOf(kept.get(user)?.known.locale),
    who: (user, handle = user) =>
      find(user).then(
        (known) => asWho(user, known),
        () => unsaid(user, handle),
      ),
  };
}

function knownOf(user: string, found: Member): Known {
  return {
    name: nameOf(found, user),
    // A zone that this Node doesn't know yet can't be reckoned with; the space's is used then.
    zone: found.tz && isZone(found.tz) ? found.tz : null,
    locale: found.locale || null,
    admin: found.is_admin === true || found.is_owner === true || found.is_primary_owner === true,
    bot: found.is_bot === true || user === 'USLACKBOT',
    hasLeft: found.deleted === true,
  };
}
