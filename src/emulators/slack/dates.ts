/** <!date^…>: https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
type Looking = { readonly tz: string; readonly now: number };

/** Undefined when Slack would show the fallback text instead. */
export function dated(seconds: number, format: string, looking: Looking): string | undefined {
  if (!Number.isFinite(seconds) || format === '') return undefined;
  return format.replace(
    /\{(\w+)\}/g,
    (whole, token: string) => tokens[token]?.(seconds * 1000, looking) ?? whole,
  );
}

type Token = (ms: number, looking: Looking) => string;
const part =
  (options: Intl.DateTimeFormatOptions): Token =>
  (ms, { tz }) =>
    new Intl.DateTimeFormat('en-US', { timeZone: tz, ...options }).format(ms);
const iso: Token = (ms, { tz }) => new Intl.DateTimeFormat('en-CA', { timeZone: tz }).format(ms);
const long = part({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
const plain = part({ month: 'long', day: 'numeric', year: 'numeric' });
const short = part({ month: 'short', day: 'numeric', year: 'numeric' });

/** "today" and its neighbours where they fit. */
const pretty =
  (token: Token): Token =>
  (ms, looking) => {
    const day = 86_400_000;
    const near = { yesterday: -day, today: 0, tomorrow: day };
    const word = Object.entries(near).find(
      ([, shift]) => iso(ms, looking) === iso(looking.now + shift, looking),
    )?.[0];
    return word ?? token(ms, looking);
  };

const ago: Token = (ms, { now }) => {
  const minutes = Math.round((ms - now) / 60_000);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
};

const tokens: Readonly<Record<string, Token>> = {
  date_num: iso,
  date_slash: (ms, looking) => iso(ms, looking).replaceAll('-', '/'),
  date: plain,
  date_short: short,
  date_long: long,
  date_pretty: pretty(plain),
  date_short_pretty: pretty(short),
  date_long_pretty: pretty(long),
  time: part({ hour: 'numeric', minute: '2-digit' }),
  time_secs: part({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago,
};
