/** A person at their window, alike on both platforms: what a journey does and sees when it is the same on each. */
import type { Outcome } from '../../src/emulators/slack/index.ts';
import { IDS, type Town } from '../town.ts';

export type FormSeen = {
  readonly title: string;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string;
    readonly max: number;
    /** Whether it takes more than one line. */
    readonly long: boolean;
  }[];
  /** All that the form says beside its fields, problems included. */
  readonly says: string;
};

type Message = { readonly words: string; readonly alone: boolean };

export type Window = {
  readonly platform: 'slack' | 'discord';
  /** The channel of the space, and one that isn't set up. */
  readonly channel: string;
  readonly other: string;
  /** `/idea find` with what belongs to it; `option` is what Discord calls that. */
  ask(verb: string, option?: string, value?: string, place?: string): Promise<Outcome>;
  form(): FormSeen | undefined;
  fill(values: Readonly<Record<string, string>>): void;
  submit(): Promise<Outcome>;
  close(): Promise<void>;
  /** Presses a button of the newest message with these words. Neither a sign before its label need be said, nor its end. */
  press(words: string, label: string, place?: string): Promise<Outcome>;
  choose(words: string, menu: string, option: string, place?: string): Promise<Outcome>;
  /** Writes a message and saves it by its menu. */
  save(text: string): Promise<Outcome>;
  /** Puts away all that only this person sees in the channel. */
  tidy(): Promise<void>;
  messages(place?: string): readonly Message[];
  sees(place?: string): string;
  /** The newest of what only this person sees, as it stands on the screen. */
  told(place?: string): string;
  until<T>(probe: () => T | undefined | false | null): Promise<T>;
};

const SAVE = 'Save as research idea';

export function onSlack(town: Town, person: string): Window {
  const who = town.slack.as(person);
  const { channel, other } = IDS.slack;
  const all = (place: string) =>
    place === 'directs' ? who.directs().flatMap(({ messages }) => messages) : who.messages(place);
  const newest = (words: string, place: string) =>
    town.slack.until(() => all(place).findLast((message) => textsOf(message.blocks).includes(words)));
  return {
    platform: 'slack',
    channel,
    other,
    ask: (verb, _option, value = '', place = channel) =>
      who.command(place, `/idea ${verb} ${value}`.trimEnd()),
    form: () => {
      const form = who.form();
      return (
        form && {
          title: form.title,
          fields: form.fields.map(({ label, value, max = 0, kind }) => ({
            label,
            value,
            max,
            long: kind === 'long',
          })),
          says: [...form.text, ...Object.values(form.errors)].join('\n'),
        }
      );
    },
    fill: (values) => who.fill(values),
    submit: () => who.submit(),
    close: () => who.closeForm(),
    press: async (words, label, place = channel) => {
      const message = await newest(words, place);
      return who.press(message, labelled(textsOf(message.blocks).split('\n'), label));
    },
    choose: async (words, menu, option, place = channel) =>
      who.choose(await newest(words, place), menu, option),
    save: async (text) => who.shortcut(await who.say(channel, text), SAVE),
    tidy: async () => {
      for (const message of all(channel)) if (message.ephemeral) await who.dismiss(message);
    },
    messages: (place = channel) =>
      all(place).map((message) => ({ words: textsOf(message.blocks), alone: message.ephemeral === true })),
    sees: (place = channel) => who.sees(place),
    told: (place = channel) => who.sees(place).split('Only visible to you').at(-1) ?? '',
    until: (probe) => town.slack.until(probe),
  };
}

export function onDiscord(town: Town, person: string): Window {
  const who = town.discord.as(person);
  const { channel, other } = IDS.discord;
  const all = (place: string) =>
    place === 'directs' ? who.directs().flatMap(({ messages }) => messages) : who.messages(place);
  const newest = (words: string, place: string) =>
    town.discord.until(() => all(place).findLast((message) => message.text.includes(words)));
  return {
    platform: 'discord',
    channel,
    other,
    ask: (verb, option, value = '', place = channel) =>
      who.command(place, value === '' ? `/idea ${verb}` : `/idea ${verb} ${option}:${value}`),
    form: () => {
      const form = who.form();
      return (
        form && {
          title: form.title,
          fields: form.fields.map(({ label, value, max, kind }) => ({
            label,
            value,
            max,
            long: kind === 'long',
          })),
          says: form.text,
        }
      );
    },
    fill: (values) => who.fill(values),
    submit: () => who.submit(),
    close: async () => who.closeForm(),
    press: async (words, label, place = channel) => {
      const message = await newest(words, place);
      return who.press(
        message,
        labelled(
          message.buttons.map((one) => one.label),
          label,
        ),
      );
    },
    choose: async (words, menu, option, place = channel) =>
      who.choose(await newest(words, place), menu, option),
    save: async (text) => who.app(await who.say(channel, text), SAVE),
    tidy: async () => {
      for (const message of all(channel)) if (message.ephemeral) who.dismiss(message);
    },
    messages: (place = channel) =>
      all(place).map((message) => ({ words: message.text, alone: message.ephemeral })),
    sees: (place = channel) => who.sees(place),
    told: (place = channel) => all(place).findLast((message) => message.ephemeral)?.text ?? '',
    until: (probe) => town.discord.until(probe),
  };
}

/** What a control is called that a person would name so. */
const labelled = (labels: readonly string[], wanted: string): string =>
  labels.find((label) => label === wanted || label.endsWith(` ${wanted}`)) ??
  labels.find((label) => label.startsWith(`${wanted}: `) || label.startsWith(`${wanted} `)) ??
  wanted;

/** The words of blocks, line by line, as they stand in them. */
function textsOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textsOf)
      .filter((text) => text !== '')
      .join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).map(textsOf)].filter((text) => text !== '').join('\n');
}

/**
 * Fills in the form that is open, else a new one, and publishes, whatever it overlaps with. Resolves with what the
 * person was told.
 */
export async function publish(by: Window, values: Readonly<Record<string, string>> = {}): Promise<string> {
  const answers = () => by.messages().filter(({ alone }) => alone);
  if (!by.form()) await by.ask('new');
  await by.until(() => by.form());
  by.fill(values);
  const before = answers().length;
  const outcome = await by.submit();
  if (!outcome.ok) throw new Error(outcome.error);
  const first = await by.until(() =>
    answers()
      .slice(before)
      .find(({ words }) => /stands in #|close to this|Almost|didn.t work/.test(words)),
  );
  if (/Almost|didn.t work/.test(first.words)) throw new Error(first.words);
  if (!first.words.includes('close to this')) return first.words;
  await by.press('close to this', 'Publish mine');
  return (
    await by.until(() =>
      answers()
        .slice(before)
        .find(({ words }) => words.includes('stands in #')),
    )
  ).words;
}

/** Reads an idea in full on one's own screen, page after page. */
export async function readInFull(town: Town, by: Window, number: string): Promise<string> {
  // The whisper is the newest message then, and not a card that is still on its way.
  await town.settled();
  const before = by.told();
  await by.ask('show', 'idea', number);
  await by.until(() => by.told() !== before && by.told().includes(`#${number} `));
  const pages = [by.told()];
  for (let page = 1; pages.at(-1)?.includes('[Read on]'); page += 1) {
    await by.press(`Page ${page} of`, 'Read on');
    await by.until(() => by.told().includes(`Page ${page + 1} of`) || !by.told().includes('[Read on]'));
    pages.push(by.told());
  }
  return pages.join('\n');
}
