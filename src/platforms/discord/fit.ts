/** Makes a card fit: the longest texts first become shorter, then items of lists go, whole, and the rest is counted. */
import { label } from '../../core/cards/speak.ts';
import type { Block, Card, Inline, Text } from '../../core/cards/spoken.ts';
import { andMore } from '../../core/cards/words.ts';
import { cut } from './text.ts';

/** Below this a text says too little: items of lists go before it gets shorter. */
const READABLE = 80;

/** The card, or the largest part of it that `sizeOf` finds to be at most `room`. Controls always stay. */
export function fit(card: Card, room: number, sizeOf: (card: Card) => number): Card {
  const fits = (smaller: Card) => sizeOf(smaller) <= room;
  if (fits(card)) return card;
  const cutTo = (most: number) => shortened(card, most);
  if (fits(cutTo(READABLE))) return cutTo(largest(READABLE, longest(card), (most) => fits(cutTo(most))));
  const items = (most: number) => withItems(cutTo(READABLE), most);
  if (fits(items(1))) return items(largest(1, longestList(card), (most) => fits(items(most))));
  const blocks = (most: number) => withWords(items(1), most);
  const kept = largest(0, card.body.length, (most) => fits(blocks(most)));
  return blocks(kept);
}

/** The largest number from `low` on for which it holds, `low` itself if for no other. */
function largest(low: number, high: number, holds: (n: number) => boolean): number {
  let yes = low;
  let no = high + 1;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function shortened(card: Card, most: number): Card {
  return {
    ...card,
    title: cut(card.title, most),
    body: card.body.map((block) => shortenedBlock(block, most)),
  };
}

function shortenedBlock(block: Block, most: number): Block {
  const short = (text: Text): Text => text.map((part) => shortenedInline(part, most));
  switch (block.kind) {
    case 'paragraph':
    case 'footnote':
      return { ...block, text: short(block.text) };
    case 'section':
      return { ...block, label: cut(block.label, most), text: short(block.text) };
    case 'list':
      return { ...block, label: cut(block.label, most), items: block.items.map(short) };
    case 'controls':
      return block;
  }
}

function shortenedInline(part: Inline, most: number): Inline {
  if (typeof part === 'string') return cut(part, most);
  if ('bold' in part) return { bold: cut(part.bold, most) };
  if ('quiet' in part) return { quiet: cut(part.quiet, most) };
  if ('code' in part) return { code: cut(part.code, most) };
  if ('link' in part) return { ...part, link: cut(part.link, most) };
  return part;
}

function withItems(card: Card, most: number): Card {
  const body = card.body.map((block): Block => {
    if (block.kind !== 'list' || block.items.length <= most) return block;
    const more = { quiet: label(andMore(leftOf(block, most)), card.language ?? 'en') };
    return { ...block, items: [...block.items.slice(0, most), [more]] };
  });
  return { ...card, body };
}

/** How many of a list aren't shown, those included that its last item counted already. */
const leftOf = ({ items, rest }: Extract<Block, { kind: 'list' }>, most: number): number =>
  items.length - most + (rest === undefined ? 0 : rest - 1);

/** The first blocks of words, and all controls. */
function withWords(card: Card, most: number): Card {
  let seen = 0;
  const body = card.body.filter((block) => {
    if (block.kind === 'controls') return true;
    seen += 1;
    return seen <= most;
  });
  return { ...card, body };
}

const longestList = (card: Card): number =>
  Math.max(1, ...card.body.map((block) => (block.kind === 'list' ? block.items.length : 0)));

function longest(card: Card): number {
  const texts = card.body.flatMap((block) => {
    if (block.kind === 'controls') return [];
    if (block.kind === 'list') return [[block.label], ...block.items];
    return block.kind === 'section' ? [[block.label], block.text] : [block.text];
  });
  return Math.max(READABLE, card.title.length, ...texts.flat().map(lengthOf));
}

function lengthOf(part: Inline): number {
  if (typeof part === 'string') return part.length;
  if ('bold' in part) return part.bold.length;
  if ('quiet' in part) return part.quiet.length;
  if ('code' in part) return part.code.length;
  return 'link' in part ? part.link.length : 0;
}
