/** What the core was told and what it decided, in short plain sentences, newest first. */
import type { Action } from '../core/actions.ts';
import { label } from '../core/cards/speak.ts';
import type { SpokenReply as Reply } from '../core/cards/spoken.ts';
import { stanceNamed } from '../core/cards/words.ts';
import type { Incoming } from '../core/events.ts';
import type { Witnessed } from '../core/flows/world.ts';
import type { Channel } from '../core/model.ts';
import type { Send } from '../core/store/sends.ts';

/** `on` is a platform, or nothing for what concerns both. `look` leads to where it can be seen. */
export type Line = {
  readonly id: number;
  readonly at: number;
  readonly on: string;
  readonly kind: 'told' | 'decided';
  readonly says: string;
  /** What was done, and in which channels, for things that are done in each. */
  readonly what?: string;
  readonly where?: readonly string[];
  readonly look?: { readonly user?: string; readonly place: string };
};

/** How ids are called. An idea's is looked up; the rest is on the platforms. */
export type Lookup = {
  readonly idea: (id: number) => Promise<string>;
  readonly person: (id: number) => Promise<{ name: string; platform: string; user: string }>;
  readonly channel: (platform: string, id: string) => string;
};

const KEPT = 120;
/** Both cards of an idea follow within moments; lines of one thing this close are one line. */
const TWINS_MS = 20_000;
const TWINS_WITHIN = 6;

export type Chronicle = {
  readonly witness: (seen: Witnessed) => void;
  readonly lines: () => readonly Line[];
};

/** Lines appear in the order of what happened, although some names have to be looked up first. */
export function openChronicle(lookup: Lookup, changed: () => void): Chronicle {
  let lines: readonly Line[] = [];
  let count = 0;
  let turn = Promise.resolve();
  const add = (line: Omit<Line, 'id'>) => {
    count += 1;
    const twin = lines.slice(0, TWINS_WITHIN).find((other) => isTwin(other, line));
    lines = [twin ? { ...both(twin, line), id: count } : { ...line, id: count }]
      .concat(lines.filter((other) => other !== twin))
      .slice(0, KEPT);
    changed();
  };
  return {
    witness: (seen) => {
      // A name that can't be looked up any more costs its line, never the program.
      turn = turn.then(async () => (await linesOf(seen, lookup)).forEach(add)).catch(() => undefined);
    },
    lines: () => lines,
  };
}

type Said = Omit<Line, 'id'>;

/** The same thing in two channels, said once: `Card of #4 drawn again` in one and in the other. */
const isTwin = (line: Said, other: Said): boolean =>
  line.what !== undefined && line.what === other.what && Math.abs(line.at - other.at) < TWINS_MS;

function both(first: Line, second: Said): Said {
  const places = [...new Set([...(first.where ?? []), ...(second.where ?? [])])];
  const on = first.on === second.on ? first.on : 'both';
  return { ...second, on, where: places, says: `${second.what} in ${places.join(' and ')}` };
}

async function linesOf(seen: Witnessed, lookup: Lookup): Promise<readonly Said[]> {
  switch (seen.kind) {
    case 'told': {
      const { event, reply, at } = seen;
      const told = await toldWords(event, lookup);
      const on = event.who.platform;
      const look = { user: event.who.user, place: placeOf(event) };
      const answer = replyWords(reply, event.who.name);
      return [
        ...(told ? [{ at, on, kind: 'told' as const, says: told, look }] : []),
        ...(answer ? [{ at, on, kind: 'decided' as const, says: answer, look }] : []),
      ];
    }
    case 'sent':
      return [{ at: seen.at, kind: 'decided', ...(await sentWords(seen.send, seen.how, lookup)) }];
    case 'shown': {
      const { channel, ideaId } = seen.send;
      if (!channel || ideaId === null) return [];
      const what = `Card of ${await lookup.idea(ideaId)} drawn again`;
      return [{ at: seen.at, on: channel.platform, kind: 'decided', ...inChannel(what, channel) }];
    }
  }
}

const placeOf = (event: Incoming): string => {
  if (event.type === 'reacted') return event.on.channel;
  if (event.type === 'home opened') return 'home';
  return ('where' in event ? event.where?.channel : undefined) ?? 'directs';
};

async function toldWords(event: Incoming, lookup: Lookup): Promise<string> {
  const { name, platform } = event.who;
  switch (event.type) {
    case 'command':
      return `${name} typed /idea ${event.text} in #${event.placeName}`.replace(/\s+/g, ' ');
    case 'saved':
      return `${name} saves a message${event.message.author ? ` of ${event.message.author.name}` : ''}`;
    case 'submitted':
      return `${name} submits a form: “${event.values.title ?? Object.values(event.values)[0] ?? ''}”`;
    case 'pressed':
      return `${name} pressed ${await pressWords(event.action, lookup)}`;
    case 'reacted':
      return `${name} ${event.added ? 'reacts with' : 'takes back'} ${event.sign} in #${lookup.channel(platform, event.on.channel)}`;
    case 'changed':
      return event.hasLeft ? `${name} left` : `${name} goes by this name`;
    case 'home opened':
      return `${name} looks at their Home tab`;
    case 'invited':
      return event.where
        ? `${name} invites the bot to #${lookup.channel(platform, event.where.channel)}`
        : `${name} adds the bot`;
  }
}

async function pressWords(action: Action, lookup: Lookup): Promise<string> {
  const idea = 'idea' in action ? ` on ${await lookup.idea(action.idea)}` : '';
  return `“${labelOf(action)}”${idea}`;
}

function labelOf(action: Action): string {
  if (action.do === 'stance') return label(stanceNamed(action.stance).label, 'en');
  if (action.do === 'plan') return `Planning, ${action.horizon}`;
  if (action.do === 'extend') return `Extend, ${action.horizon ?? 'unsure'}`;
  return `${action.do.charAt(0).toUpperCase()}${action.do.slice(1)}`;
}

function replyWords(reply: Reply, name: string): string {
  switch (reply.kind) {
    case 'nothing':
      return '';
    case 'home':
      return `Draws the Home tab of ${name}`;
    case 'form':
      return `Opens the form “${reply.form.title}” for ${name}`;
    case 'look again':
      return `Keeps the form open: ${Object.values(reply.problems).join(' ')}`;
    case 'whisper':
      if (reply.image) return `Draws the map of overlaps for ${name} alone`;
      return reply.card.tone === 'overlap'
        ? `Overlap found: tells ${name} alone`
        : `Tells ${name} alone: “${reply.card.title}”`;
  }
}

const WHAT: Record<Send['kind'], string> = {
  card: 'Card',
  batch: 'Card of an agenda',
  digest: 'Digest',
  letter: 'Direct message',
  credit: 'Word about the credit',
  overlap: 'Overlap',
  outcome: 'Outcome',
  week: 'Their week',
  unsure: 'Question to the admin',
  welcome: 'Welcome',
  introduction: 'Question whether to be introduced',
  meeting: 'Introduction of two people',
  contact: 'Introduction',
  merge: 'Question whether two ideas are one',
  news: 'What is new beside theirs',
  'follow-up': 'Question whether they talked',
  shut: 'Word about a channel out of reach',
  link: 'Word about linked accounts',
  signups: 'Note about sign-ups',
};

const inChannel = (what: string, { name, channel }: Channel) => ({
  what,
  where: [`#${name}`],
  says: `${what} in #${name}`,
  look: { place: channel },
});

async function sentWords(send: Send, how: string, lookup: Lookup): Promise<Omit<Said, 'at' | 'kind'>> {
  const idea = send.ideaId === null ? '' : ` of ${await lookup.idea(send.ideaId)}`;
  const what = send.kind === 'card' ? `${WHAT.card}${idea}` : WHAT[send.kind];
  if (send.channel) {
    const { platform: on, name: channel } = send.channel;
    if (how.startsWith('posted')) return { on, ...inChannel(`${what} posted`, send.channel) };
    return { on, says: `${what} for #${channel}: ${how}` };
  }
  if (send.personId === null) return { on: '', says: `${what}: ${how}` };
  const { name, platform, user } = await lookup.person(send.personId);
  const says =
    how === 'told in private' ? `${what} sent to ${name} in private` : `${what} to ${name}: ${how}`;
  return { on: platform, says, look: { user, place: 'directs' } };
}
