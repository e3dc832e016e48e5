/** The stage for Slack: its stand-in, a channel, three people and another bot. */
import { fileURLToPath } from 'node:url';
import type { MessageRef } from '../../src/core/model.ts';
import {
  type Outcome,
  type SlackEmulator,
  type SlackMessage,
  type SlackOptions,
  type SlackPerson,
  startSlack,
} from '../../src/emulators/slack/index.ts';
import { doorAt } from '../../src/platforms/shared/door.ts';
import { type SlackSettings, slack } from '../../src/platforms/slack/index.ts';
import type { Human, Stage } from './stage.ts';

export const MANIFEST = fileURLToPath(new URL('../../deploy/slack/manifest.yaml', import.meta.url));

export const CHANNEL = 'C0GENERAL';
const CLOSED = 'C0CLOSED';

export function startWorkspace(more: Partial<SlackOptions> = {}): Promise<SlackEmulator> {
  return startSlack({
    manifest: MANIFEST,
    people: [
      { id: 'U0ALICE', name: 'Alice Ames', handle: 'alice', tz: 'Europe/Berlin', admin: true },
      { id: 'U0BRUNO', name: 'Bruno Berg', handle: 'bruno', tz: 'America/New_York' },
      { id: 'U0ROBOT', name: 'Robot', handle: 'robot', tz: 'UTC', bot: true },
    ],
    channels: [{ id: CHANNEL, name: 'general', bot: true }],
    // Contract cases post faster than a person reads.
    limits: 'off',
    timing: { retriesMs: [50, 100, 200] },
    ...more,
  });
}

export type Lines = { readonly log: SlackSettings['log']; readonly complaints: string[] };

export function lines(): Lines {
  const complaints: string[] = [];
  return {
    complaints,
    log: (level, message, more) => {
      if (level === 'warn' || level === 'error') complaints.push(`${message} ${JSON.stringify(more ?? {})}`);
    },
  };
}

export async function openSlack(over: 'socket' | 'http'): Promise<Stage> {
  const emulator = await startWorkspace({
    channels: [
      { id: CHANNEL, name: 'general', bot: true },
      { id: CLOSED, name: 'closed', private: true, bot: true },
    ],
  });
  const { complaints, log } = lines();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const { bot, app, signingSecret } = emulator.tokens;
  const common = { botToken: bot, apiUrl: emulator.url, log };
  if (over === 'http') emulator.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  const settings =
    over === 'http'
      ? { ...common, signingSecret, door: doorAt(port, '127.0.0.1') }
      : { ...common, appToken: app };
  const place = { platform: 'slack', workspace: emulator.team.id, channel: CHANNEL };
  const at = (message: MessageRef): SlackMessage => messageAt(emulator, message);
  const everybody = () => emulator.as('U0ALICE').messages(CHANNEL);
  return {
    platform: slack(settings),
    wrong: slack({ ...settings, botToken: 'xoxb-nobody-gave-this-out' }),
    place,
    closed: { ...place, channel: CLOSED },
    takeOutOfClosed: () => emulator.takeOut(CLOSED, 'U0BRUNO'),
    admin: human(emulator, 'U0ALICE'),
    person: human(emulator, 'U0BRUNO'),
    complaints,
    until: (probe) => emulator.until(() => Boolean(probe())).then(() => undefined),
    messages: () => everybody().filter((message) => !message.ephemeral).length,
    otherBotReacts: (message, sign) => emulator.as('U0ROBOT').react(at(message), sign),
    drop: () => emulator.dropSockets(),
    limitNext: () => emulator.limit('chat.postMessage', { times: 1, retryAfter: 1 }),
    loseNextPost: () => emulator.loseReply('chat.postMessage', 1),
    removeMessage: async (message) => {
      await fetch(`${emulator.url}chat.delete`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bot}`, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ channel: message.channel, ts: message.message }),
      });
    },
    closeDirects: (account) => emulator.closeDirects(account.user),
    pings: () => emulator.record.pings.map((ping) => JSON.stringify(ping)),
    connections: () => emulator.sockets(),
    close: () => emulator.close(),
  };
}

function messageAt(emulator: SlackEmulator, { channel, message }: MessageRef): SlackMessage {
  const found = emulator.state().messages.find((each) => each.channel === channel && each.ts === message);
  if (found === undefined) throw new Error(`There is no message ${message} in ${channel}.`);
  return found;
}

function human(emulator: SlackEmulator, id: string): Human {
  const person = emulator.as(id);
  const at = (message: MessageRef) => messageAt(emulator, message);
  return {
    account: { platform: 'slack', workspace: emulator.team.id, user: id },
    name: person.name,
    command: async (text) => done(await person.command(CHANNEL, `/idea ${text}`)),
    press: (label) => press(person, label),
    react: (message, sign) => person.react(at(message), sign),
    unreact: (message, sign) => person.unreact(at(message), sign),
    save: async (text) => {
      const author = emulator.as(id === 'U0ALICE' ? 'U0BRUNO' : 'U0ALICE');
      const message = await author.say(CHANNEL, text);
      done(await person.shortcut(message, 'Save as research idea'));
    },
    form: () => {
      const form = person.form();
      return form === undefined
        ? null
        : { title: form.title, fields: form.fields, problems: Object.values(form.errors) };
    },
    submit: async (values) => {
      person.fill(values);
      await person.submit();
    },
    sees: (where) => person.sees(where === 'place' ? CHANNEL : 'directs'),
  };
}

/** What Slack tells a person when the app didn't do its part fails the case. */
function done(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(outcome.error);
}

type Labelled = { readonly type?: unknown; readonly text?: { readonly text?: string } };

/** The newest message that has a button, or a menu with a choice, of that label. */
async function press(person: SlackPerson, label: string): Promise<void> {
  const all = [...person.messages(CHANNEL), ...person.directs().flatMap((direct) => direct.messages)];
  for (const message of all.sort((a, b) => b.ts.localeCompare(a.ts))) {
    for (const block of message.blocks) {
      const elements = Array.isArray(block.elements) ? (block.elements as Record<string, unknown>[]) : [];
      for (const element of block.type === 'actions' ? elements : []) {
        if (element.type === 'button' && labelOf(element).endsWith(label)) {
          return done(await person.press(message, String(element.action_id)));
        }
        const options = Array.isArray(element.options) ? (element.options as Labelled[]) : [];
        if (options.some((option) => option.text?.text === label)) {
          return done(await person.choose(message, String(element.action_id), label));
        }
      }
    }
  }
  throw new Error(`${person.name} sees nothing called "${label}".`);
}

const labelOf = (element: Labelled): string => element.text?.text ?? '';
