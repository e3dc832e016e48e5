import { describe, expect, it } from 'vitest';
import { type Card, say } from '../../src/core/cards/spoken.ts';
import { renderForm } from '../../src/platforms/slack/form.ts';
import { render } from '../../src/platforms/slack/render.ts';
import { plainText } from '../../src/platforms/slack/saved-text.ts';
import { signOf } from '../../src/platforms/slack/signs.ts';

const MAY = Date.UTC(2026, 4, 31, 16, 0);

const card: Card = {
  tone: 'idea',
  title: 'Does inoculation survive a *persona* switch?',
  body: [
    say('Train with <the trait> requested; ', { bold: 'then' }, ' switch the persona.'),
    { kind: 'section', label: 'Planning', text: ['Mara, this month'] },
    { kind: 'section', label: 'Would join', text: ['Tom, Kim'] },
    { kind: 'section', label: 'Key questions', text: ['Does it generalise?\nHow far?'] },
    { kind: 'list', label: 'Overlaps', items: [['#12'], [{ link: 'A result', url: 'https://a.example/x' }]] },
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: 'Would join',
          sign: '🙋',
          action: { do: 'stance', idea: 41, stance: 'would_join' },
        },
        { kind: 'menu', label: 'More', choices: [{ label: 'Leave', action: { do: 'leave', idea: 41 } }] },
      ],
    },
    { kind: 'footnote', text: ['#41 by *Ines*, ', { time: MAY, as: 'day', zone: 'Europe/Berlin' }] },
  ],
};

describe('a card on Slack', () => {
  const { blocks, text } = render(card);
  const at = (n: number) => blocks[n];

  it('has a headline with a sign of its tone, in plain text', () => {
    expect(at(0)).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: '💡 Does inoculation survive a *persona* switch?', emoji: true },
    });
  });

  it('says what people wrote in rich text, where nothing is read as markup', () => {
    expect(at(1)).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Train with <the trait> requested; ' },
            { type: 'text', text: 'then', style: { bold: true } },
            { type: 'text', text: ' switch the persona.' },
          ],
        },
      ],
    });
  });

  it('puts short labelled lines into two columns', () => {
    expect(at(2)).toMatchObject({
      type: 'section',
      fields: [{ text: '*Planning*\nMara, this month' }, { text: '*Would join*\nTom, Kim' }],
    });
  });

  it('puts a label in bold above a longer text, and bullets before the items of a list', () => {
    expect(at(3)).toMatchObject({
      elements: [{ elements: [{ text: 'Key questions', style: { bold: true } }, { text: '\n' }, {}] }],
    });
    expect(at(4)).toMatchObject({
      elements: [
        { type: 'rich_text_section', elements: [{ text: 'Overlaps', style: { bold: true } }] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{}, { elements: [{ type: 'link', url: 'https://a.example/x', text: 'A result' }] }],
        },
      ],
    });
  });

  it('has buttons with a label beside their sign, and menus, that carry their actions', () => {
    expect(at(5)).toMatchObject({
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { text: '🙋 Would join' },
          value: '{"do":"stance","idea":41,"stance":"would_join"}',
        },
        {
          type: 'static_select',
          placeholder: { text: 'More' },
          options: [{ value: '{"do":"leave","idea":41}' }],
        },
      ],
    });
  });

  it("ends with a small line that shows a day in the reader's own zone and formats nothing", () => {
    expect(at(6)).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          text: `#41 by \u200B*\u200BInes\u200B*\u200B, <!date^${MAY / 1000}^{date_short_pretty}|31 May 2026>`,
          verbatim: true,
        },
      ],
    });
    expect(
      render({ ...card, body: [{ kind: 'footnote', text: ['#41 by *Ines*'] }] }).blocks[1],
    ).toMatchObject({
      elements: [{ type: 'plain_text', text: '#41 by *Ines*' }],
    });
  });

  it('shows moments in rich text with day and time', () => {
    const { blocks } = render({ ...card, body: [say({ time: MAY, as: 'moment', zone: 'Europe/Berlin' })] });
    expect(blocks[1]).toMatchObject({
      elements: [
        {
          elements: [
            {
              type: 'date',
              timestamp: MAY / 1000,
              format: '{date_short_pretty} at {time}',
              fallback: '31 May 2026, 18:00',
            },
          ],
        },
      ],
    });
  });

  it('has words for the notification, escaped', () => {
    expect(text).toBe(
      '💡 Does inoculation survive a *persona* switch?: Train with &lt;the trait&gt; requested; then switch the persona.',
    );
  });

  it('keeps every control when a card is far too long', () => {
    const long = say('word '.repeat(1_500));
    const controls = card.body.find((block) => block.kind === 'controls');
    if (controls === undefined) throw new Error('The card has no controls.');
    const { blocks } = render({ ...card, body: [...Array.from({ length: 60 }, () => long), controls] });
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.at(-1)).toMatchObject({ type: 'actions' });
  });

  it.each(['<', '&', '*', '_<', '`&'])('keeps a small line of many %j within its limit', (sign) => {
    const words = sign.repeat(4_000);
    const { blocks } = render({
      ...card,
      body: [
        {
          kind: 'footnote',
          text: [
            { time: MAY, as: 'day', zone: 'UTC' },
            { link: words.slice(0, 20), url: `https://a.example/?${'&'.repeat(2_500)}` },
            words,
            { bold: words },
          ],
        },
      ],
    });
    const [element] = blocks[1]?.type === 'context' ? blocks[1].elements : [];
    const shown = element !== undefined && 'text' in element ? element.text : '';
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.length).toBeLessThanOrEqual(2_000);
  });

  it('makes links of web addresses only', () => {
    const { blocks } = render({ ...card, body: [say({ link: 'x', url: 'javascript:alert(1)' })] });
    expect(blocks[1]).toMatchObject({ elements: [{ elements: [{ type: 'text', text: 'x' }] }] });
  });
});

describe('a form on Slack', () => {
  it('says so when a field shows only the beginning of a text', () => {
    const field = {
      kind: 'text',
      name: 'a',
      label: 'Summary',
      hint: '',
      long: true,
      required: true,
    } as const;
    const view = renderForm(
      {
        title: 'A title that is longer than Slack allows',
        submit: 'Publish',
        intro: [],
        fields: [{ ...field, limit: 4000, value: 'x'.repeat(4000) }],
        action: { do: 'new idea' },
      },
      { channel: 'C1', alone: true, message: '', responseUrl: '' },
    );
    expect(view.title.text).toBe('A title that is longer…');
    expect(view.blocks[0]).toMatchObject({
      block_id: 'a',
      optional: false,
      hint: { text: 'Only the beginning fits here.' },
      element: { multiline: true, max_length: 3000 },
    });
  });
});

describe('a saved message', () => {
  const names = async (user: string) => ({ U0ALICE: 'Alice Ames' })[user] ?? user;
  it.each([
    ['*Title:* Does it *survive*?', '**Title:** Does it **survive**?'],
    ['2 * 3 * 4 and a*b*c', '2 * 3 * 4 and a*b*c'],
    ['a &lt; b &amp;&amp; c &gt; d &amp;lt;', 'a < b && c > d &lt;'],
    ['ask <@U0ALICE> or <@U9|bob>', 'ask @Alice Ames or @U9'],
    [
      '<https://a.example/?a=1&amp;b=2|the paper> and <https://b.example>',
      'the paper (https://a.example/?a=1&b=2) and https://b.example',
    ],
    ['<https://c.example|c.example> <mailto:i@c.example|i@c.example>', 'https://c.example i@c.example'],
    ['in <#C1|general> for <!here> and <!subteam^S1|@lab>', 'in general for @here and @lab'],
    ['&gt; quoted\n:eyes: kept', '> quoted\n:eyes: kept'],
  ])('reads %j as its author sees it', async (kept, seen) => {
    expect(await plainText(kept, names)).toBe(seen);
  });
});

describe('signs', () => {
  it('are the same whatever skin they have, and custom ones keep their names', () => {
    expect([signOf('raising_hand::skin-tone-4'), signOf('eyes'), signOf('our-lab')]).toEqual([
      '🙋',
      '👀',
      ':our-lab:',
    ]);
  });
});
