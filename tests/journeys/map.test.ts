/** `/idea map`: how a space's ideas overlap, as a picture for whoever asks, and the same in words. */
import { connect } from 'node:net';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../src/core/cards/clean.ts';
import type { DrawFigures } from '../../src/core/ports.ts';
import { pagesOf } from '../../src/web/pages.ts';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { KEYS } from '../towns.ts';
import { freePort } from './program.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
beforeAll(async () => {
  const port = await freePort();
  town = await openTown({
    settings: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ENCRYPTION_KEYS: KEYS },
  });
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  expect(town.slack.record.refusals.filter(({ error }) => error !== 'missing_scope')).toEqual([]);
  await town.close();
});

const windows = {
  slack: () => onSlack(town, S.deniz),
  discord: () => onDiscord(town, D.ana),
};

describe('the map of overlaps', () => {
  it.each(['slack', 'discord'] as const)(
    'has a kind word while there is nothing to draw, on %s',
    async (on) => {
      const by = windows[on]();
      await by.ask('map');
      await by.until(() => by.told().includes('writes the first idea down'));
    },
  );

  it('comes as a picture beside the answer, and says in words what is on it', async () => {
    const mara = onDiscord(town, D.mara);
    await publish(mara, {
      Title: 'Gradient routing <b>for</b> sycophancy',
      Summary: 'Route the gradients of the sycophancy half of the data into a throwaway adapter.',
    });
    await publish(onSlack(town, S.deniz), {
      Title: 'Masking gradients of one trait',
      Summary: 'Quarantine sycophancy in a removable adapter by masking gradients per example.',
    });
    await publish(onSlack(town, S.tom), {
      Title: 'Probes of our own model',
      Summary:
        'Route gradients of sycophancy data into an adapter that is thrown away, and probe what is left.',
      'Who sees it?': 'Only this channel',
    });
    await publish(onSlack(town, S.leo), { Title: 'Bumblebees in a city park' });
    const ana = onDiscord(town, D.ana);
    await ana.ask('map');
    await ana.until(() => ana.told().includes('2 of 3 ideas come near others'));
    expect(ana.told()).toContain('#1 Gradient routing <b>for</b> sycophancy');
    expect(ana.told()).not.toContain('Probes of our own model');
    expect(ana.told()).toContain('A map of overlaps. 2 of 3 ideas come near others, in one group.');
    const answer = town.discord.as(D.ana).messages(D.channel).at(-1);
    expect(answer?.ephemeral).toBe(true);
    expect(answer?.files.map(({ filename }) => filename)).toEqual(['overlaps.png']);
  });

  it('opens one of them from there', async () => {
    const ana = onDiscord(town, D.ana);
    await ana.choose('ideas come near others', 'Read one in full', '#2 Masking gradients of one trait');
    await ana.until(() => ana.told().includes('by masking gradients per example'));
  });

  it('goes to the direct messages of whoever asks on Slack, where no file can stand in a private answer', async () => {
    const tom = onSlack(town, S.tom);
    await tom.ask('map');
    await tom.until(() => tom.told().includes('3 of 4 ideas come near others'));
    expect(tom.told()).toContain('The picture is in your direct messages with me');
    const direct = town.slack
      .as(S.tom)
      .directs()
      .flatMap(({ messages }) => messages)
      .at(-1);
    expect(direct?.files?.map(({ name }) => name)).toEqual(['overlaps.png']);
    expect(
      Buffer.from(direct?.files?.[0]?.base64 ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(direct?.text).toContain('A map of overlaps. 3 of 4 ideas come near others');
  });

  it('leaves out what was taken back or put away', async () => {
    await town.settled();
    const leo = onSlack(town, S.leo);
    await leo.choose('Bumblebees in a city park', 'More', 'Withdraw (its author)');
    await town.settled();
    const ana = onDiscord(town, D.ana);
    await ana.ask('map');
    await ana.until(() => ana.told().includes('2 of 2 ideas come near others'));
  });

  it('is told in words where the app may send no files, with what to do about it', async () => {
    town.slack.removeScope('files:write');
    const deniz = onSlack(town, S.deniz);
    await deniz.ask('map');
    await deniz.until(() => deniz.told().includes('may not upload files here'));
    expect(deniz.told()).toContain('Masking gradients of one trait');
  });
});

/** The newest link that is in something. */
const linkIn = (shown: unknown): string | undefined => {
  const found = /http:\/\/127\.0\.0\.1:\d+\/board\/map\/[\w.-]+/g;
  return JSON.stringify(shown ?? null)
    .match(found)
    ?.at(-1);
};
/** Asks for the map, and takes the link from the answer. */
const linkFor = async (by: Window): Promise<string> => {
  await by.tidy();
  await by.ask('map');
  return by.until(() => {
    const all =
      by.platform === 'slack'
        ? town.slack.as(S.tom).messages(S.channel)
        : town.discord.as(D.ana).messages(D.channel);
    return linkIn(all.at(-1));
  });
};

const opened = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(20_000) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the map as a page', () => {
  let link = '';
  const ana = () => onDiscord(town, D.ana);
  const tom = () => onSlack(town, S.tom);

  it('opens for whoever has its link, with what everybody in the space may see, and no names', async () => {
    link = await linkFor(ana());
    expect(await linkFor(tom())).toBe(link);
    const { status, headers, text } = await opened(link);
    expect(status).toBe(200);
    expect(text).toContain('<title>Overlaps in research-ideas</title>');
    expect(text).toContain('#1 Gradient routing &lt;b&gt;for&lt;/b&gt; sycophancy');
    expect(text).toContain(
      'near <a href="#idea-2"><bdi>#2 Masking gradients of one trait</bdi></a>, not answered yet',
    );
    expect(text).toMatch(/<svg [\s\S]*<a href="#idea-1" tabindex="-1"><title>#1 Gradient routing/);
    // For one channel, and withdrawn.
    expect(text).not.toMatch(/Probes of our own model|Bumblebees/);
    for (const name of ['Mara', 'Deniz', 'Tom', 'Leo', S.deniz, D.mara]) expect(text).not.toContain(name);
    expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect((await opened(new URL('/board/page.css', link).href)).status).toBe(200);
  });

  it('speaks the language that the browser asks for', async () => {
    const { text } = await opened(link, { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.5' });
    expect(text).toMatch(/<html lang="fr">[\s\S]*proche de <a/);
  });

  it('is told in words where drawing takes too long, and kindly where it fails, with no word of the link', async () => {
    const failed: string[] = [];
    const pages = (drawFigures: DrawFigures) =>
      pagesOf({ ...town.world(), drawFigures }, (fault) => failed.push(String(fault)));
    const slow = await pages(async () => null).request(link);
    const text = await slow.text();
    expect(slow.status).toBe(200);
    expect(text).toContain('so here it is in words');
    expect(text).toContain('near <a href="#idea-2">');
    expect(text).not.toContain('<svg');
    const draws: string[] = [];
    const once = pages(async (picture) => {
      draws.push(picture.title);
      return { groups: picture.map.groups.map(() => '<svg></svg>'), legend: [] };
    });
    const french = { headers: { 'accept-language': 'fr' } };
    for (const how of [{}, {}, french, {}, french]) expect((await once.request(link, how)).status).toBe(200);
    expect(draws).toHaveLength(2);
    const broken = await pages(() => Promise.reject(new Error('no ink'))).request(link);
    expect(broken.status).toBe(500);
    expect(await broken.text()).toContain('It is not your doing');
    expect(broken.headers.get('referrer-policy')).toBe('no-referrer');
    expect(failed).toEqual(['Error: no ink']);
  });

  it('shows whatever is written as text, at whatever length', async () => {
    const sql = postgres(town.database.url, { max: 1 });
    const write = async (title: string) => sql`update ideas set title = ${title} where number = 1`;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 80 })),
        async (written) => {
          const title = written.toWellFormed().replaceAll('\u0000', '');
          await write(title);
          const { status, text } = await opened(link);
          expect(status).toBe(200);
          const tags = text.match(/<[^>]*>/g) ?? [];
          expect(tags.filter((tag) => !OURS.test(tag))).toEqual([]);
          expect(tags.join(' ')).not.toMatch(/\s(?:on\w+|style|src|srcdoc)=|href="(?!#|data:,"|\/board\/)/i);
          const [, shown = ''] = /<li id="idea-1"><b><bdi>([\s\S]*?)<\/bdi><\/b>/.exec(text) ?? [];
          const [begin = ''] = clean(title);
          expect(shown.startsWith(`#1 ${asText(begin)}`)).toBe(true);
          // What turns letters around, and what would pile up over all the page.
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there.
          expect(text).not.toMatch(/\p{M}{4}|[\u0001-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u);
          expect(shown.length).toBeLessThan(1_600);
        },
      ),
      { numRuns: 25, examples: NASTY.map((one): [string] => [one]) },
    );
    await write('Gradient routing for sycophancy');
    await sql.end();
  });

  it('counts no plan that isn’t public, and loses what goes to one channel, at the next look', async () => {
    await tom().ask('plan', '', '2 this month private');
    await tom().until(() => /only you see it|Before you start/.test(tom().told()));
    if (tom().told().includes('Before you start')) await tom().press('Before you start', 'Plan it');
    await tom().until(() => tom().told().includes('only you see it'));
    expect((await opened(link)).text).not.toMatch(/plans? it<\/small>/);
    await ana().ask('plan', 'idea', '2 horizon:month');
    await ana().until(() => /Planning: #2|Before you start/.test(ana().told()));
    if (ana().told().includes('Before you start')) await ana().press('Before you start', 'Plan it');
    await ana().until(() => ana().told().includes('Planning: #2'));
    expect((await opened(link)).text).toContain('<small>one person plans it</small>');
    const sql = postgres(town.database.url, { max: 1 });
    await sql`update ideas set audience = 'channel' where number = 2`;
    await sql.end();
    const { text } = await opened(link);
    expect(text).not.toContain('Masking gradients');
    expect(text).toContain('There is one idea here, and nothing near it');
  });

  it('is one kind page for whatever opens nothing, and tells nothing apart', async () => {
    const [address = '', token = ''] = link.split('/board/map/');
    const [said = '', signature = ''] = token.split('.');
    const [space = '', lot = '', until = ''] = said.split('-');
    const later = `${space}-${lot}-${(parseInt(until, 36) + 24).toString(36)}`;
    const never = [
      ...['', 'x', said, `${said}.`, `.${signature}`, `${said}.${'A'.repeat(43)}`, `${token}A`, `${token}.`],
      ...[`${later}.${signature}`, `99-${lot}-${until}.${signature}`, 'x'.repeat(3000), '%00', '%E0%A4%A'],
      ...[`${said}.${signature.slice(0, -1)}`, `${said}.${signature}=`, token.toUpperCase(), '..%2F..%2Fetc'],
      // Another letter with the same low byte is another letter.
      `${said}.${signature.slice(0, 20)}${encodeURIComponent(String.fromCodePoint(0x100 + signature.charCodeAt(20)))}${signature.slice(21)}`,
    ];
    const pages = await Promise.all(never.map((one) => opened(`${address}/board/map/${one}`)));
    expect(pages.map(({ status }) => status)).toEqual(never.map(() => 404));
    const [kind] = pages;
    expect(kind?.text).toContain('<code>/idea map</code>');
    expect(kind?.headers.get('referrer-policy')).toBe('no-referrer');
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    // Over with its hour, a week later.
    await town.clockTo('2026-05-19T07:59:00Z');
    expect((await opened(link)).status).toBe(200);
    await town.clockTo('2026-05-19T08:00:00Z');
    expect(await opened(link)).toMatchObject({ status: 404, text: kind?.text });
  });

  it('opens nothing any more once an admin ends its links, and others are given out then', async () => {
    link = await linkFor(tom());
    expect((await opened(link)).status).toBe(200);
    const priya = onSlack(town, S.priya);
    await priya.ask('setup');
    await priya.press('How this channel is set up', 'End page links');
    await priya.until(() => priya.told().includes('The links to pages are ended'));
    expect((await opened(link)).status).toBe(404);
    const ended = link;
    link = await linkFor(tom());
    expect(link).not.toBe(ended);
    expect((await opened(link)).status).toBe(200);
  });

  it('stays, whatever it is asked, and its links are in no log', async () => {
    const { origin, host, pathname } = new URL(link);
    const raw = (request: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(host.split(':')[1]), '127.0.0.1', () => socket.write(request));
        let answer = '';
        socket.on('data', (bytes) => {
          answer += bytes;
        });
        socket.on('close', () => resolve(answer));
        // Whoever says too much is cut short, and may not hear why.
        socket.on('error', () => resolve(answer));
      });
    const asked = (line: string, more = `Host: ${host}`) =>
      raw(`${line} HTTP/1.1\r\n${more}\r\nConnection: close\r\n\r\n`);
    expect(await asked('GET //')).toMatch(/^HTTP\/1.1 404/);
    expect(await asked('GET http://[/board/map/x')).toMatch(/^HTTP\/1.1 4/);
    expect(await asked(`GET ${pathname}`, 'Host: a b<>')).toMatch(/^HTTP\/1.1 4/);
    expect(await asked('GET /board/map/%')).toMatch(/^HTTP\/1.1 404/);
    expect(await asked('GET /board//')).toMatch(/^HTTP\/1.1 404/);
    expect(await asked(`GET /board/map/${'x'.repeat(70_000)}`)).toMatch(/^(?:HTTP\/1.1 431|$)/);
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect(await asked(`${method} ${pathname}`, `Host: ${host}\r\nContent-Length: 0`)).toMatch(
        /^HTTP\/1.1 4/,
      );
    expect(await asked(`HEAD ${pathname}`)).toMatch(/^HTTP\/1.1 200/);
    expect((await opened(`${origin}/`)).status).toBe(404);
    expect((await opened(link)).status).toBe(200);
    expect(town.logged.join(' ')).not.toContain(pathname.split('/').at(-1));
  });
});

/** What somebody might write so that a careless page does something else than show it. */
const NASTY = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; <!ENTITY x> ]]> <!-- ',
  '\u202eturned around\u202c \u2066',
  'ab\u0007c\u001b \u007fd',
  'שלום עולם مرحبا <b>',
  'long '.repeat(2000),
  'x'.repeat(10_000),
  '🧵👩🏽‍🔬🏳️‍🌈',
  `Z${'\u0301'.repeat(500)}algo`,
  'javascript:alert(1)',
];

/** The tags that a page of ours is made of. */
const OURS =
  /^<(?:!doctype html|\/?(?:html|head|meta|title|link|body|header|main|footer|section|div|h1|h2|p|ul|li|b|bdi|small|a|code|details|summary|svg|line|path|circle|text))\b[^<]*>$/;

/** As text stands in a page. */
const asText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
