/** Moments as each platform shows them, in the reader's own zone. */

const day = (at, zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
const format = (at, zone, options) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(at);
const DAY = 86_400_000;

const DISCORD = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const SLACK = {
  date_num: { dateStyle: 'short' },
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
};

/** A moment in one of Discord's letters or in Slack's `{date_short_pretty} at {time}`. */
export function dateAs(at, style, { zone, now }) {
  if (DISCORD[style]) return format(at, zone, DISCORD[style]);
  return style.replace(/\{(\w+)\}/g, (whole, token) => {
    const plain = token.replace('_pretty', '');
    const near = token.endsWith('_pretty') ? nearby(at, { zone, now }) : '';
    return near || (SLACK[plain] ? format(at, zone, SLACK[plain]) : whole);
  });
}

export function nearby(at, { zone, now }) {
  const names = {
    [day(now - DAY, zone)]: 'yesterday',
    [day(now, zone)]: 'today',
    [day(now + DAY, zone)]: 'tomorrow',
  };
  return names[day(at, zone)] ?? '';
}

export const timeOf = (at, zone) => format(at, zone, { hour: 'numeric', minute: '2-digit' });
export const dayKey = day;

/** The line between two days of messages. */
export function dayName(at, looking) {
  const near = nearby(at, looking);
  if (near) return near[0].toUpperCase() + near.slice(1);
  return format(at, looking.zone, { weekday: 'long', month: 'long', day: 'numeric' });
}

export function clockFace(at, zone) {
  return {
    day: format(at, zone, { weekday: 'long' }),
    date: format(at, zone, { day: 'numeric', month: 'long', year: 'numeric' }),
    time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at),
  };
}

export const logTime = (at, zone) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
