/** What the core was told and what it decided, in short plain sentences, newest first. */
import type { Action } from '../core/actions.ts';
import { STANCE_WORDS } from '../core/cards/words.ts';
import type { Incoming, Reply } from '../core/events.ts';
import type { Witnessed } from '../core/flows/world.ts';
import type { Send } from '../core/store.ts';

/** `on` is a platform, or nothing for what concerns both. `look` leads to where it can be seen. */
export type Line = {
  readonly id: number;
  readonly at: number;
  readonly on: string;
  readonly kind: 'told' | 'decided';
  readonly says: string;
  readonly look?: { readonly user?: string; readonly place: string };
};

/** How ids are called. An idea's is looked up; the rest is on the platforms. */
export type Lookup = {
  readonly idea: (id: number) => Promise<string>;
  readonly person: (id: number) => Promise<{ name: string; platform: string; user: string }>;
  readonly channel: (platform: string, id: string) => string;
};

const KEPT = 120;

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
    const last = lines[0];
    if (last && last.says === line.says && last.on === line.on) return;
    count += 1;
    lines = [{ ...line, id: count }, ...lines].slice(0, KEPT);
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
      const says = `Card of ${await lookup.idea(ideaId)} drawn again in #${channel.name}`;
      return [{ at: seen.at, on: channel.platform, kind: 'decided', says, look: { place: channel.channel } }];
    }
  }
}

const placeOf = (event: Incoming): string => {
  if (event.type === 'reacted') return event.on.channel;
  return event.where?.channel ?? 'directs';
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
      return `${name} pressed “${await pressWords(event.action, lookup)}”`;
    case 'reacted':
      return `${name} ${event.added ? 'reacts with' : 'takes back'} ${event.sign} in #${lookup.channel(platform, event.on.channel)}`;
    case 'invited':
      return event.where
        ? `${name} invites the bot to #${lookup.channel(platform, event.where.channel)}`
        : `${name} adds the bot`;
  }
}

async function pressWords(action: Action, lookup: Lookup): Promise<string> {
  const idea = 'idea' in action ? ` on ${await lookup.idea(action.idea)}` : '';
  if (action.do === 'stance') return `${STANCE_WORDS[action.stance].label}${idea}`;
  if (action.do === 'plan') return `Planning, ${action.horizon}${idea}`;
  return `${action.do}${idea}`;
}

function replyWords(reply: Reply, name: string): string {
  switch (reply.kind) {
    case 'nothing':
      return '';
    case 'form':
      return `Opens the form “${reply.form.title}” for ${name}`;
    case 'look again':
      return `Keeps the form open: ${Object.values(reply.problems).join(' ')}`;
    case 'whisper':
      return reply.card.tone === 'overlap'
        ? `Overlap found: tells ${name} alone`
        : `Tells ${name} alone: “${reply.card.title}”`;
  }
}

const WHAT: Record<Send['kind'], string> = {
  card: 'Card',
  digest: 'Digest',
  checkin: 'Check-in',
  credit: 'Word about the credit',
  overlap: 'Overlap',
  unsure: 'Question to the admin',
  welcome: 'Welcome',
};

async function sentWords(
  send: Send,
  how: string,
  lookup: Lookup,
): Promise<Pick<Said, 'says' | 'on' | 'look'>> {
  const idea = send.ideaId === null ? '' : ` of ${await lookup.idea(send.ideaId)}`;
  const what = send.kind === 'card' ? `${WHAT.card}${idea}` : WHAT[send.kind];
  if (send.channel) {
    const place = send.channel.channel;
    const says = how.startsWith('posted') ? `${what} ${how}` : `${what} for #${send.channel.name}: ${how}`;
    return { on: send.channel.platform, says, look: { place } };
  }
  if (send.personId === null) return { on: '', says: `${what}: ${how}` };
  const { name, platform, user } = await lookup.person(send.personId);
  const says = how === 'told in private' ? `${what} sent to ${name} in private` : `${what} to ${name}: ${how}`;
  return { on: platform, says, look: { user, place: 'directs' } };
}
