/** Pairs of what a person does in the page and what their window does: every act of the page, checked and done. */
import { emojiName } from '../emulators/slack/mrkdwn.ts';
import { SLACK_PEOPLE } from './cast.ts';
import type { Stage } from './stage.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** What the page sends. `place` is a channel's id; `control` names a button or a menu of the message. */
export type Act = { readonly on: 'slack' | 'discord'; readonly who: string } & (
  | { readonly do: 'say'; readonly place: string; readonly text: string }
  | { readonly do: 'press'; readonly place: string; readonly message: string; readonly control: string }
  | {
      readonly do: 'choose';
      readonly place: string;
      readonly message: string;
      readonly control: string;
      readonly option: string;
    }
  | { readonly do: 'react'; readonly place: string; readonly message: string; readonly sign: string }
  | { readonly do: 'save'; readonly place: string; readonly message: string; readonly name: string }
  | { readonly do: 'dismiss'; readonly place: string; readonly message: string }
  /** The Home tab is opened; `press` and `choose` know it, and the form that is open, as places. */
  | { readonly do: 'home' }
  | { readonly do: 'submit'; readonly values: Readonly<Record<string, string>> }
  | { readonly do: 'close' }
);

const WORDS: Record<Act['do'], readonly string[]> = {
  say: ['place', 'text'],
  press: ['place', 'message', 'control'],
  choose: ['place', 'message', 'control', 'option'],
  react: ['place', 'message', 'sign'],
  save: ['place', 'message', 'name'],
  dismiss: ['place', 'message'],
  home: [],
  submit: [],
  close: [],
};

/** Reads what came from the page; null for anything that isn't an act. */
export function decodeAct(body: unknown): Act | null {
  if (typeof body !== 'object' || body === null) return null;
  const entries = new Map<string, unknown>(Object.entries(body));
  const wanted = WORDS[entries.get('do') as Act['do']];
  const platform = entries.get('on');
  if (!wanted || (platform !== 'slack' && platform !== 'discord')) return null;
  if (![...wanted, 'who'].every((name) => typeof entries.get(name) === 'string')) return null;
  if (entries.get('do') === 'submit' && !isWords(entries.get('values'))) return null;
  return body as Act;
}

const isWords = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** Does it as that person. What the platform refuses comes back in the platform's words. */
export async function perform(stage: Stage, act: Act): Promise<Outcome> {
  try {
    return await (act.on === 'slack' ? performOnSlack(stage, act) : performOnDiscord(stage, act));
  } catch (fault) {
    return { ok: false, error: fault instanceof Error ? fault.message : String(fault) };
  }
}

const FINE: Outcome = { ok: true };

async function performOnSlack({ slack }: Stage, act: Act): Promise<Outcome> {
  const who = slack.as(act.who);
  const message = () => {
    if (!('message' in act)) throw new Error('No message was named.');
    const found = who.messages(act.place).find(({ ts }) => ts === act.message);
    if (!found) throw new Error('This message is gone.');
    return found;
  };
  switch (act.do) {
    case 'say':
      if (act.text.startsWith('/')) return who.command(act.place, act.text);
      await who.say(act.place, act.text, { mention: mentioned(act.text) });
      return FINE;
    case 'home':
      await who.openHome();
      return FINE;
    case 'press':
      if (act.place === 'form') return who.pressInForm(act.control);
      return who.press(act.place === 'home' ? 'home' : message(), act.control);
    case 'choose':
      if (act.place === 'form') return who.chooseInForm(act.control, act.option);
      return who.choose(act.place === 'home' ? 'home' : message(), act.control, act.option);
    case 'react': {
      const name = emojiName(act.sign);
      const has = message()
        .reactions.find((one) => one.name === name)
        ?.users.includes(act.who);
      await (has ? who.unreact(message(), name) : who.react(message(), name));
      return FINE;
    }
    case 'save':
      return who.shortcut(message(), act.name);
    case 'dismiss':
      return FINE;
    case 'submit':
      who.fill(act.values);
      return who.submit();
    case 'close':
      await who.closeForm();
      return FINE;
  }
}

/** A name behind an @ counts as picked from the list that Slack opens there. */
const mentioned = (text: string) =>
  SLACK_PEOPLE.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);

async function performOnDiscord({ discord }: Stage, act: Act): Promise<Outcome> {
  const who = discord.as(act.who);
  const named = { id: 'message' in act ? act.message : '' };
  switch (act.do) {
    case 'home':
      return { ok: false, error: 'Discord has no such page.' };
    case 'say':
      if (act.text.startsWith('/')) return who.command(act.place, act.text);
      if (act.text.length > DISCORD_MESSAGE) return { ok: false, error: tooLong(act.text.length) };
      await who.say(act.place, act.text);
      return FINE;
    case 'press':
      return who.press(named, act.control);
    case 'choose':
      return who.choose(named, act.control, act.option);
    case 'react': {
      const message = who.messages(act.place).find(({ id }) => id === act.message);
      const has = message?.reactions.find(({ emoji }) => emoji === act.sign)?.users.includes(act.who);
      if (has) who.unreact(named, act.sign);
      else who.react(named, act.sign);
      return FINE;
    }
    case 'save':
      return who.app(named, act.name);
    case 'dismiss':
      who.dismiss(named);
      return FINE;
    case 'submit':
      who.fill(act.values);
      return who.submit();
    case 'close':
      who.closeForm();
      return FINE;
  }
}

/** What Discord's client takes from somebody without a subscription. */
const DISCORD_MESSAGE = 2_000;
const tooLong = (length: number) =>
  `Your message has ${length.toLocaleString('en')} characters; ${DISCORD_MESSAGE.toLocaleString('en')} fit.`;
