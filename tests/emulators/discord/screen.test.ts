import type { RESTOptions } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ideas, leo, mara, secret, startEmulator, started } from './start.ts';

const at = Date.UTC(2026, 4, 2, 7, 0);

describe('what is on a screen', () => {
  it.each([
    ['**bold** *it* __under__ ~~gone~~ ||spoiler|| `co*de*`', 'bold it under gone spoiler co*de*'],
    ['\\*not\\* \\[a\\](b) \\# \\`x\\` \\<@1>', '*not* [a](b) # `x` <@1>'],
    [
      `<@${leo}> <#${ideas}> <@&100000000000000012> <@299999999999999999>`,
      '@Leo #ideas @Members @unknown-user',
    ],
    ['# Head\n-# small\n> said\n- one\n* two', 'Head\nsmall\n▎said\n• one\n• two'],
    ['[the paper](https://example.org/a_b) <https://example.org>', 'the paper https://example.org'],
    ['snake_case_name and https://example.org/a_b_c', 'snake_case_name and https://example.org/a_b_c'],
    ['```ts\nconst **a** = 1\n```', 'const **a** = 1\n'],
    [
      `<t:${at / 1000}> · <t:${at / 1000}:R> · <t:${at / 1000}:d>`,
      'May 2, 2026 at 7:00 AM · in 2 days · 5/2/26',
    ],
    ['a * b * c and 2*3', 'a * b * c and 2*3'],
  ])('%s reads %s', async (written, shown) => {
    const emulator = await startEmulator({ now: () => at - 2 * 86_400_000 });
    await emulator.as(mara).say(ideas, written);
    expect(emulator.as(mara).messages(ideas)[0]?.text).toBe(shown);
  });

  it('shows times in the zone of whoever reads', async () => {
    const emulator = await startEmulator();
    await emulator.as(mara).say(ideas, `<t:${at / 1000}:t>`);
    expect(emulator.as(leo).sees(ideas)).toContain('9:00 AM');
  });

  it('shows both generations of components, disabled ones and reactions', async () => {
    const { emulator, client } = await started();
    const body = {
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: 0xff0000,
          components: [
            { type: 10, content: '## **#41** Routing' },
            { type: 14 },
            {
              type: 9,
              components: [{ type: 10, content: 'Two people' }],
              accessory: { type: 2, style: 5, label: 'Paper', url: 'https://example.org' },
            },
            {
              type: 1,
              components: [
                { type: 2, style: 1, label: 'Join', custom_id: 'a', emoji: { name: '🙋' } },
                { type: 2, style: 2, label: 'Plan', custom_id: 'b', disabled: true },
              ],
            },
            {
              type: 1,
              components: [
                { type: 3, custom_id: 'c', placeholder: 'When?', options: [{ label: 'Now', value: 'now' }] },
              ],
            },
          ],
        },
      ],
    };
    await client.rest.post(`/channels/${ideas}/messages`, { body });
    const [card] = emulator.as(mara).messages(ideas);
    if (!card) throw new Error('no card');
    emulator.as(leo).react(card, '👀');
    emulator.as(mara).react(card, '👀');
    expect(emulator.as(mara).sees(ideas)).toBe(
      [
        'Common Thread APP',
        '#41 Routing',
        '───',
        'Two people',
        '[Paper]',
        '[🙋 Join] [Plan (disabled)]',
        '[When? ▾]',
        '👀 2',
      ].join('\n'),
    );
    expect(await emulator.as(mara).press(card, 'Plan')).toEqual({
      ok: false,
      error: 'This button is disabled.',
    });
    expect(card.buttons.map((button) => button.label)).toEqual(['Paper', '🙋 Join', 'Plan']);
  });

  it('shows embeds as a card and files by name', async () => {
    // By its own way the SDK hands a form with files to whichever undici the process loaded first.
    const makeRequest = fetch as unknown as RESTOptions['makeRequest'];
    const { emulator, client } = await started({}, { makeRequest });
    const channel = await client.channels.fetch(ideas);
    if (!channel?.isSendable()) throw new Error('no channel');
    await channel.send({
      embeds: [{ title: '#41', fields: [{ name: 'Who', value: '**Leo**' }], footer: { text: '*raw*' } }],
      files: [{ attachment: Buffer.from('{"a":1}'), name: 'export.json' }],
    });
    expect(emulator.as(mara).sees(ideas)).toBe(
      'Common Thread APP\n│ #41\n│ Who\n│ Leo\n│ *raw*\n📎 export.json',
    );
    expect(emulator.as(mara).messages(ideas)[0]?.files).toEqual([
      { filename: 'export.json', size: 7, text: '{"a":1}' },
    ]);
  });

  it('says what everybody sees when a wait is in vain', async () => {
    const emulator = await startEmulator();
    await emulator.as(mara).say(secret, 'still here');
    await expect(emulator.until(() => false, 10)).rejects.toThrow('still here');
  });
});
