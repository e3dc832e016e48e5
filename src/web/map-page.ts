/** The map of a space as a page: each group drawn, and the same in words beside it. */
import { html } from 'hono/html';
import type { Language } from '../core/cards/locales.ts';
import type { DrawnPage } from '../core/flows/map-page.ts';
import { calm, drawing, type Markup, pageOf, textOf } from './page.ts';

type Page = DrawnPage['page'];
type Group = Page['groups'][number];
type Shown = { readonly figure: string | null; readonly isOpen: boolean };
type PageIdea = Page['alone'][number];

export function mapPageOf({ page, figures }: DrawnPage, language: Language): Markup {
  const { picture } = page;
  const isOpen = !figures || page.groups.reduce((sum, { ideas }) => sum + ideas.length, 0) <= FEW;
  const body = html`<header>
<h1><bdi>${calm(picture.title)}</bdi></h1>
<p>${textOf(page.summary)}</p>
${figures ? legendOf(page, figures.legend) : page.groups.length > 0 ? html`<p>${page.notDrawn}</p>` : ''}
</header>
<main>
<div class="groups ${isOpen ? 'open' : 'many'}">
${page.groups.map((group, at) => groupOf(group, { figure: figures?.groups[at] ?? null, isOpen }))}
</div>
${picture.left === '' ? '' : html`<p>${picture.left}</p>`}
${page.groups.length > 0 && page.alone.length > 0 ? html`<h2>${picture.alone}</h2>` : ''}
<ul class="ideas alone">${page.alone.map(ideaOf)}</ul>
</main>
<footer><p>${textOf(page.foot)}</p></footer>`;
  return pageOf(picture.title, language, body);
}

const legendOf = ({ legend, picture }: Page, signs: readonly string[]): Markup =>
  signs.length === 0 || picture.map.groups.length === 0
    ? html``
    : html`<ul class="legend" aria-label="${legend}">${picture.legend.map(
        ({ label }, at) => html`<li>${drawing(signs[at] ?? '')} ${label}</li>`,
      )}</ul>`;

/** Up to so many ideas in all, the words stand open beside the drawings; of more, who wants them opens them. */
const FEW = 40;
/** A small group fits a phone; a middle one half of a screen; a large one has all of its width. */
const SIZES = { small: 6, middle: 12 } as const;
const sizeOf = (ideas: number): string =>
  ideas <= SIZES.small ? 'small' : ideas <= SIZES.middle ? 'middle' : 'large';

function groupOf({ label, inWords, ideas }: Group, { figure, isOpen }: Shown): Markup {
  const list = html`<ul class="ideas">${ideas.map(ideaOf)}</ul>`;
  return html`<section class="${sizeOf(ideas.length)}" aria-label="${label}">
${figure === null ? '' : html`<div class="drawing">${drawing(figure)}</div>`}
${isOpen ? list : html`<details><summary>${inWords}: ${label}</summary>${list}</details>`}
</section>
`;
}

const ideaOf = ({ number, text, pairs }: PageIdea): Markup => html`<li id="idea-${number}">${textOf(text)}${
  pairs.length === 0 ? '' : html`<ul>${pairs.map((pair) => html`<li>${textOf(pair)}</li>`)}</ul>`
}</li>
`;
