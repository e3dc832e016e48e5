/** One person at their window, the same on both platforms: what the seeded history and the tour do. */
import type { DiscordMessage, DiscordPerson } from '../emulators/discord/index.ts';
import type { SlackMessage, SlackPerson } from '../emulators/slack/index.ts';
import { IDEAS_ON_DISCORD, IDEAS_ON_SLACK, idOf, isOnSlack, type Name } from './cast.ts';
import type { Stage } from './stage.ts';

type Values = Readonly<Record<string, string>>;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

export type Actor = {
  readonly name: Name;
  readonly on: 'slack' | 'discord';
  /** The verb and its options, as the platform wants them typed. */
  command(text: string): Promise<void>;
  say(text: string, place?: string): Promise<void>;
  /** The newest message with these words that they see: presses a button or an entry of a menu on it. */
  press(words: string, label: string, place?: string): Promise<void>;
  choose(words: string, menu: string, option: string): Promise<void>;
  react(words: string, sign: string): Promise<void>;
  saveMessage(words: string): Promise<void>;
  /** Waits until a form is open. */
  formOpens(): Promise<void>;
  fill(values: Values): void;
  submit(): Promise<void>;
  /** A channel, `directs` or `form`, as plain text. */
  sees(place?: string): string;
  /** Waits until it's on their screen. */
  waitsFor(words: string | RegExp, place?: string): Promise<void>;
};

const SAVE = 'Save as research idea';

export function actor(stage: Stage, name: Name): Actor {
  return isOnSlack(name)
    ? onSlack(stage, name, stage.slack.as(idOf(name)))
    : onDiscord(stage, name, stage.discord.as(idOf(name)));
}

function onSlack(stage: Stage, name: Name, who: SlackPerson): Actor {
  const home: string = IDEAS_ON_SLACK.id;
  const messages = (place: string) =>
    place === 'directs' ? who.directs().flatMap((direct) => direct.messages) : who.messages(place);
  const find = (words: string, place = home) =>
    stage.slack.until(() => messages(place).findLast((message) => slackWords(message).includes(words)));
  const sees = (place = home) => who.sees(place);
  return {
    name,
    on: 'slack',
    command: async (text) => done(await who.command(home, text)),
    say: async (text, place = home) => void (await who.say(place, text)),
    press: async (words, label, place) => {
      const message = await find(words, place);
      done(await who.press(message, signed(message, label)));
    },
    choose: async (words, menu, option) => done(await who.choose(await find(words), menu, option)),
    react: async (words, sign) => who.react(await find(words), sign),
    saveMessage: async (words) => done(await who.shortcut(await find(words), SAVE)),
    formOpens: async () => void (await stage.slack.until(() => who.form())),
    fill: (values) => who.fill(values),
    submit: async () => done(await who.submit()),
    sees,
    waitsFor: async (words, place) => void (await stage.slack.until(() => has(sees(place), words))),
  };
}

function onDiscord(stage: Stage, name: Name, who: DiscordPerson): Actor {
  const home: string = IDEAS_ON_DISCORD.id;
  const messages = (place: string): readonly DiscordMessage[] =>
    place === 'directs' ? who.directs().flatMap((direct) => direct.messages) : who.messages(place);
  const find = (words: string, place = home) =>
    stage.discord.until(() => messages(place).findLast(({ text }) => text.includes(words)));
  const sees = (place = home) => (place === 'form' ? formText(who) : who.sees(place));
  return {
    name,
    on: 'discord',
    command: async (text) => done(await who.command(home, text)),
    say: async (text, place = home) => void (await who.say(place, text)),
    press: async (words, label, place) => done(await who.press(await find(words, place), label)),
    choose: async (words, menu, option) => done(await who.choose(await find(words), menu, option)),
    react: async (words, sign) => who.react(await find(words), sign),
    saveMessage: async (words) => done(await who.app(await find(words), SAVE)),
    formOpens: async () => void (await stage.discord.until(() => who.form())),
    fill: (values) => who.fill(values),
    submit: async () => done(await who.submit()),
    sees,
    waitsFor: async (words, place) => void (await stage.discord.until(() => has(sees(place), words))),
  };
}

const slackWords = (message: SlackMessage) =>
  [message.text, ...strings(message.blocks)].join('\n').replaceAll('&amp;', '&');

/** Slack has no place for a button's sign but its label. */
const signed = (message: SlackMessage, label: string) =>
  strings(message.blocks).find((text) => text === label || text.endsWith(` ${label}`)) ?? label;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function formText(who: DiscordPerson): string {
  const form = who.form();
  if (!form) return '';
  const lines = form.fields.map(({ label, value, choices }) => {
    const chosen = choices.find((choice) => choice.value === value)?.label;
    return `${label}: ${chosen ?? value}`;
  });
  return [`== ${form.title} ==`, form.text, ...lines, '[Cancel] [Submit]'].filter(Boolean).join('\n');
}

const has = (screen: string, words: string | RegExp) =>
  typeof words === 'string' ? screen.includes(words) : words.test(screen);

function done(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(outcome.error);
}
