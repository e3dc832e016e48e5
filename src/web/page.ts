/** A page around what it shows: plain HTML, without a script. Whatever somebody wrote goes in as text. */
import { html, raw } from 'hono/html';
import { clean } from '../core/cards/clean.ts';
import type { Language } from '../core/cards/locales.ts';
import type { Card, Inline, Text } from '../core/cards/spoken.ts';

export type Markup = ReturnType<typeof html>;

/** Where the style sheet is. */
export const STYLE = '/board/page.css';

/** A whole page in a language. */
export const pageOf = (title: string, language: Language, body: Markup): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${calm(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE}">
</head>
<body>${body}</body>
</html>`;

/** A card as a page by itself, for what there is only a word about. */
export function cardPage(card: Card, language: Language): Markup {
  const said = card.body.flatMap((block) =>
    block.kind === 'paragraph' ? [html`<p>${textOf(block.text)}</p>`] : [],
  );
  return pageOf(
    card.title,
    language,
    html`<main class="alone"><h1><bdi>${calm(card.title)}</bdi></h1>${said}</main>`,
  );
}

/** Text with its marks. Names and titles may run in either direction, and turn nothing around beside them. */
export const textOf = (text: Text): Markup[] => text.map(inlineOf);

function inlineOf(inline: Inline): Markup {
  if (typeof inline === 'string') return html`${calm(inline)}`;
  if ('bold' in inline) return html`<b><bdi>${calm(inline.bold)}</bdi></b>`;
  if ('quiet' in inline) return html`<small>${calm(inline.quiet)}</small>`;
  if ('code' in inline) return html`<code>${inline.code}</code>`;
  if ('link' in inline) return html`<a href="${leading(inline.url)}"><bdi>${calm(inline.link)}</bdi></a>`;
  return html``;
}

/**
 * As it can stand on a page among others: cleaned as on a card, and no letter has more marks on it than any language puts
 * there, which would pile up over all the page.
 */
export const calm = (said: string): string => clean(said).replace(/(\p{M}{3})\p{M}+/gu, '$1');

/** Within the page, or to another one; nothing else that an address can be. */
const leading = (url: string): string => (/^(?:#|https:\/\/)/.test(url) ? url : '#');

/** A drawing of ours, in which whatever somebody wrote was escaped when it was drawn (`pictures/marks.ts`). */
export const drawing = (svg: string): Markup => raw(svg);
