/** Cards as Block Kit. */
import type { types } from '@slack/bolt';
import { encodeAction } from '../../core/actions.ts';
import type { Block, Card, Control, Text, Tone } from '../../core/cards/spoken.ts';
import { fit } from './fit.ts';
import { LIMITS } from './limits.ts';
import { contextOf, escaped, type Leaf, leaves, line, mrkdwn, plain, shorten } from './text.ts';

/** How the action ids of menus begin that are searched by typing. */
export const SEARCH_ACTION = 'search';

export type Message = { readonly text: string; readonly blocks: types.KnownBlock[] };

/** Slack has no colours beside blocks, so a sign in the headline says what a card is about. */
const SIGNS: Readonly<Record<Tone, string>> = {
  idea: '💡',
  overlap: '🔗',
  ask: '👋',
  done: '✅',
  sorry: '⚠️',
  digest: '🗞️',
};

/** A card as a message that Slack takes, whatever it holds. */
export function render(card: Card): Message {
  return fit(card, draw);
}

/** A card as the blocks of a view, which holds more of them than a message. */
export function renderBlocks(card: Card, most: number): types.KnownBlock[] {
  return fit(card, draw, most).blocks;
}

function draw(card: Card): Message {
  const sign = SIGNS[card.tone];
  const title = `${sign} ${line(card.title, LIMITS.header - sign.length - 1)}`;
  const first = card.body.find((block) => block.kind === 'paragraph');
  const said = first === undefined ? '' : line(plain(first.text), LIMITS.notification, '');
  const notification = said === '' ? title : `${title}: ${said}`;
  return {
    text: escaped(shorten(notification, LIMITS.notification)),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: true } },
      ...drawn(runs(card.body)),
    ],
  };
}

/** Where a card says several things, each with something to do about it, a line stands between these. */
function drawn(all: readonly Run[]): types.KnownBlock[] {
  const isQuiet = (run: Run | undefined) => run?.kind === 'controls' || run?.kind === 'footnote';
  return all.flatMap((run, index) => {
    const begins = index > 0 && !isQuiet(run) && isQuiet(all[index - 1]);
    const blocks = drawRun(run);
    return begins && blocks.length > 0 ? [{ type: 'divider' as const }, ...blocks] : blocks;
  });
}

type Short = Extract<Block, { kind: 'section' }>;
type Run = Block | { readonly kind: 'columns'; readonly sections: readonly Short[] };

/** Short labelled lines that follow each other become two columns, as Slack's own cards have them. */
function runs(body: readonly Block[]): readonly Run[] {
  const out: Run[] = [];
  for (const block of body) {
    const last = out.at(-1);
    const short = block.kind === 'section' && isShort(block);
    if (short && last?.kind === 'columns' && last.sections.length < LIMITS.fields) {
      out[out.length - 1] = { kind: 'columns', sections: [...last.sections, block] };
    } else {
      out.push(short ? { kind: 'columns', sections: [block] } : block);
    }
  }
  return out.map((run) =>
    run.kind === 'columns' && run.sections.length === 1 ? (run.sections[0] ?? run) : run,
  );
}

/** Columns are mrkdwn, so they hold only what needs no trick to be shown as it was written. */
function isShort(block: Short): boolean {
  const words = plain(block.text);
  const fits =
    words.trim() !== '' && words.length <= LIMITS.shortField && block.label.length <= LIMITS.shortField;
  const links = block.text.some((node) => typeof node === 'object' && 'link' in node);
  return fits && !links && block.label.trim() !== '' && !/[*_~`\n]/.test(`${block.label}${words}`);
}

function drawRun(run: Run): types.KnownBlock[] {
  switch (run.kind) {
    case 'columns':
      return [{ type: 'section', fields: run.sections.map(column) }];
    case 'paragraph':
      return rich([section(leaves(run.text))]);
    case 'section':
      return rich([section([...labelled(run.label, '\n'), ...leaves(run.text)])]);
    case 'list':
      return list(run.label, run.items);
    case 'controls':
      return rows(run.controls);
    case 'footnote': {
      const element = contextOf(run.text);
      return element === null ? [] : [{ type: 'context', elements: [element] }];
    }
  }
}

function column({ label, text }: Short): types.MrkdwnElement {
  return { type: 'mrkdwn', text: `${mrkdwn([{ bold: label }])}\n${mrkdwn(text)}`, verbatim: true };
}

const section = (elements: Leaf[]): types.RichTextSection => ({ type: 'rich_text_section', elements });

function labelled(label: string, after: string): Leaf[] {
  const words = line(label, LIMITS.text, '');
  return words === ''
    ? []
    : [
        { type: 'text', text: words, style: { bold: true } },
        { type: 'text', text: after },
      ];
}

function rich(elements: types.RichTextBlockElement[]): types.KnownBlock[] {
  const shown = elements.filter((each) => each.elements.length > 0);
  return shown.length === 0 ? [] : [{ type: 'rich_text', elements: shown }];
}

function list(label: string, items: readonly Text[]): types.KnownBlock[] {
  const points = items.map((item) => section(leaves(item))).filter((point) => point.elements.length > 0);
  const head = labelled(label, '').slice(0, 1);
  if (points.length === 0) return [];
  return rich([section(head), { type: 'rich_text_list', style: 'bullet', elements: points }]);
}

/** Slack wraps a row that is too long for the window; five to a row keep together what belongs together. */
function rows(controls: readonly Control[]): types.KnownBlock[] {
  const drawn = controls.flatMap(drawControl);
  const out: types.KnownBlock[] = [];
  for (let at = 0; at < drawn.length; at += LIMITS.actionsPerRow) {
    out.push({ type: 'actions', elements: drawn.slice(at, at + LIMITS.actionsPerRow) });
  }
  return out;
}

function drawControl(
  control: Control,
  index: number,
): (types.Button | types.StaticSelect | types.ExternalSelect)[] {
  const action_id = `control-${index}`;
  if (control.kind === 'button') {
    const sign = control.sign ? `${control.sign} ` : '';
    const text = `${sign}${line(control.label, LIMITS.button - sign.length)}`;
    const style = control.look === undefined ? {} : { style: control.look };
    const value = encodeAction(control.action);
    return [{ type: 'button', action_id, text: { type: 'plain_text', text, emoji: true }, value, ...style }];
  }
  const options = control.choices.slice(0, LIMITS.options).map((choice) => ({
    text: { type: 'plain_text' as const, text: line(choice.label, LIMITS.option), emoji: true },
    value: encodeAction(choice.action),
  }));
  if (options.length === 0) return [];
  const placeholder = line(control.label, LIMITS.placeholder);
  if (control.searches) {
    return [
      {
        type: 'external_select',
        action_id: `${SEARCH_ACTION}-${index}`,
        placeholder: { type: 'plain_text', text: placeholder, emoji: true },
        min_query_length: 0,
      },
    ];
  }
  return [
    {
      type: 'static_select',
      action_id,
      placeholder: { type: 'plain_text', text: placeholder, emoji: true },
      options,
    },
  ];
}
