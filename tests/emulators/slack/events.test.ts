import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { SlackEmulator } from '../../../src/emulators/slack/index.ts';
import { ines, kim, open, tom } from './bot.ts';

let slack: SlackEmulator;
afterEach(() => slack.close());

describe('events over sockets', () => {
  it('sends an event again until it is acknowledged, with the same id, and then gives up', async () => {
    slack = await open({ timing: { ackMs: 30, retriesMs: [0, 10, 10] } });
    const { got } = await rawSocket(slack);
    const message = await slack.as(ines.id).say('ideas', 'An idea');
    await slack.as(tom.id).react(message, 'eyes');
    await slack.until(() => slack.record.lostEvents.length === 1);
    const events = got.filter(({ type }) => type === 'events_api');
    expect(events.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(events.map(({ payload }) => payload?.event_id)).size).toBe(1);
    expect(new Set(events.map(({ envelope_id }) => envelope_id)).size).toBe(4);
  });

  it('takes an acknowledgement, and sends the event no more', async () => {
    slack = await open();
    const { link, got } = await rawSocket(slack);
    const message = await slack.as(ines.id).say('ideas', 'An idea');
    await slack.as(kim.id).react(message, 'eyes');
    const first = await slack.until(() => got.find(({ type }) => type === 'events_api'));
    expect(slack.state().pending).toHaveLength(1);
    link.send(JSON.stringify({ envelope_id: first.envelope_id }));
    await slack.until(() => slack.state().pending.length === 0);
    expect(slack.record.lostEvents).toEqual([]);
  });

  it('gives each event to one of several connections', async () => {
    slack = await open();
    const [one, two] = [await rawSocket(slack), await rawSocket(slack)];
    for (const { link, got } of [one, two]) {
      link.on('message', () => link.send(JSON.stringify({ envelope_id: got.at(-1)?.envelope_id })));
    }
    const message = await slack.as(ines.id).say('ideas', 'An idea');
    await slack.as(tom.id).react(message, 'eyes');
    await slack.as(kim.id).react(message, 'eyes');
    const events = () => [...one.got, ...two.got].filter(({ type }) => type === 'events_api');
    await slack.until(() => slack.state().pending.length === 0);
    expect(events()).toHaveLength(2);
  });
});

type Envelope = {
  readonly type: string;
  readonly envelope_id?: string;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly payload?: { readonly event_id?: string };
};

/** A connection that acknowledges nothing by itself, as Bolt would. */
async function rawSocket(slack: SlackEmulator): Promise<{ link: WebSocket; got: Envelope[] }> {
  const headers = { authorization: `Bearer ${slack.tokens.app}` };
  const opened = await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers });
  const { url } = (await opened.json()) as { url: string };
  const link = new WebSocket(url);
  const got: Envelope[] = [];
  link.on('message', (text) => got.push(JSON.parse(String(text)) as Envelope));
  await slack.until(() => got.some(({ type }) => type === 'hello'));
  return { link, got };
}
