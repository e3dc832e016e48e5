/** What pages do when something goes wrong, and the door that they share. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { missingTokens, readSettings } from '../../src/config.ts';
import { mapPage, noPage, pageFailed } from '../../src/core/cards/map-page.ts';
import { speakCard, speakMapPage } from '../../src/core/cards/speak.ts';
import { mapOf } from '../../src/core/rules/map.ts';
import { doorAt } from '../../src/platforms/shared/door.ts';
import { mapPageOf } from '../../src/web/map-page.ts';
import { cardPage } from '../../src/web/page.ts';
import { freePort } from '../journeys/program.ts';

const asked = async (url: string) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  return `${response.status} ${await response.text()}`;
};

describe('the door', () => {
  it('is opened by the first who answers, shared by their paths, and closed by the last', async () => {
    const port = await freePort();
    const door = doorAt(port, '127.0.0.1');
    const url = `http://127.0.0.1:${port}`;
    const leaveOne = await door.at('/one/', (_, response) => response.end('one'));
    const leaveTwo = await door.at('/two/', (_, response) => response.end('two'));
    expect(await asked(`${url}/one/x`)).toBe('200 one');
    expect(await asked(`${url}/two/`)).toBe('200 two');
    expect(await asked(`${url}/one`)).toBe('404 ');
    await expect(door.at('/one/', () => undefined)).rejects.toThrow('already');
    await leaveOne();
    expect(await asked(`${url}/one/x`)).toBe('404 ');
    expect(await asked(`${url}/two/`)).toBe('200 two');
    await leaveTwo();
    await expect(asked(`${url}/two/`)).rejects.toThrow();
    const again = await door.at('/one/', (_, response) => response.end('again'));
    expect(await asked(`${url}/one/`)).toBe('200 again');
    await again();
  });

  it('says which port it can’t have, and can be tried again', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const door = doorAt(port, '127.0.0.1');
    await expect(door.at('/one/', () => undefined)).rejects.toThrow(`port ${port} could not be opened`);
    other.close();
    await once(other, 'close');
    const leave = await door.at('/one/', (_, response) => response.end('one'));
    expect(await asked(`http://127.0.0.1:${port}/one/`)).toBe('200 one');
    await leave();
  });
});

describe('a public address', () => {
  const discord = { DISCORD_TOKEN: 'x' };
  const problemsOf = (environment: Readonly<Record<string, string>>) => {
    const read = readSettings({ ...discord, ...environment });
    return read.ok ? missingTokens(read.settings) : read.problems;
  };
  const ENCRYPTION_KEYS = `1:${Buffer.alloc(32).toString('base64')}`;

  it('needs a key to sign with', () => {
    expect(problemsOf({ PUBLIC_URL: 'https://ideas.example' })).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEYS is missing: it signs the links/),
    ]);
    expect(problemsOf({ PUBLIC_URL: 'https://ideas.example', ENCRYPTION_KEYS })).toEqual([]);
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    'ideas.example',
    'https://ideas.example/',
    'https://a.example/b',
    'ftp://a.example',
    'https://u@a.example',
  ])('is not %s', (url) => {
    expect(problemsOf({ PUBLIC_URL: url, ENCRYPTION_KEYS })).toContain(
      'PUBLIC_URL: must be https:// and a host, without a slash after it: https://ideas.example',
    );
  });
});

describe('the map of a space', () => {
  it.each([
    [0, 'There is nothing to draw yet'],
    [1, 'There is one idea here, and nothing near it'],
    [2, 'None of the 2 ideas here comes near another'],
  ])('with %i ideas says what is so', async (count, said) => {
    const ideas = Array.from({ length: count }, (_, at) => ({
      id: at,
      number: at + 1,
      title: 'Bees',
      plans: 0,
    }));
    const page = mapPage(mapOf(ideas, []), { space: 'Lab', zone: 'UTC', until: 0 });
    const text = String(await mapPageOf({ page: speakMapPage(page, 'en'), figures: null }, 'en'));
    expect(text).toContain(said);
    expect(text).not.toContain('took too long');
    expect(text.match(/<li id="idea-/g) ?? []).toHaveLength(count);
  });
});

describe('a page about what can’t be shown', () => {
  it.each(['en', 'fr'] as const)('is kind, in %s, and says what to do', async (language) => {
    for (const card of [noPage(), pageFailed()]) {
      const page = String(await cardPage(speakCard(card, language), language));
      expect(page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
      expect(page).toMatch(/<main class="alone"><h1><bdi>[^<]+<\/bdi><\/h1><p>[^<]{20,}/);
    }
  });
});
