/** Discord's markdown, forms and sizes as values: what is shown is what was written, and nothing else. */

import { readFileSync } from 'node:fs';
import markdownOf from 'discord-markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/core/cards/clean.ts';
import type { Card, Inline } from '../../src/core/cards/spoken.ts';
import { NEEDED, PERMISSIONS } from '../../src/platforms/discord/check.ts';
import { carried, carry } from '../../src/platforms/discord/controls.ts';
import { fit } from '../../src/platforms/discord/fit.ts';
import { modal } from '../../src/platforms/discord/form.ts';
import { messageText } from '../../src/platforms/discord/message-text.ts';
import { nonceOf, render } from '../../src/platforms/discord/render.ts';
import { cut, line, markdown, plain, subtext } from '../../src/platforms/discord/text.ts';
import { cardOf, formOf, HOSTILE, written } from './hostile.ts';

/** What stands on the screen, by a parser that follows Discord's client. */
function shown(source: string): string {
  const html = markdownOf.toHTML(source, { embed: true });
  return html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#x2F;|&#47;/g, '/')
    .replace(/&#96;/g, '`')
    .replace(/&amp;/g, '&');
}

describe('escaping', () => {
  it('shows what was written, whatever it is', () => {
    fc.assert(
      fc.property(written, (words) => {
        const source = markdown([words]);
        expect(shown(source).trim()).toBe(clean(words).replaceAll('\t', '    ').trim());
      }),
      { numRuns: 3000, examples: HOSTILE.map((words): [string] => [words]) },
    );
  });

  it('makes nothing but addresses of it', () => {
    fc.assert(
      fc.property(written, (words) => {
        const tags = [...markdownOf.toHTML(markdown([words]), { embed: true }).matchAll(/<(\w+)/g)];
        expect(tags.map(([, tag]) => tag).filter((tag) => tag !== 'a' && tag !== 'br')).toEqual([]);
      }),
      { numRuns: 1000, examples: HOSTILE.map((words): [string] => [words]) },
    );
  });

  it.each([
    ['a_b_c and 2 ** 3', 'a\\_b\\_c and 2 \\*\\* 3'],
    ['# no heading', '\\# no heading'],
    ['-# not small', '\\-# not small'],
    ['- no item', '\\- no item'],
    ['  1. no item', '  1\\. no item'],
    ['>>> no quote', '\\>>> no quote'],
    ['@everyone', '\\@everyone'],
    ['a -> b, well-known', 'a -> b, well-known'],
    ['at 10:30, a: b', 'at 10:30, a: b'],
    [':tada:', '\\:tada:'],
    ['||secret||', '\\|\\|secret\\|\\|'],
    ['see https://arxiv.org/abs/2401.0_5566v2.', 'see <https://arxiv.org/abs/2401.0_5566v2>.'],
    ['(https://en.wikipedia.org/wiki/A_(b))', '(<https://en.wikipedia.org/wiki/A_(b)>)'],
    ['ftp://x.example and steam://run', 'ftp\\://x.example and steam\\://run'],
  ])('writes %s as %s', (words, source) => {
    expect(markdown([words])).toBe(source);
  });

  it('keeps the parts of a text apart', () => {
    const text: Inline[] = [{ bold: 'a*' }, { bold: 'b' }, { code: 'x`y' }, { code: '*z*' }, '*'];
    expect(markdown(text)).toBe('**a\\*b**x\\`y\\*z\\*\\*');
    expect(markdown([{ code: '*z*' }, ' ', { quiet: 'q' }])).toBe('`*z*` q');
    expect(markdown(['one\n', { quiet: 'two' }, '\nthree'])).toBe('one\n-# two\nthree');
  });

  it.each([
    [{ link: 'a paper', url: 'https://a.example/x_y' }, '[a paper](https://a.example/x_y)'],
    [{ link: 'a [b]', url: 'https://a.example/' }, 'a \\[b\\] <https://a.example/>'],
    [
      { link: 'https://bank.example', url: 'https://a.example/' },
      '<https://bank.example> <https://a.example/>',
    ],
    [{ link: 'x', url: 'https://a.example/)(@everyone' }, '[x](https://a.example/%29%28@everyone)'],
    [{ link: 'x', url: 'javascript:alert(1)' }, 'x'],
    [{ link: '', url: 'https://a.example/' }, '<https://a.example/>'],
  ])('links %o as %s', (part, source) => {
    expect(markdown([part])).toBe(source);
  });

  it('lets Discord tell each reader the time in their own zone', () => {
    expect(markdown([{ time: 1_700_000_000_999, as: 'day', zone: 'UTC' }])).toBe('<t:1700000000:D>');
    expect(markdown([{ time: 1_700_000_000_999, as: 'moment', zone: 'UTC' }])).toBe('<t:1700000000:f>');
  });

  it('writes small print line by line', () => {
    expect(subtext(['one\n\ntwo', { quiet: ' three' }])).toBe('-# one\n-# two three');
    expect(line(['# a\nb'])).toBe('\\# a b');
  });

  it('never cuts a character in half', () => {
    expect(cut('ab𝔄𝔄', 4)).toBe('ab…');
    expect(plain('\u200b', 10)).toBe('…');
    expect(plain(' a \n b ', 10)).toBe('a b');
  });
});

describe('cards', () => {
  const texts = (card: Card): string[] =>
    render(card, { guild: null, private: false }).components.flatMap((container) =>
      'components' in container
        ? container.components.flatMap((part) => ('content' in part ? [part.content] : []))
        : [],
    );

  it('cuts the longest text first and leaves the others whole', () => {
    const card: Card = {
      tone: 'idea',
      title: 'Short title',
      body: [
        { kind: 'section', label: 'Summary', text: ['s'.repeat(6000)] },
        { kind: 'section', label: 'Setup', text: ['A whole setup. '.repeat(30)] },
      ],
    };
    const [title, summary, setup] = texts(card);
    expect(title).toBe('### 💡 Short title');
    expect(summary).toMatch(/^\*\*Summary\*\*\ns{3000,}…$/);
    expect(setup).toBe(`**Setup**\n${'A whole setup. '.repeat(30)}`);
    expect(texts(card).join('').length).toBeGreaterThan(3900);
  });

  it('keeps its controls when all words must go', () => {
    const stars = '*'.repeat(9000);
    const body = Array.from({ length: 60 }, () => ({
      kind: 'paragraph' as const,
      text: [stars, { bold: stars }],
    }));
    const button = { kind: 'button' as const, label: 'Join', action: { do: 'leave' as const, idea: 1 } };
    const card: Card = {
      tone: 'idea',
      title: stars,
      body: [...body, { kind: 'controls', controls: [button] }],
    };
    const kept = fit(card, 1000, (one) => JSON.stringify(one).length);
    expect(kept.body.at(-1)?.kind).toBe('controls');
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(1000);
  });

  it('joins words and keeps all controls when there are too many parts', () => {
    const said = Array.from({ length: 40 }, (_, n) => ({ kind: 'paragraph' as const, text: [`part ${n}`] }));
    const controls = Array.from({ length: 12 }, (_, n) => ({
      kind: 'button' as const,
      label: `Press ${n}`,
      action: { do: 'leave' as const, idea: n + 1 },
    }));
    const card: Card = { tone: 'idea', title: 'x', body: [...said, { kind: 'controls', controls }] };
    const [container] = render(card, { guild: null, private: false }).components;
    const json = JSON.stringify(container);
    expect(json.match(/"type":/g)?.length).toBeLessThanOrEqual(40);
    expect(json.match(/Press \d+/g)?.length).toBe(12);
    expect(json.match(/part \d+/g)?.length).toBe(40);
  });

  it('says the server in the controls of a direct message, and takes it out again', () => {
    const action = { do: 'plan', idea: 9_007_199_254_740_991, horizon: '2026-05-31', sure: false } as const;
    const custom = carry(action, '1234567890123456789', 2);
    expect(custom.length).toBeLessThanOrEqual(100);
    expect(carried(custom)).toEqual({ action, guild: '1234567890123456789' });
    expect(carried(carry(action, null))).toEqual({ action, guild: null });
    expect(carried('something else')).toEqual({ action: null, guild: null });
  });

  it('gives two controls with one action two ids that mean the same', () => {
    const action = { do: 'leave', idea: 1 } as const;
    const button = { kind: 'button' as const, label: 'Leave', action };
    const [container] = render(
      { tone: 'ask', title: 'x', body: [{ kind: 'controls', controls: [button, button] }] },
      { guild: null, private: true },
    ).components;
    const ids = JSON.stringify(container).match(/"custom_id":"(?:\\"|[^"])*"/g) ?? [];
    expect(new Set(ids).size).toBe(2);
  });

  it('names a post in at most 25 characters, the same each time', () => {
    expect(nonceOf('digest 7 2026-W21')).toBe(nonceOf('digest 7 2026-W21'));
    expect(nonceOf('a')).not.toBe(nonceOf('b'));
    expect(nonceOf('x'.repeat(500)).length).toBe(25);
  });

  it('allows no mention, whatever it says', () => {
    expect(render(cardOf('@everyone <@1>'), { guild: null, private: false }).allowed_mentions).toEqual({
      parse: [],
    });
  });
});

describe('forms', () => {
  it('shows the beginning of a text that does not fit and says so', () => {
    const form = formOf('w'.repeat(5000));
    const first = modal(form, null).components.find((part) => 'component' in part);
    expect(first).toMatchObject({
      description: 'Only the beginning fits here.',
      component: { value: 'w'.repeat(3000), max_length: 3000 },
    });
  });

  it('leaves the introduction out when five fields need the room', () => {
    const form = formOf('x');
    const [field] = form.fields;
    if (!field) throw new Error('The form has fields.');
    const five = { ...form, fields: Array.from({ length: 6 }, (_, n) => ({ ...field, name: `f${n}` })) };
    expect(modal(five, null).components.map((part) => part.type)).toEqual([18, 18, 18, 18, 18]);
    expect(modal(form, null).components[0]?.type).toBe(10);
  });
});

describe('the notes for whoever installs it', () => {
  it('name the very permissions that the check asks for', () => {
    const notes = readFileSync(new URL('../../deploy/discord/README.md', import.meta.url), 'utf8');
    expect(notes).toContain(`permissions=${PERMISSIONS}`);
    for (const name of Object.keys(NEEDED)) expect(notes).toContain(name);
  });
});

describe('a saved message', () => {
  it('reads as its author sees it', () => {
    const message = JSON.parse(
      JSON.stringify({
        content:
          '**Title:** Does it <@111111111111111111> hold?\n> see <#222222222222222222> <:yes:333333333333333333> ' +
          '[paper](https://a.example/x) <https://b.example> </idea new:444444444444444444> <t:1700000000:d>',
        mentions: [{ id: '111111111111111111', username: 'mara', global_name: 'Mara' }],
        embeds: [],
      }),
    );
    expect(messageText(message)).toBe(
      '**Title:** Does it @Mara hold?\n> see a channel :yes: ' +
        'paper (https://a.example/x) https://b.example /idea new 2023-11-14',
    );
  });
});
