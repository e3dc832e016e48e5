import { describe, expect, it } from 'vitest';
import { blockFaults } from '../../../src/emulators/slack/blocks.ts';
import { viewFaults } from '../../../src/emulators/slack/views.ts';
import { button, menu, mrkdwn, plain, titleForm } from './bot.ts';

const faults = (...blocks: unknown[]) => blockFaults(blocks, 'message', 50, '/blocks').join('\n');
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const typed = (more: object) => ({
  type: 'input',
  label: plain('L'),
  element: { type: 'plain_text_input', ...more },
});
const long = (n: number) => 'x'.repeat(n);
const options = (n: number) => Array.from({ length: n }, (_, i) => `o${i}`);

describe('blocks', () => {
  it.each([
    ['a section at its limit', { type: 'section', text: mrkdwn(long(3000)) }],
    ['ten fields', { type: 'section', fields: Array.from({ length: 10 }, () => mrkdwn(long(2000))) }],
    ['25 buttons', actions(...options(25).map((o) => button(long(75), o, long(2000))))],
    ['100 options', actions(menu('m', 'P', ...options(100)))],
    ['a field of full length', typed({ max_length: 3000, initial_value: long(3000) })],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }],
      },
    ],
  ])('passes %s', (_, block) => expect(faults(block)).toBe(''));

  it.each([
    ['an empty text', { type: 'section', text: mrkdwn('') }, 'must be more than 0 characters'],
    ['an empty section', { type: 'section' }, 'must define either `text` or `fields`'],
    ['eleven fields', { type: 'section', fields: options(11).map(mrkdwn) }, 'no more than 10 items'],
    ['a long field', { type: 'section', fields: [mrkdwn(long(2001))] }, 'less than 2001'],
    ['a mrkdwn header', { type: 'header', text: mrkdwn('x') }, 'must be one of: plain_text'],
    ['a long header', { type: 'header', text: plain(long(151)) }, 'less than 151'],
    ['11 context elements', { type: 'context', elements: options(11).map(mrkdwn) }, 'no more than 10'],
    ['26 buttons', actions(...options(26).map((o) => button('B', o))), 'no more than 25'],
    ['no buttons', actions(), 'no fewer than 1'],
    ['a long label', actions(button(long(76), 'a')), 'less than 76'],
    ['a long value', actions(button('B', 'a', long(2001))), 'less than 2001'],
    ['an empty value', actions(button('B', 'a', '')), 'more than 0'],
    ['101 options', actions(menu('m', 'P', ...options(101))), 'no more than 100'],
    ['a long option', actions(menu('m', 'P', long(76))), 'less than 76'],
    ['an unknown key', { type: 'divider', color: 'red' }, 'invalid additional property: color'],
    ['an unknown type', { type: 'table' }, 'unsupported type: table'],
    ['a typed value over its limit', typed({ max_length: 5, initial_value: 'xxxxxx' }), 'less than 6'],
    ['a limit over the limit', typed({ max_length: 3001 }), 'between 1 and 3000'],
    [
      'an initial option that is not offered',
      actions({ ...menu('m', 'P', 'A'), initial_option: { text: plain('B'), value: 'b' } }),
      'initial_option must match',
    ],
  ])('refuses %s', (_, block, sentence) => expect(faults(block)).toContain(sentence));

  it('refuses a block id twice and a 51st block', () => {
    const divider = { type: 'divider', block_id: 'same' };
    expect(faults(divider, divider)).toContain('`block_id` already exists');
    expect(faults(...Array.from({ length: 51 }, () => ({ type: 'divider' })))).toContain('no more than 50');
  });
});

describe('views', () => {
  it('hold to their limits', () => {
    expect(viewFaults(titleForm, 'modal')).toEqual([]);
    const says = (more: object) => String(viewFaults({ ...titleForm, ...more }, 'modal'));
    expect(says({ title: plain(long(25)) })).toContain('less than 25');
    expect(says({ private_metadata: long(3001) })).toContain('less than 3001');
    expect(says({ submit: undefined })).toContain('missing required field: submit');
    expect(says({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) })).toContain(
      'no more than 100',
    );
    expect(says({ private_metadata: long(250_001) })).toBe('view_too_large');
  });
});
