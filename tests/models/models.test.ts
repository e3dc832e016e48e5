/** Models over an endpoint: what is sent, what is done with the answers, and that nobody waits for one that is down. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findOverlaps } from '../../src/core/rules/overlap/find.ts';
import { nearnessOf, withNearness, withVerdict } from '../../src/core/rules/overlap/fuse.ts';
import { addText, createIndex } from '../../src/core/rules/overlap/index-of-texts.ts';
import { openModels } from '../../src/models/index.ts';

type Asked = { readonly path: string; readonly body: unknown };
type Answer = { readonly status?: number; readonly body: unknown };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A local stand-in that answers what it is told to; null is no answer at all. */
async function standIn(answer: (asked: Asked) => Answer | null) {
  const seen: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const part of request) text += part;
    const asked = { path: request.url ?? '', body: JSON.parse(text) };
    seen.push(asked);
    const given = answer(asked);
    if (given === null) return;
    response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(given.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { seen, url: `http://127.0.0.1:${port}` };
}

const Embed = z.object({ model: z.string(), input: z.array(z.string()) });
const sent = (asked: Asked) => Embed.parse(asked.body).input;
const vectorFor = (text: string) => [text.length, 1];
const embeds = (asked: Asked): Answer => ({
  body: { data: sent(asked).map((text, index) => ({ index, embedding: vectorFor(text) })) },
});
const says = (content: string): Answer => ({ body: { choices: [{ message: { content } }] } });
const models = (url: string, now = () => 0) =>
  openModels(
    { OVERLAP_API_URL: url, OVERLAP_API_KEY: 'k', OVERLAP_EMBEDDING_MODEL: 'e', OVERLAP_JUDGE_MODEL: 'j' },
    now,
  );

describe('vectors', () => {
  it('come in batches, of length 1, and each text is sent once', async () => {
    const { seen, url } = await standIn(embeds);
    const understanding = models(url);
    const texts = Array.from({ length: 130 }, (_, at) => 'x'.repeat(at + 1));
    const first = await understanding?.vectors?.(texts, 5_000);
    expect(first?.size).toBe(130);
    expect(Math.hypot(...(first?.get('xxx') ?? []))).toBeCloseTo(1);
    expect(seen.map((asked) => sent(asked).length)).toEqual([64, 64, 2]);
    expect((await understanding?.vectors?.(['xxx'], 5_000))?.get('xxx')).toEqual(first?.get('xxx'));
    expect(seen).toHaveLength(3);
  });

  it('that take too long are missing, and nobody waits', async () => {
    const { url } = await standIn(() => null);
    const began = performance.now();
    expect(await models(url)?.vectors?.(['late'], 50)).toEqual(new Map());
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('are not asked for again right after a failure, and are after a while', async () => {
    let now = 0;
    const { seen, url } = await standIn(() => ({ status: 500, body: {} }));
    const understanding = models(url, () => now);
    for (const text of ['a', 'b', 'c']) await understanding?.vectors?.([text], 5_000);
    expect(seen).toHaveLength(1);
    now = 1_500;
    await understanding?.vectors?.(['d'], 5_000);
    expect(seen).toHaveLength(2);
  });
});

describe('a judge', () => {
  it.each([
    ['overlap', 'overlap'],
    ['Same.', 'same'],
    ['I would say they are the same', null],
    ['', null],
  ])('that answers "%s" means %s', async (content, verdict) => {
    const { seen, url } = await standIn(() => says(content));
    expect(await models(url)?.judge?.('one', 'two', 5_000)).toBe(verdict);
    expect(seen[0]?.path).toBe('/v1/chat/completions');
  });
});

describe('what models say', () => {
  const vectors = new Map(Array.from({ length: 99 }, (_, at) => [`t${at}`, at % 2 ? [0, 1] : [0, -1]]));

  it('counts by how far a cosine stands above the usual', () => {
    const near = nearnessOf([1, 0], new Map([...vectors, ['like', [1, 0]]]));
    expect([...near]).toEqual([['like', 1]]);
    expect(nearnessOf([1, 0], new Map([['like', [1, 0]]]))).toEqual(new Map());
  });

  it('raises a sureness, and tells nobody by nearness alone', () => {
    expect(withNearness(0.4, 1)).toBeCloseTo(0.65);
    expect(withNearness(0.4, 0.5)).toBeCloseTo(0.525);
    const index = createIndex();
    addText(index, {
      id: 'far',
      title: 'Counting moths',
      text: 'A camera at the harbour takes pictures of moths.',
    });
    const near = new Map([['far', 1]]);
    const query = { title: 'Naps', text: 'Forty people sleep for an hour before they recall two lists.' };
    expect(findOverlaps(index, query, { limit: 3, near })).toMatchObject([{ id: 'far', notify: false }]);
  });

  it('is overruled by a judge', () => {
    expect(withVerdict(0.9, 'related')).toBeLessThan(0.57);
    expect(withVerdict(0.4, 'overlap')).toBe(0.8);
  });

  it('is nothing without an endpoint', () => {
    expect(models('')).toBeNull();
  });
});
