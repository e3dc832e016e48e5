/**
 * Makes a card fit, whatever it holds: the longest texts are shortened first, then lists lose items from their end and
 * say how many, then the last texts go. Controls stay, and no piece of markup is ever cut.
 */

import { clean } from '../../core/cards/clean.ts';
import { label } from '../../core/cards/speak.ts';
import type { Block, Card, Inline, Text } from '../../core/cards/spoken.ts';
import { andMore } from '../../core/cards/words.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './render.ts';
import { isMarked, shorten } from './text.ts';

type Draw = (card: Card) => Message;

/** Below this a text says too little; lists give way first. */
const READABLE = 200;
const SHORTEST = 40;

/** The message of the card, or of as much of it as fits. */
export function fit(card: Card, draw: Draw, most: number = LIMITS.blocks): Message {
  const whole = limited(card, LIMITS.text);
  const fits = (one: Card) => weight(draw(one)) <= LIMITS.message && draw(one).blocks.length <= most;
  if (fits(whole)) return draw(whole);
  const texts = largest(READABLE, LIMITS.text, (longest) => fits(limited(whole, longest)));
  if (texts !== null) return draw(limited(whole, texts));
  const readable = limited(whole, READABLE);
  const items = largest(1, mostItems(card), (count) => fits(withItems(readable, count)));
  if (items !== null) return draw(withItems(readable, items));
  const brief = withItems(limited(whole, SHORTEST), 1);
  const blocks = largest(0, card.body.length, (count) => fits(withTexts(brief, count)));
  return draw(withTexts(brief, blocks ?? 0));
}

/** The largest whole number from `least` to `most` that fits, when fitting gets harder upwards; null for none. */
function largest(least: number, most: number, fits: (n: number) => boolean): number | null {
  if (most < least || !fits(least)) return null;
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Everything that Slack may count: every string of the blocks, whatever it is for. */
function weight(message: Message): number {
  let sum = 0;
  const visit = (value: unknown): void => {
    if (typeof value === 'string') sum += value.length;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const block of message.blocks) visit(block);
  return sum;
}

function limited(card: Card, longest: number): Card {
  return { ...card, body: card.body.map((block) => limitedBlock(block, longest)) };
}

function limitedBlock(block: Block, longest: number): Block {
  const text = (of: Text) => limitedText(of, longest);
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: text(block.text) };
    case 'footnote':
      return { ...block, text: footnote(block.text, longest) };
    case 'section':
      return { ...block, label: shorten(block.label, READABLE), text: text(block.text) };
    case 'list':
      return { ...block, label: shorten(block.label, READABLE), items: block.items.map(text) };
    case 'controls':
      return block;
  }
}

/** Every string at most `longest`, and all of them at most Slack's limit of one text: the last nodes go first. */
function limitedText(text: Text, longest: number, most: number = LIMITS.text): Text {
  const out: Inline[] = [];
  let used = 0;
  for (const node of text) {
    const short = limitedNode(node, longest);
    const room = most - used - 1;
    const length = lengthOf(short);
    if (length > room) {
      out.push(typeof short === 'string' ? shorten(short, room) : '…');
      break;
    }
    out.push(short);
    used += length;
  }
  return out;
}

function limitedNode(node: Inline, longest: number): Inline {
  if (typeof node === 'string') return shorten(clean(node), longest);
  if ('bold' in node) return { bold: shorten(clean(node.bold), longest) };
  if ('quiet' in node) return { quiet: shorten(clean(node.quiet), longest) };
  if ('code' in node) return { code: shorten(clean(node.code), longest) };
  return 'link' in node ? { ...node, link: shorten(clean(node.link), longest) } : node;
}

/** Where a context line is mrkdwn every sign may become an entity of five, or three signs, and is counted as such. */
function footnote(text: Text, longest: number): Text {
  const most = isMarked(text) ? Math.floor(LIMITS.context / 5) : LIMITS.context;
  return limitedText(
    text.map((node) =>
      typeof node === 'object' && 'link' in node && node.url.length > most ? node.link : node,
    ),
    Math.min(longest, most),
    most,
  );
}

function lengthOf(node: Inline): number {
  if (typeof node === 'string') return node.length;
  if ('bold' in node) return node.bold.length;
  if ('quiet' in node) return node.quiet.length;
  if ('code' in node) return node.code.length;
  return 'link' in node ? node.link.length + node.url.length : 60;
}

function mostItems(card: Card): number {
  return Math.max(0, ...card.body.map((block) => (block.kind === 'list' ? block.items.length : 0)));
}

function withItems(card: Card, most: number): Card {
  const body = card.body.map((block): Block => {
    if (block.kind !== 'list' || block.items.length <= most) return block;
    // A last item that counts already what isn't there goes with the others.
    const counted = block.rest === undefined ? 0 : block.rest - 1;
    const more = { quiet: label(andMore(block.items.length - most + counted), card.language ?? 'en') };
    return { ...block, items: [...block.items.slice(0, most), [more]] };
  });
  return { ...card, body };
}

/** Only the first texts, and all controls. */
function withTexts(card: Card, most: number): Card {
  let kept = 0;
  return {
    ...card,
    body: card.body.filter((block) => {
      if (block.kind === 'controls') return true;
      kept += 1;
      return kept <= most;
    }),
  };
}
