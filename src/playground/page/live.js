/** What the page knows: the latest snapshot, who looks through each window, and how to do something. */
import { computed, signal } from '/lib/signals.js';

/** The latest whole state, or null before the first. */
export const state = signal(null);
/** Whether the stream is open; while it isn't the page says so. */
export const connected = signal(true);
/** Through whose eyes and at which place each window looks. A place is a channel's id or `directs`. */
export const views = { slack: signal(null), discord: signal(null) };
/** What a platform refused, in its words, shown in its window until dismissed. */
export const refusals = { slack: signal(''), discord: signal('') };
export const step = signal(0);
/** Until when each person has read each place: `slack U0INES C0IDEAS` → milliseconds. */
export const readUntil = signal(new Map());
/** What was there when the story began counts as read. */
const begun = signal(null);

export const ready = computed(() => state.value?.phase === 'ready');

export function connect() {
  const stream = new EventSource('/live');
  stream.onmessage = ({ data }) => {
    const next = JSON.parse(data);
    next.receivedAt = Date.now();
    if (next.phase === 'ready' && begun.value === null) begun.value = next.clock.now;
    state.value = next;
    connected.value = true;
    for (const on of ['slack', 'discord']) if (next[on] && !views[on].value) firstView(on);
  };
  stream.onerror = () => {
    connected.value = false;
  };
}

function firstView(on) {
  lookThrough(on, state.value.tour[step.value].through[on]);
}

/** Turns a window to a person and a place; a channel may be named by its name. */
export function lookThrough(on, { who, place }) {
  const screen = state.value?.[on];
  if (!screen) return;
  const person = screen.people.find((one) => one.name === who || one.id === who);
  const channel = screen.channels.find((one) => one.id === place || one.name === place);
  const user = person?.id ?? views[on].value?.who ?? screen.people[0].id;
  const isPlace = channel && !isDirect(channel) && isOpenTo(channel, user);
  views[on].value = { who: user, place: isPlace ? channel.id : 'directs' };
}

/** Where a link leads to a message of this playground, that message is shown. */
export function goToMessage(href) {
  const [, channel, micros] = /\/archives\/(\w+)\/p(\d+)$/.exec(href) ?? [];
  const [, place, snowflake] = /\/channels\/\d+\/(\d+)\/(\d+)$/.exec(href) ?? [];
  const on = channel ? 'slack' : 'discord';
  const id = channel ? `${micros.slice(0, -6)}.${micros.slice(-6)}` : snowflake;
  if (!state.value[on]?.messages.some((one) => one.id === id)) return false;
  lookThrough(on, { place: channel ?? place });
  requestAnimationFrame(() => {
    const message = document.getElementById(`${on}-${id}`);
    message?.scrollIntoView({ block: 'center' });
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      message?.animate([{ background: '#fb923c66' }, { background: 'transparent' }], 1_600);
  });
  return true;
}

const PRIVATE_THREAD = 12;

/** A conversation of one person and the bot. */
export const isDirect = (channel) => channel.kind === 'im' || channel.type === 1;
/** A direct conversation of several people. */
export const isGroup = (channel) => channel.kind === 'mpim';

/** Whether somebody may go to a place: group messages and private threads are there for those in them. */
export const isOpenTo = (channel, who) =>
  (!isGroup(channel) && channel.type !== PRIVATE_THREAD) || channel.members.includes(who);

/** What a place is called by somebody: group messages have the names of the other people in them. */
export function placeName(channel, { screen, who }) {
  if (!isGroup(channel)) return channel.name;
  const others = screen.people.filter(({ id }) => id !== who && channel.members.includes(id));
  return others.map((one) => one.name).join(', ');
}

/** The id of the conversation that a person has with the bot, or null before its first message. */
export function directOf(on, who) {
  const channels = state.value?.[on]?.channels ?? [];
  const mine = (one) => one.recipientId === who || (one.kind === 'im' && one.members.includes(who));
  return channels.find(mine)?.id ?? null;
}

export const placeId = (on, view) => (view.place === 'directs' ? directOf(on, view.who) : view.place);

/** The messages of a place that this person sees, oldest first. */
export function messagesAt(on, who, place) {
  const all = state.value?.[on]?.messages ?? [];
  return all.filter((one) => one.place === place && (!one.visibleTo || one.visibleTo === who));
}

export function unread(on, who, place) {
  if (begun.value === null || place === null) return 0;
  const until = readUntil.value.get(`${on} ${who} ${place}`) ?? begun.value;
  return messagesAt(on, who, place).filter((one) => one.at > until && one.user !== who).length;
}

export function markRead(on, who, place) {
  const newest = messagesAt(on, who, place).at(-1)?.at ?? 0;
  const key = `${on} ${who} ${place}`;
  if ((readUntil.value.get(key) ?? 0) >= newest) return;
  readUntil.value = new Map(readUntil.value).set(key, newest);
}

/** What a person does in a window. Resolves to whether the platform took it. */
export async function act(on, what) {
  refusals[on].value = '';
  const outcome = await post('/act', { on, who: views[on].value.who, ...what });
  if (!outcome.ok) refusals[on].value = outcome.error;
  return outcome;
}

export async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return { ok: false, error: 'The playground has ended. Start it again in the terminal.' };
  }
}

/** The playground's time now: the snapshot's, and what has passed since. */
export function playgroundNow() {
  const { clock, receivedAt } = state.value;
  return clock.now + Date.now() - receivedAt;
}
